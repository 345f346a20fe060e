package io.salesdesk.billing.remittances.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.salesdesk.billing.accounts.application.CoverListener;
import io.salesdesk.billing.accounts.persistence.AccountRepository;
import io.salesdesk.billing.messaging.outbound.BillingEvent;
import io.salesdesk.billing.messaging.outbound.BillingEvents;
import io.salesdesk.billing.remittances.model.Remittance;
import io.salesdesk.billing.remittances.model.RemittanceDecisions;
import io.salesdesk.billing.remittances.persistence.RemittanceRepository;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.Decision;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Ends what unconfirmed slips stand in for once their days are over. Any number of instances may run it: a
 * slip is decided under its account's lock, and an account that somebody else holds is left for the next time.
 */
@ApplicationScoped
public class ExpireSlips {

    private static final int AT_ONCE = 200;

    private final RemittanceRepository remittances;
    private final AccountRepository accounts;
    private final RemittanceDesk desk;
    private final CoverListener cover;
    private final BillingEvents events;
    private final BusinessClock clock;

    ExpireSlips(
            RemittanceRepository remittances,
            AccountRepository accounts,
            RemittanceDesk desk,
            CoverListener cover,
            BillingEvents events,
            BusinessClock clock) {
        this.remittances = remittances;
        this.accounts = accounts;
        this.desk = desk;
        this.cover = cover;
        this.events = events;
        this.clock = clock;
    }

    /** @return how many slips ended */
    public int expireDueSlips() {
        var due = QuarkusTransaction.requiringNew().call(() -> remittances.expiringSlips(clock.today(), AT_ONCE));
        return (int) due.stream()
                .filter(id -> QuarkusTransaction.requiringNew().call(() -> expire(id)))
                .count();
    }

    private boolean expire(UUID remittanceId) {
        var account = remittances.accountOf(remittanceId).flatMap(accounts::lockedUnlessBusy);
        if (account.isEmpty()) {
            return false;
        }
        var remittance = remittances.findById(remittanceId);
        var command = new Remittance.Command.ExpireSlip(clock.today());
        // Finance may have confirmed it since it was found due.
        if (RemittanceDecisions.decide(remittance.remittance(), command) instanceof Decision.Rejected<?>) {
            return false;
        }
        var touched = desk.carryOut(account.get(), remittance, command);
        events.publish(
                remittance,
                new BillingEvent.RemittanceSlipExpired(
                        remittanceId, account.get().id(), clock.now()));
        cover.coverChanged(account.get(), touched);
        return true;
    }
}
