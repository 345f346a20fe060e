package io.salesdesk.billing.remittances.application;

import io.salesdesk.billing.messaging.outbound.BillingEvent;
import io.salesdesk.billing.remittances.persistence.RemittanceEntity;
import java.util.Objects;

/** The fact that finance confirmed money, with or without a slip before it. */
final class Confirmations {

    private Confirmations() {}

    static BillingEvent.RemittanceConfirmed event(RemittanceEntity remittance) {
        var receipt = Objects.requireNonNull(remittance.confirmedReceipt());
        return new BillingEvent.RemittanceConfirmed(
                remittance.id(),
                remittance.number(),
                remittance.accountId(),
                receipt.amount(),
                receipt.arrivedOn(),
                receipt.receivingBank(),
                receipt.method().name(),
                receipt.payer(),
                receipt.bankReference(),
                receipt.confirmedBy().personId());
    }
}
