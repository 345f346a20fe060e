package io.salesdesk.order.ordering.model;

/** What kind of fault or special case stops an order (ORD-05, ORD-08). */
public enum ExceptionReason {
    CUSTOMER_DATA,
    PRODUCT,
    QUANTITY,
    PRICE,
    DELIVERY,
    SPECIAL_REQUIREMENT,
    OTHER,
    /** Found by a failed review. */
    REVIEW_FAILED,
    /** Goods of a confirmed order turned out to be missing. */
    STOCK_SHORTAGE
}
