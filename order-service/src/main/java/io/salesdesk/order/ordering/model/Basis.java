package io.salesdesk.order.ordering.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an order rests on beside the price list. An order that names a registration or a special price is a project order
 * (A-01).
 *
 * @param registrationId the project registration (工程报备, ORD-12)
 * @param specialPriceRequestId the special price (《工程单价格审批单》, ORD-14)
 * @param contractId the contract that it fulfils (ORD-22)
 */
public record Basis(
        @Nullable UUID registrationId,
        @Nullable UUID specialPriceRequestId,
        @Nullable UUID contractId) {

    public static final Basis NONE = new Basis(null, null, null);

    boolean namesProject() {
        return registrationId != null || specialPriceRequestId != null;
    }

    public boolean isEmpty() {
        return !namesProject() && contractId == null;
    }

    /** A special price belongs to a registration, so an order that names the one names the other. */
    Basis completed(Grounds grounds) {
        var specialPrice = grounds.specialPrice();
        return registrationId != null || specialPrice == null
                ? this
                : new Basis(specialPrice.registrationId(), specialPriceRequestId, contractId);
    }
}
