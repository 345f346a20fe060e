package io.salesdesk.customer.customers.model;

/** Whether a customer's word is good for money (信用状况); a customer without one orders as payment first. */
public enum CreditStanding {
    GOOD,
    NONE
}
