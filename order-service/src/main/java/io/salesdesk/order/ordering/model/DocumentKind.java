package io.salesdesk.order.ordering.model;

/** What a filed paper is. */
public enum DocumentKind {
    /** The order with the customer's signature. */
    SIGNED_ORDER(true),
    CONTRACT(true),
    OTHER(false);

    private final boolean contract;

    DocumentKind(boolean contract) {
        this.contract = contract;
    }

    /** Whether it counts as contract or agreement on file. */
    public boolean isContract() {
        return contract;
    }
}
