package io.salesdesk.billing.credit.application;

import io.salesdesk.billing.accounts.model.OrderKind;
import io.salesdesk.billing.accounts.persistence.Account;
import io.salesdesk.billing.accounts.persistence.BilledOrderRepository;
import io.salesdesk.billing.credit.model.CreditGrant;
import io.salesdesk.billing.credit.persistence.CreditGrantEntity;
import io.salesdesk.billing.messaging.outbound.BillingEvent;
import io.salesdesk.billing.messaging.outbound.BillingEvents;
import io.salesdesk.billing.release.model.GrantCase;
import io.salesdesk.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;

/** What the use cases on credit grants share. Callers hold the lock on the account. */
@ApplicationScoped
class GrantDesk {

    private final BilledOrderRepository orders;
    private final BillingEvents events;
    private final BusinessClock clock;

    GrantDesk(BilledOrderRepository orders, BillingEvents events, BusinessClock clock) {
        this.orders = orders;
        this.events = events;
        this.clock = clock;
    }

    /** What the rules look at, as it is under the lock; an order that is itself unpaid counts among the unpaid ones. */
    GrantCase caseOf(Account account, OrderKind kind, boolean urgent) {
        var today = clock.today();
        return new GrantCase(
                account.customerClassOn(today),
                account.creditStanding(),
                account.largeVolume(),
                account.creditworthyOn(today),
                account.paymentFirstImposed(),
                kind,
                urgent,
                orders.countUnpaid(account.id()));
    }

    /** Decides, and stores what follows. */
    void carryOut(CreditGrantEntity grant, CreditGrant.Command command) {
        for (var event : CreditGrant.decide(grant.grant(), command).orThrow()) {
            grant.moveTo(CreditGrant.evolve(event));
            switch (event) {
                case CreditGrant.Event.GrantApproved approved -> {
                    // Who decided, and the event that says so, are the use case's.
                }
                case CreditGrant.Event.GrantRejected rejected -> {
                    // As above.
                }
                case CreditGrant.Event.GrantVoided(var reason) -> {
                    var now = clock.now();
                    grant.end(reason, now);
                    events.publish(
                            grant,
                            grant.orderId(),
                            grant.orderRevision(),
                            new BillingEvent.CreditGrantVoided(
                                    grant.id(), grant.orderId(), grant.shipmentId(), grant.accountId(), reason, now));
                }
                case CreditGrant.Event.GrantUsed used -> {
                    // The departure itself is told by fulfilment; until it is paid the order stays unpaid.
                }
                case CreditGrant.Event.GrantSettled settled -> grant.end("paid", clock.now());
            }
        }
    }
}
