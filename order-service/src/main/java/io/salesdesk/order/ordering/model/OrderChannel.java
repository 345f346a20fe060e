package io.salesdesk.order.ordering.model;

/** How the customer's order reached the desk (ORD-01): written is the norm. */
public enum OrderChannel {
    FAX,
    MAIL,
    ELECTRONIC,
    PHONE
}
