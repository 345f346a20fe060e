package io.salesdesk.order.ordering.model;

import org.jspecify.annotations.Nullable;

/**
 * What is known of the things that an order rests on, and of its customer, when it is decided about.
 *
 * @param registration null when the order names none, or there is none within the caller's scope
 * @param specialPrice null when the order names none, or there is none within the caller's scope
 * @param contract null when the order names none, or there is none within the caller's scope
 * @param customerInAdjustment whether the customer is in an adjustment period (调整期, ORD-17)
 */
public record Grounds(
        @Nullable RegistrationTerms registration,
        @Nullable SpecialPriceTerms specialPrice,
        @Nullable ContractTerms contract,
        boolean customerInAdjustment) {

    public static final Grounds NONE = new Grounds(null, null, null, false);

    public Grounds under(@Nullable ContractTerms named) {
        return new Grounds(registration, specialPrice, named, customerInAdjustment);
    }

    /** The contract whose prices count. A project's prices are the list's or specially approved ones (ORD-14, A-06). */
    @Nullable
    ContractTerms pricingContract(OrderKind kind) {
        return switch (kind) {
            case STANDARD, PAYMENT_FIRST -> contract;
            case PROJECT -> null;
        };
    }
}
