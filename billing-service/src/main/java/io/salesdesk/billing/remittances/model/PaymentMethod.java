package io.salesdesk.billing.remittances.model;

/** How the money came (付款的方式, BIL-05). */
public enum PaymentMethod {
    TRANSFER,
    ONLINE,
    CASH,
    CHEQUE,
    ACCEPTANCE_BILL
}
