package io.salesdesk.customer.notices.model;

/** Ways to a recipient. */
public enum Channel {
    SMS,
    EMAIL
}
