package io.salesdesk.customer.customers.model;

/** What an address is used for. */
public enum AddressKind {
    DELIVERY,
    OFFICE,
    INVOICE
}
