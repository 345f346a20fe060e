package io.salesdesk.order.ordering.model;

/** How the desk and a customer talked. */
public enum ContactChannel {
    PHONE,
    FAX,
    MAIL,
    ELECTRONIC,
    MESSAGE,
    IN_PERSON
}
