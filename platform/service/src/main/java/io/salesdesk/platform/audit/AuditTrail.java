package io.salesdesk.platform.audit;

import java.util.Map;
import java.util.UUID;

/**
 * The append-only record of who did what, when and from where. Entries become part of the current transaction. An entry
 * of a state change names the events that were published for the same subject in the transaction.
 */
public interface AuditTrail {

    /**
     * @param action the command, such as {@code thing.review}
     * @param subjectKind the kind of record, in kebab-case
     * @param subjectId the record
     * @param details what a later reader needs, no personal data
     */
    void record(String action, String subjectKind, UUID subjectId, Map<String, ?> details);
}
