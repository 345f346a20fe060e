package io.salesdesk.customer.customers.model;

/** What a company's file must show (CUS-05): 证照, GSP证书, 开票信息. */
public enum QualificationKind {
    BUSINESS_LICENCE,
    GSP_CERTIFICATE,
    INVOICING_DATA,
    OTHER
}
