package io.salesdesk.reporting.orders.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a figure counts for, as of its business date.
 *
 * @param salespersonId the salesperson (业务员), who owns the record
 */
public record Attribution(
        @Nullable UUID salespersonId,
        @Nullable UUID officeId,
        @Nullable UUID regionId) {}
