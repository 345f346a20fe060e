package io.salesdesk.billing.invoices.model;

/** Whether it claims or gives back. */
public enum InvoiceKind {
    INVOICE,
    /** Reverses one issued invoice (红字发票): it gives back that invoice's quantities and amounts, stated as positive figures. */
    CREDIT_INVOICE
}
