package io.salesdesk.order.ordering.model;

/** What must be paid before goods leave. */
public enum OrderKind {
    /** A remittance slip or posted money. */
    STANDARD,
    /** Posted money (款到发货). */
    PAYMENT_FIRST,
    /** Posted money for the whole order (工程单). */
    PROJECT
}
