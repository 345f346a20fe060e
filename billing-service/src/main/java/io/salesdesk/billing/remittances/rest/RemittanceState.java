package io.salesdesk.billing.remittances.rest;

/** The states of a remittance as a filter. */
public enum RemittanceState {
    SLIP_RECEIVED,
    CONFIRMED,
    MATCHED,
    POSTED,
    REJECTED
}
