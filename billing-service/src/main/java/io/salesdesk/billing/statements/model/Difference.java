package io.salesdesk.billing.statements.model;

import org.jspecify.annotations.Nullable;

/**
 * One point in which two parties differ.
 *
 * @param source who found it
 * @param reference what it is about, such as an order's or a shipment's number
 * @param ours what we say, null when we know of nothing
 * @param theirs what they say: the approved price, finance's figure or the customer's
 */
public record Difference(
        Source source,
        String reference,
        @Nullable String ours,
        @Nullable String theirs,
        @Nullable String remark) {

    /** Who found it. */
    public enum Source {
        /** The approved special price is another one (BIL-24). */
        PRICE_APPROVAL,
        FINANCE,
        CUSTOMER
    }
}
