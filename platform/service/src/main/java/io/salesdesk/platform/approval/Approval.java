package io.salesdesk.platform.approval;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.salesdesk.platform.rest.Resource;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request for a second person's decision and, once there is one, the decision (ORD-18): who, when, what, how and why.
 *
 * @param payload what was asked for
 * @param version also counts the decision
 * @param decidedAt also when it was withdrawn, which is nobody's decision
 */
public record Approval(
        UUID id,
        long version,
        String command,
        String subjectKind,
        UUID subjectId,
        @Nullable String subjectNumber,
        @JsonRawValue @Schema(type = SchemaType.OBJECT) String payload,
        UUID requestedBy,
        @Nullable UUID onBehalfOf,
        Instant requestedAt,
        String reason,
        State state,
        @Nullable UUID decidedBy,
        @Nullable UUID decidedOnBehalfOf,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason)
        implements Resource {

    /** Pending until decided or withdrawn; both are final. */
    public enum State {
        PENDING,
        APPROVED,
        REJECTED,
        /** The record has ended or needs no consent any more: nobody is asked. */
        WITHDRAWN
    }
}
