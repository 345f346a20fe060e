package io.salesdesk.billing.release.application;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows who let goods leave unpaid. */
public interface UnpaidReleases {

    /**
     * Whether one of the people granted credit on which one of the customer's orders is unpaid, or ever granted it for the
     * order.
     *
     * @param orderId the order whose lack of money had payment-first imposed, null when none is known
     */
    boolean granted(UUID customerId, @Nullable UUID orderId, Set<UUID> people);
}
