package io.salesdesk.fulfilment.stock.model;

/** Why stock moved. Every change of a counter names one. */
public enum MovementCause {
    /** Taken over from a stock list. */
    IMPORTED,
    /** Corrected after a count, by two persons (FUL-14). */
    COUNTED,
    /** Bound to an order line. */
    ALLOCATED,
    /** Freed because the order was amended before its confirmation. */
    AMENDED,
    /** Freed or bound by an agreed change of a confirmed order. */
    CHANGED,
    /** Freed because the order was cancelled. */
    CANCELLED,
    /** Freed because nobody confirmed the order in time. */
    EXPIRED,
    /** Left the warehouse. */
    SHIPPED,
    /** Accepted by a signed receipt (FUL-10). */
    RECEIVED,
    /** Held by a reservation (FUL-04). */
    RESERVED,
    /** Freed because the reservation was released (FUL-03). */
    RELEASED
}
