package io.salesdesk.order.ordering.model;

/** Importance of a customer (CUS-09); unknown or stale counts as {@link #SMALL}. */
public enum CustomerClass {
    KEY,
    NORMAL,
    SMALL
}
