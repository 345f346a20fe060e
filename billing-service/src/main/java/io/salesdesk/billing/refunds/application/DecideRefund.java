package io.salesdesk.billing.refunds.application;

import io.salesdesk.billing.accounts.application.AccountBook;
import io.salesdesk.billing.accounts.model.CreditShare;
import io.salesdesk.billing.accounts.persistence.BilledOrderRepository;
import io.salesdesk.billing.messaging.outbound.BillingEvent;
import io.salesdesk.billing.messaging.outbound.BillingEvents;
import io.salesdesk.billing.refunds.model.Refund;
import io.salesdesk.billing.refunds.model.RefundFacts;
import io.salesdesk.billing.refunds.persistence.RefundEntity;
import io.salesdesk.billing.remittances.model.RemittanceRejection;
import io.salesdesk.billing.scope.Makers;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/**
 * A sales manager grants or refuses a refund, against the credit of now and under the lock on the account, so that two
 * refunds, or a refund and an order, never have the same money.
 */
@ApplicationScoped
public class DecideRefund {

    private final RefundDesk desk;
    private final BilledOrderRepository orders;
    private final AccountBook book;
    private final BillingEvents events;
    private final BusinessClock clock;
    private final AuditTrail audit;
    private final Caller caller;
    private final Authority authority;

    DecideRefund(
            RefundDesk desk,
            BilledOrderRepository orders,
            AccountBook book,
            BillingEvents events,
            BusinessClock clock,
            AuditTrail audit,
            Caller caller,
            Authority authority) {
        this.desk = desk;
        this.orders = orders;
        this.book = book;
        this.events = events;
        this.clock = clock;
        this.audit = audit;
        this.caller = caller;
        this.authority = authority;
    }

    public RefundEntity approve(UUID refundId, String reason) {
        var onDesk = desk.open(refundId);
        var account = onDesk.account();
        var refund = onDesk.refund();
        var shares = book.youngestCredit(account, refund.amount());
        var reviewers = orders.reviewersOfWhatWasPaidBy(
                shares.stream().map(CreditShare::remittanceId).toList());
        var facts = new RefundFacts(refund.amount(), account.credit(), account.uncovered(), reviewers);
        desk.carryOut(refund, new Refund.Command.Approve(facts, Makers.of(caller), clock.today()));
        if (!authority.permitsAmount(refund.amount())) {
            throw new RejectedException(new RemittanceRejection.BeyondDelegatedAmount(refund.amount()));
        }
        var credit = account.credit();
        refund.setAside(shares);
        book.setAside(account, shares, refundId, caller.personId());
        decided(refund, "APPROVED", reason);
        book.publishCreditChange(account, credit, "REFUND_DECIDED", null);
        return refund;
    }

    public RefundEntity reject(UUID refundId, String reason) {
        var refund = desk.open(refundId).refund();
        desk.carryOut(refund, new Refund.Command.Reject(Makers.of(caller)));
        decided(refund, "REJECTED", reason);
        return refund;
    }

    private void decided(RefundEntity refund, String decision, String reason) {
        var now = clock.now();
        refund.decided(Makers.of(caller), reason.strip(), clock.today(), now);
        events.publishUnder(
                refund,
                refund.accountId(),
                new BillingEvent.RefundDecided(
                        refund.id(),
                        refund.number(),
                        refund.accountId(),
                        refund.amount(),
                        decision,
                        reason.strip(),
                        caller.personId(),
                        caller.onBehalfOf(),
                        now));
        audit.record("customer-credit.decide-refund", "refund", refund.id(), Map.of("decision", decision));
    }
}
