package io.salesdesk.billing.release.model;

/** What would lift a hold. */
public enum LiftedBy {
    /** A remittance slip that names customer, order and amount (BIL-02). */
    REMITTANCE_SLIP,
    /** Money posted to the order. */
    POSTED_MONEY,
    /** Money posted for the whole order (BIL-03). */
    POSTED_MONEY_FOR_THE_WHOLE_ORDER,
    /** The regional manager sets a credit standing. */
    CREDIT_STANDING,
    /** A manager lifts the imposed payment-first. */
    PAYMENT_FIRST_LIFTED,
    /** A manager grants credit for the shipment (BIL-08 to BIL-12). */
    CREDIT_GRANT
}
