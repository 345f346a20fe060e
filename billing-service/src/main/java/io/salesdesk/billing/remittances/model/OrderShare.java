package io.salesdesk.billing.remittances.model;

import java.util.Objects;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An order that a remittance names.
 *
 * @param amount what of the money is for the order; null when the slip names the order only, and then it covers nothing
 */
public record OrderShare(UUID orderId, @Nullable Money amount) {

    public OrderShare {
        Objects.requireNonNull(orderId);
    }
}
