package io.salesdesk.billing.release.application;

import io.salesdesk.billing.accounts.persistence.Account;
import io.salesdesk.billing.messaging.outbound.BillingEvent;
import io.salesdesk.billing.messaging.outbound.BillingEvents;
import io.salesdesk.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** From now on the customer's goods leave on posted money alone, until a manager lifts that. */
@ApplicationScoped
public class ImposePaymentFirst {

    private final BillingEvents events;
    private final BusinessClock clock;

    ImposePaymentFirst(BillingEvents events, BusinessClock clock) {
        this.events = events;
        this.clock = clock;
    }

    /**
     * Imposes it, unless it is imposed already.
     *
     * @param reason in kebab-case
     * @param orderId the order that gave rise to it
     */
    public void impose(Account account, String reason, UUID orderId) {
        if (account.paymentFirstImposed()) {
            return;
        }
        var now = clock.now();
        account.imposePaymentFirst(orderId, now);
        events.publish(account, new BillingEvent.PaymentFirstImposed(account.id(), reason, orderId, now));
    }
}
