package io.salesdesk.billing.invoices.model;

/** The kinds of fiscal invoice (增值税发票) that the tax system knows. */
public enum FiscalType {
    /** 增值税专用发票 */
    VAT_SPECIAL,
    /** 增值税普通发票 */
    VAT_GENERAL,
    /** 电子专用发票 */
    ELECTRONIC_SPECIAL,
    /** 电子普通发票 */
    ELECTRONIC_GENERAL
}
