package io.salesdesk.billing.refunds.application;

import io.salesdesk.billing.accounts.application.AccountAccess;
import io.salesdesk.billing.messaging.outbound.BillingEvent;
import io.salesdesk.billing.messaging.outbound.BillingEvents;
import io.salesdesk.billing.refunds.model.RefundDecisions;
import io.salesdesk.billing.refunds.model.RefundFacts;
import io.salesdesk.billing.refunds.persistence.RefundEntity;
import io.salesdesk.billing.refunds.persistence.RefundRepository;
import io.salesdesk.billing.scope.Makers;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;

/** The desk asks that customer credit which no order needs be given back; what no rule allows is refused at once. */
@ApplicationScoped
public class RequestRefund {

    private final AccountAccess accounts;
    private final RefundRepository refunds;
    private final BillingEvents events;
    private final BusinessClock clock;
    private final AuditTrail audit;
    private final Caller caller;

    RequestRefund(
            AccountAccess accounts,
            RefundRepository refunds,
            BillingEvents events,
            BusinessClock clock,
            AuditTrail audit,
            Caller caller) {
        this.accounts = accounts;
        this.refunds = refunds;
        this.events = events;
        this.clock = clock;
        this.audit = audit;
        this.caller = caller;
    }

    public RefundEntity request(UUID customerId, Money amount, String payee, String reason) {
        var account = accounts.locked(customerId);
        RefundDecisions.refusalToAsk(new RefundFacts(amount, account.credit(), account.uncovered(), Set.of()))
                .ifPresent(refusal -> {
                    throw new RejectedException(refusal);
                });
        var refund = new RefundEntity(
                Ids.next(),
                refunds.nextNumber(clock.today()),
                account.id(),
                amount,
                payee.strip(),
                reason.strip(),
                Makers.of(caller),
                clock.now());
        refunds.persist(refund);
        events.publishUnder(
                refund,
                account.id(),
                new BillingEvent.RefundRequested(
                        refund.id(),
                        refund.number(),
                        account.id(),
                        amount,
                        refund.reason(),
                        caller.personId(),
                        refund.requestedAt()));
        audit.record("customer-credit.request-refund", "refund", refund.id(), Map.of("number", refund.number()));
        return refund;
    }
}
