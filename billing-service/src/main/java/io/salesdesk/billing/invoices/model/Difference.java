package io.salesdesk.billing.invoices.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One point in which an application is not what was ordered (开票品种、单价及数量, BIL-20).
 *
 * @param ordered null when the order has nothing of the kind
 */
public record Difference(UUID lineId, Field field, @Nullable String ordered, String applied) {

    /** Where they differ. */
    public enum Field {
        /** The order has no such line, or the application names it twice. */
        LINE,
        VARIETY,
        UNIT,
        UNIT_PRICE,
        QUANTITY
    }
}
