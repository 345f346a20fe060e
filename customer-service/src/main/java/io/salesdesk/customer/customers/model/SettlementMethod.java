package io.salesdesk.customer.customers.model;

/** How a customer pays (结算方式). */
public enum SettlementMethod {
    CASH,
    TRANSFER,
    MONTHLY
}
