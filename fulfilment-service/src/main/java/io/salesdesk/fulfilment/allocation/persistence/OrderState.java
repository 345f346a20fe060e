package io.salesdesk.fulfilment.allocation.persistence;

/** How far an order is, as far as fulfilment must know. */
public enum OrderState {
    ENTERED,
    CONFIRMED,
    CANCELLED,
    COMPLETED
}
