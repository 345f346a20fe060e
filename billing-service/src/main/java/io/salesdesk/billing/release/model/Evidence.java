package io.salesdesk.billing.release.model;

import java.util.UUID;

/** What a release rests on. The id is the remittance's, or the credit grant's. */
public record Evidence(Kind kind, UUID id) {

    public enum Kind {
        /** Money that finance confirmed and sales support posted to the order. */
        PAYMENT,
        /** A live remittance slip that names the order. */
        SLIP,
        /** A manager's credit grant for the shipment. */
        CREDIT_GRANT
    }
}
