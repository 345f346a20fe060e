package io.salesdesk.billing.invoices.model;

/** The two occasions on which a second person looks at an invoice (BIL-22). */
public enum CheckKind {
    /** On issue. */
    ISSUE,
    /** Again before it is mailed. */
    MAILING
}
