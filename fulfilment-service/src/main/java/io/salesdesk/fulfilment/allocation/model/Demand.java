package io.salesdesk.fulfilment.allocation.model;

import java.math.BigDecimal;
import java.util.UUID;

/** An order line that wants goods. */
public record Demand(UUID lineId, UUID productId, BigDecimal quantity) {

    public Demand {
        if (quantity.signum() <= 0) {
            throw new IllegalArgumentException("A line that wants goods wants more than nothing: " + lineId);
        }
    }
}
