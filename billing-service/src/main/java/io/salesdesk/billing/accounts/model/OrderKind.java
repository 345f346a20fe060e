package io.salesdesk.billing.accounts.model;

/** Which cover lets an order's goods leave. */
public enum OrderKind {
    /** A remittance slip or posted money. */
    STANDARD,
    /** Posted money alone. */
    PAYMENT_FIRST,
    /** Posted money for the whole order (工程单). */
    PROJECT
}
