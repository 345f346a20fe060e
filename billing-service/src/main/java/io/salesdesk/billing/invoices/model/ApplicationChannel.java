package io.salesdesk.billing.invoices.model;

/** How the application reached the desk (BIL-20). */
public enum ApplicationChannel {
    FAX,
    MAIL,
    PHONE,
    ELECTRONIC
}
