package io.salesdesk.story;

/** What may happen to an order besides what its story tells. */
public enum Incident {
    /** Before anything is confirmed the customer calls again and wants less: the next revision has its own answers. */
    AMENDED,
    /** The customer pays too much, and is given back what no order needs. */
    OVERPAID
}
