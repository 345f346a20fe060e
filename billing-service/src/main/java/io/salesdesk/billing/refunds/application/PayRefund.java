package io.salesdesk.billing.refunds.application;

import io.salesdesk.billing.accounts.application.AccountBook;
import io.salesdesk.billing.accounts.application.CoverListener;
import io.salesdesk.billing.messaging.outbound.BillingEvent;
import io.salesdesk.billing.messaging.outbound.BillingEvents;
import io.salesdesk.billing.messaging.outbound.BillingNotices;
import io.salesdesk.billing.refunds.model.Refund;
import io.salesdesk.billing.refunds.model.RefundRejection;
import io.salesdesk.billing.refunds.persistence.RefundEntity;
import io.salesdesk.billing.refunds.persistence.RefundRepository;
import io.salesdesk.billing.remittances.model.RemittanceRejection;
import io.salesdesk.billing.scope.Makers;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Finance pays a refund that a sales manager decided, once, or says that it cannot be paid. */
@ApplicationScoped
public class PayRefund {

    private static final String ONE_BANK_REFERENCE = "refund_bank_reference";

    private final RefundDesk desk;
    private final RefundRepository refunds;
    private final AccountBook book;
    private final CoverListener cover;
    private final BillingEvents events;
    private final BillingNotices notices;
    private final BusinessClock clock;
    private final AuditTrail audit;
    private final Caller caller;
    private final Authority authority;

    PayRefund(
            RefundDesk desk,
            RefundRepository refunds,
            AccountBook book,
            CoverListener cover,
            BillingEvents events,
            BillingNotices notices,
            BusinessClock clock,
            AuditTrail audit,
            Caller caller,
            Authority authority) {
        this.desk = desk;
        this.refunds = refunds;
        this.book = book;
        this.cover = cover;
        this.events = events;
        this.notices = notices;
        this.clock = clock;
        this.audit = audit;
        this.caller = caller;
        this.authority = authority;
    }

    public RefundEntity pay(UUID refundId, LocalDate paidOn, String bank, String bankReference) {
        var onDesk = desk.open(refundId);
        var refund = onDesk.refund();
        var by = Makers.of(caller);
        // Asked before anything changes: the query would write a paid refund that has no reference yet.
        var used = refunds.usesBankReference(bankReference.strip());
        desk.carryOut(refund, new Refund.Command.Pay(paidOn, clock.today(), by));
        if (!authority.permitsAmount(refund.amount())) {
            throw new RejectedException(new RemittanceRejection.BeyondDelegatedAmount(refund.amount()));
        }
        if (used) {
            throw new RejectedException(new RefundRejection.BankReferenceUsed(bankReference.strip()));
        }
        var now = clock.now();
        refund.paid(paidOn, bank.strip(), bankReference.strip());
        refund.ended(by, null, now);
        book.payOut(onDesk.account(), refund.amount(), refundId, caller.personId());
        events.publishUnder(
                refund,
                refund.accountId(),
                new BillingEvent.RefundPaid(
                        refundId,
                        refund.number(),
                        refund.accountId(),
                        refund.amount(),
                        paidOn,
                        caller.personId(),
                        now));
        notices.customer(
                refund.accountId(),
                "refund-paid",
                "refund-paid:" + refundId,
                Map.of(
                        "number",
                        refund.number(),
                        "amount",
                        BillingNotices.text(refund.amount()),
                        "paidOn",
                        paidOn.toString()));
        audit.record("customer-credit.pay-refund", "refund", refundId, Map.of("number", refund.number()));
        flush(bankReference.strip());
        return refund;
    }

    /** The money is customer credit again, and serves the orders that wait for it. */
    public RefundEntity fail(UUID refundId, String reason) {
        var onDesk = desk.open(refundId);
        var account = onDesk.account();
        var refund = onDesk.refund();
        var by = Makers.of(caller);
        desk.carryOut(refund, new Refund.Command.Fail(by));
        var now = clock.now();
        var credit = account.credit();
        refund.ended(by, reason.strip(), now);
        book.giveBack(account, refund.shares(), refundId, caller.personId());
        events.publishUnder(
                refund,
                account.id(),
                new BillingEvent.RefundFailed(
                        refundId,
                        refund.number(),
                        account.id(),
                        refund.amount(),
                        reason.strip(),
                        caller.personId(),
                        now));
        book.publishCreditChange(account, credit, "REFUND_FAILED", null);
        audit.record("customer-credit.pay-refund", "refund", refundId, Map.of("failed", reason.strip()));
        cover.coverChanged(account, Set.of());
        return refund;
    }

    /** Writes now, so that a second use of a bank reference that was stored at the same moment is refused as one. */
    private void flush(String bankReference) {
        try {
            refunds.flush();
        } catch (ConstraintViolationException violation) {
            if (ONE_BANK_REFERENCE.equals(violation.getConstraintName())) {
                throw new RejectedException(new RefundRejection.BankReferenceUsed(bankReference));
            }
            throw violation;
        }
    }
}
