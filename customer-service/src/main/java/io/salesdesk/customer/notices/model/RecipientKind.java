package io.salesdesk.customer.notices.model;

/** Who is told: a customer, by its main contact, or somebody who works here. */
public enum RecipientKind {
    CUSTOMER,
    PERSON
}
