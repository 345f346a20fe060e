package io.salesdesk.story;

/** What may happen to an order besides what its story tells. */
public enum Incident {
    /** Before anything is confirmed the customer calls again and wants less: the next revision has its own answers. */
    AMENDED,
    /** After the confirmation the customer wants less: a manager approves, the warehouse accepts, the balance is asked anew. */
    CHANGED,
    /** The goods leave on a credit grant, where a rule allows one, and the money comes after their receipt. */
    ON_CREDIT,
    /** The customer pays too much, and is given back what no order needs. */
    OVERPAID
}
