package io.salesdesk.customer.customers.model;

/** Importance of a customer (CUS-09): 重点客户, 普通客户, 小客户. */
public enum CustomerClass {
    KEY,
    NORMAL,
    SMALL
}
