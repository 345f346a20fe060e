package io.salesdesk.customer.customers.model;

/** The archives a customer may be kept in: agents (代理商), retail customers (零售客户), commercial companies (商业公司). */
public enum CustomerType {
    AGENT,
    RETAIL,
    COMMERCIAL
}
