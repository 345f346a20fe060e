package io.salesdesk.billing.refunds.application;

import io.salesdesk.billing.accounts.application.AccountAccess;
import io.salesdesk.billing.accounts.persistence.Account;
import io.salesdesk.billing.refunds.model.Refund;
import io.salesdesk.billing.refunds.model.RefundDecisions;
import io.salesdesk.billing.refunds.model.RefundRejection;
import io.salesdesk.billing.refunds.persistence.RefundEntity;
import io.salesdesk.billing.refunds.persistence.RefundRepository;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.rest.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What the use cases on refunds share: finding one under its account's lock, and carrying a decision out. */
@ApplicationScoped
class RefundDesk {

    private final RefundRepository refunds;
    private final AccountAccess accounts;
    private final Preconditions preconditions;

    RefundDesk(RefundRepository refunds, AccountAccess accounts, Preconditions preconditions) {
        this.refunds = refunds;
        this.accounts = accounts;
        this.preconditions = preconditions;
    }

    /** A refund and the account it is paid from. */
    record OnDesk(Account account, RefundEntity refund) {}

    /** The refund within the caller's scope, loaded after its account was locked. */
    OnDesk open(UUID refundId) {
        var account = refunds.accountOf(refundId)
                .filter(accounts::isVisible)
                .map(accounts::locked)
                .orElseThrow(() -> new RejectedException(new RefundRejection.RefundUnknown()));
        var refund = refunds.findById(refundId);
        preconditions.requireVersion(refund.version());
        return new OnDesk(account, refund);
    }

    /** Decides, and stores the new state. */
    void carryOut(RefundEntity refund, Refund.Command command) {
        RefundDecisions.decide(refund.refund(), command).orThrow().forEach(refund::apply);
    }
}
