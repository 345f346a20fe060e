package io.salesdesk.billing.refunds.application;

import io.salesdesk.billing.messaging.outbound.BillingEvent;
import io.salesdesk.billing.messaging.outbound.BillingEvents;
import io.salesdesk.billing.refunds.model.Refund;
import io.salesdesk.billing.refunds.persistence.RefundEntity;
import io.salesdesk.billing.scope.Makers;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** The desk takes back what it asked for, until the sales manager has decided. */
@ApplicationScoped
public class WithdrawRefund {

    private final RefundDesk desk;
    private final BillingEvents events;
    private final BusinessClock clock;
    private final AuditTrail audit;
    private final Caller caller;

    WithdrawRefund(RefundDesk desk, BillingEvents events, BusinessClock clock, AuditTrail audit, Caller caller) {
        this.desk = desk;
        this.events = events;
        this.clock = clock;
        this.audit = audit;
        this.caller = caller;
    }

    public RefundEntity withdraw(UUID refundId, String reason) {
        var refund = desk.open(refundId).refund();
        desk.carryOut(refund, new Refund.Command.Withdraw());
        var now = clock.now();
        refund.ended(Makers.of(caller), reason.strip(), now);
        events.publishUnder(
                refund,
                refund.accountId(),
                new BillingEvent.RefundWithdrawn(
                        refundId,
                        refund.number(),
                        refund.accountId(),
                        refund.amount(),
                        reason.strip(),
                        caller.personId(),
                        now));
        audit.record("customer-credit.withdraw-refund", "refund", refundId, Map.of("number", refund.number()));
        return refund;
    }
}
