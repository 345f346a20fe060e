package io.salesdesk.customer.customers.model;

/** Papers in a customer's file; a frame agreement (框架协议) stands for a contract on file. */
public enum DocumentKind {
    FRAME_AGREEMENT,
    CERTIFICATE,
    OTHER
}
