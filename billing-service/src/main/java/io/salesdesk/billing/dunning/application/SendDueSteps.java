package io.salesdesk.billing.dunning.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.salesdesk.billing.accounts.application.CoverListener;
import io.salesdesk.billing.accounts.persistence.Account;
import io.salesdesk.billing.accounts.persistence.AccountRepository;
import io.salesdesk.billing.accounts.persistence.BilledOrder;
import io.salesdesk.billing.accounts.persistence.BilledOrderRepository;
import io.salesdesk.billing.dunning.model.DunningCase;
import io.salesdesk.billing.dunning.model.DunningRules;
import io.salesdesk.billing.dunning.persistence.DunningCaseEntity;
import io.salesdesk.billing.dunning.persistence.DunningCaseRepository;
import io.salesdesk.billing.messaging.outbound.BillingEvent;
import io.salesdesk.billing.messaging.outbound.BillingEvents;
import io.salesdesk.billing.messaging.outbound.BillingNotices;
import io.salesdesk.billing.release.application.ImposePaymentFirst;
import io.salesdesk.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Sends the steps that are due (BIL-06). Any number of instances may run it: a step is decided under the lock on its
 * customer's account, and an account that somebody else holds is left for the next time; each step's row ends once.
 */
@ApplicationScoped
public class SendDueSteps {

    private static final int AT_ONCE = 200;

    private final DunningCaseRepository cases;
    private final AccountRepository accounts;
    private final BilledOrderRepository orders;
    private final DunningSettings settings;
    private final Superiors superiors;
    private final ImposePaymentFirst imposePaymentFirst;
    private final CoverListener cover;
    private final BillingEvents events;
    private final BillingNotices notices;
    private final BusinessClock clock;

    SendDueSteps(
            DunningCaseRepository cases,
            AccountRepository accounts,
            BilledOrderRepository orders,
            DunningSettings settings,
            Superiors superiors,
            ImposePaymentFirst imposePaymentFirst,
            CoverListener cover,
            BillingEvents events,
            BillingNotices notices,
            BusinessClock clock) {
        this.cases = cases;
        this.accounts = accounts;
        this.orders = orders;
        this.settings = settings;
        this.superiors = superiors;
        this.imposePaymentFirst = imposePaymentFirst;
        this.cover = cover;
        this.events = events;
        this.notices = notices;
        this.clock = clock;
    }

    /** @return for how many cases something was due */
    public int sendDue() {
        return (int) due().stream()
                .filter(id -> QuarkusTransaction.requiringNew().call(() -> send(id)))
                .count();
    }

    private List<UUID> due() {
        return QuarkusTransaction.requiringNew().call(() -> cases.due(clock.today(), sendToday(), AT_ONCE));
    }

    private boolean sendToday() {
        return !clock.now().atZone(clock.zone()).toLocalTime().isBefore(settings.time());
    }

    private boolean send(UUID caseId) {
        var locked = cases.accountOf(caseId).flatMap(accounts::lockedUnlessBusy);
        if (locked.isEmpty()) {
            return false;
        }
        var account = locked.get();
        var dunning = cases.findById(caseId);
        var order = orders.findById(dunning.orderId());
        var state = dunning.dunning();
        // Money may have come since it was found due.
        var due = DunningCase.due(state, clock.today(), sendToday());
        for (var event : due) {
            state = DunningCase.evolve(state, event);
            dunning.follow(state, clock.now());
            if (event instanceof DunningCase.Event.StepSent(var step, var day)) {
                sent(account, order, dunning, step, day);
            } else if (event instanceof DunningCase.Event.CaseEscalated) {
                handOver(account, order, dunning);
            }
            if (DunningRules.imposesPaymentFirst(event)) {
                imposePaymentFirst.impose(account, "dunning-case-was-escalated", order.id());
                cover.coverChanged(account, Set.of(order.id()));
            }
        }
        return !due.isEmpty();
    }

    private void sent(Account account, BilledOrder order, DunningCaseEntity dunning, int step, LocalDate day) {
        events.publish(
                dunning,
                order.id(),
                order.revision(),
                new BillingEvent.DunningSent(
                        dunning.id(),
                        dunning.number(),
                        order.id(),
                        account.id(),
                        dunning.claim().name(),
                        dunning.shipmentId(),
                        step,
                        day,
                        dunning.amount(),
                        "SMS",
                        order.salespersonId(),
                        dunning.ownerId()));
        var key = "dunning:%s:%d:".formatted(dunning.id(), step);
        var parameters = Map.of(
                "orderNumber",
                order.number(),
                "caseNumber",
                dunning.number(),
                "customerName",
                account.name(),
                "amount",
                BillingNotices.text(dunning.amount()),
                "step",
                Integer.toString(step));
        notices.customer(account.id(), "dunning-reminder", key + "customer", parameters);
        DunningRules.told(dunning.ownerId(), order.salespersonId())
                .forEach(person -> notices.colleague(person, "dunning-step", key + person, parameters));
    }

    private void handOver(Account account, BilledOrder order, DunningCaseEntity dunning) {
        superiors.regionalManager(account).ifPresent(manager -> {
            dunning.handTo(manager);
            events.publish(
                    dunning,
                    order.id(),
                    order.revision(),
                    new BillingEvent.DunningEscalated(
                            dunning.id(),
                            order.id(),
                            account.id(),
                            dunning.claim().name(),
                            dunning.amount(),
                            manager,
                            clock.now()));
            notices.colleague(
                    manager,
                    "dunning-escalated",
                    "dunning-escalated:" + dunning.id(),
                    Map.of(
                            "orderNumber",
                            order.number(),
                            "caseNumber",
                            dunning.number(),
                            "customerName",
                            account.name(),
                            "amount",
                            BillingNotices.text(dunning.amount())));
        });
    }
}
