package io.salesdesk.billing.refunds.model;

/** The states of a refund by name. */
public enum RefundState {
    /** Waits for the sales manager. */
    REQUESTED,
    /** Its money is set aside and waits for finance. */
    APPROVED,
    REJECTED,
    WITHDRAWN,
    PAID,
    /** It could not be paid; the money is customer credit again. */
    FAILED
}
