package io.salesdesk.platform.journal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit trail.
 *
 * @param actor null when the system acted
 * @param details a JSON object
 */
public record AuditEntry(
        String action,
        String subjectKind,
        UUID subjectId,
        @Nullable UUID actor,
        @Nullable UUID onBehalfOf,
        @Nullable String sourceAddress,
        String correlationId,
        LocalDate businessDate,
        String details) {}
