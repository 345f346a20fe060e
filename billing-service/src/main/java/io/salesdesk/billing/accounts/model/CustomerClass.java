package io.salesdesk.billing.accounts.model;

/** The regional manager's class of a customer. An unknown class counts as {@link #SMALL}. */
public enum CustomerClass {
    KEY,
    NORMAL,
    SMALL
}
