package io.salesdesk.platform.approval;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A command that a second person is asked to decide.
 *
 * @param command the name of an {@link ApprovalHandler}
 * @param subjectKind the kind of record, in kebab-case
 * @param subjectNumber what people call the record
 * @param payload what the handler will need; stored as JSON
 * @param reason why the requester asks
 * @param regionId the record's region, office and owner decide who sees the request
 */
public record ApprovalRequest(
        String command,
        String subjectKind,
        UUID subjectId,
        @Nullable String subjectNumber,
        Object payload,
        String reason,
        @Nullable UUID regionId,
        @Nullable UUID officeId,
        @Nullable UUID ownerId) {}
