package io.salesdesk.billing.invoices.model;

/** The states of an invoice by name. */
public enum InvoiceState {
    /** Opened with the order. */
    DRAFT,
    /** A draft with nothing left to invoice. */
    DROPPED,
    /** Applied for. */
    REQUESTED,
    /** The application was taken back. */
    WITHDRAWN,
    /** Has its number. */
    ISSUED,
    /** A check found fault; finance corrects the fiscal invoice or reverses. */
    OBJECTED,
    /** Checked on issue. */
    CHECKED,
    /** Checked again; may be mailed. */
    CLEARED,
    MAILED,
    /** By a credit invoice. */
    REVERSED
}
