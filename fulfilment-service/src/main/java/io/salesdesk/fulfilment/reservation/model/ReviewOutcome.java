package io.salesdesk.fulfilment.reservation.model;

/** What came out of asking the customer. */
public enum ReviewOutcome {
    /** Still wanted. */
    KEPT,
    /** Not needed: deleted, the stock is free at once. */
    RELEASED,
    /** Kept and flagged; the supervisor decides. */
    UNREACHABLE
}
