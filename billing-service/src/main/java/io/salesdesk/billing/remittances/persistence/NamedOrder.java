package io.salesdesk.billing.remittances.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order that a slip or a matching names, with its share in minor units. */
@Embeddable
class NamedOrder {

    @Column(name = "order_id", nullable = false)
    private UUID orderId;

    @Column(name = "amount_minor")
    private @Nullable Long amountMinor;

    protected NamedOrder() {}

    NamedOrder(UUID orderId, @Nullable Long amountMinor) {
        this.orderId = orderId;
        this.amountMinor = amountMinor;
    }

    UUID orderId() {
        return orderId;
    }

    @Nullable
    Long amountMinor() {
        return amountMinor;
    }
}
