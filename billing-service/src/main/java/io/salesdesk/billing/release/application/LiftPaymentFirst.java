package io.salesdesk.billing.release.application;

import io.salesdesk.billing.accounts.application.AccountAccess;
import io.salesdesk.billing.accounts.application.CoverListener;
import io.salesdesk.billing.accounts.model.AccountRejection;
import io.salesdesk.billing.accounts.persistence.Account;
import io.salesdesk.billing.messaging.outbound.BillingEvent;
import io.salesdesk.billing.messaging.outbound.BillingEvents;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A manager lets the customer's normal orders ship on slips again. */
@ApplicationScoped
public class LiftPaymentFirst {

    private final AccountAccess accounts;
    private final UnpaidReleases granters;
    private final CoverListener cover;
    private final BillingEvents events;
    private final BusinessClock clock;
    private final AuditTrail audit;
    private final Caller caller;

    LiftPaymentFirst(
            AccountAccess accounts,
            UnpaidReleases granters,
            CoverListener cover,
            BillingEvents events,
            BusinessClock clock,
            AuditTrail audit,
            Caller caller) {
        this.accounts = accounts;
        this.granters = granters;
        this.cover = cover;
        this.events = events;
        this.clock = clock;
        this.audit = audit;
        this.caller = caller;
    }

    public Account lift(UUID customerId, String reason) {
        var account = accounts.locked(customerId);
        if (!account.paymentFirstImposed()) {
            throw new RejectedException(new AccountRejection.PaymentFirstNotImposed());
        }
        if (granters.granted(account.id(), account.paymentFirstCause(), caller.involved())) {
            throw new RejectedException(new AccountRejection.GranterMayNotLift());
        }
        account.liftPaymentFirst();
        events.publish(
                account,
                new BillingEvent.PaymentFirstLifted(customerId, caller.personId(), reason.strip(), clock.now()));
        audit.record("payment-first.lift", "account", customerId, Map.of("reason", reason.strip()));
        cover.coverChanged(account, Set.of());
        return account;
    }
}
