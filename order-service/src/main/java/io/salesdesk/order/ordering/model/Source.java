package io.salesdesk.order.ordering.model;

/** Where the goods of a line come from: 现货 or 期货. */
public enum Source {
    STOCK,
    FUTURES
}
