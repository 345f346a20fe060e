package io.salesdesk.billing.collection.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.salesdesk.billing.accounts.persistence.AccountRepository;
import io.salesdesk.billing.collection.model.CollectionPlan;
import io.salesdesk.billing.collection.model.CollectionPlan.Reminder;
import io.salesdesk.billing.collection.persistence.CollectionPlanEntity;
import io.salesdesk.billing.collection.persistence.CollectionPlanRepository;
import io.salesdesk.billing.messaging.outbound.BillingNotices;
import io.salesdesk.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reminds the customer of an instalment before its date, and the salesperson of what has not come (BIL-17). Any number of
 * instances may run it: plans are claimed by lock, and each reminder is noted once.
 */
@ApplicationScoped
public class RemindOfInstalments {

    private static final int AT_ONCE = 100;

    private final CollectionPlanRepository plans;
    private final AccountRepository accounts;
    private final PlanDesk desk;
    private final BillingNotices notices;
    private final BusinessClock clock;
    private final int daysBefore;
    private final int followUpDays;

    RemindOfInstalments(
            CollectionPlanRepository plans,
            AccountRepository accounts,
            PlanDesk desk,
            BillingNotices notices,
            BusinessClock clock,
            @ConfigProperty(name = "collection.reminder.daysBefore", defaultValue = "3") int daysBefore,
            @ConfigProperty(name = "collection.followUp.days", defaultValue = "7") int followUpDays) {
        this.plans = plans;
        this.accounts = accounts;
        this.desk = desk;
        this.notices = notices;
        this.clock = clock;
        this.daysBefore = daysBefore;
        this.followUpDays = followUpDays;
    }

    @Scheduled(
            identity = "remind-of-instalments",
            every = "${billing.collection.remind-every:30s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void wake() {
        remind();
    }

    /** @return how many plans were looked at */
    public int remind() {
        return QuarkusTransaction.requiringNew().call(() -> {
            var claimed = plans.claim(clock.today(), AT_ONCE);
            claimed.forEach(this::remind);
            return claimed.size();
        });
    }

    private void remind(CollectionPlanEntity plan) {
        var today = clock.today();
        var standings = desk.standing(plan).standings();
        for (var reminder : CollectionPlan.reminders(standings, today, daysBefore, followUpDays)) {
            switch (reminder) {
                case Reminder.ToCustomer(var instalment) -> {
                    if (plans.remind(plan.id(), "CUSTOMER", instalment, 1, today)) {
                        notices.customer(
                                plan.accountId(),
                                "collection-due",
                                "collection-due:%s:%d".formatted(plan.id(), instalment),
                                parameters(plan, standings.get(instalment - 1)));
                    }
                }
                case Reminder.FollowUp(var instalment, var round) -> {
                    var salesperson = accounts.findById(plan.accountId()).salespersonId();
                    var told = salesperson == null ? plan.drawnUpBy() : salesperson;
                    if (plans.remind(plan.id(), "FOLLOW_UP", instalment, round, today)) {
                        notices.colleague(
                                told,
                                "collection-overdue",
                                "collection-overdue:%s:%d:%d".formatted(plan.id(), instalment, round),
                                parameters(plan, standings.get(instalment - 1)));
                    }
                }
            }
        }
        plan.lookAgainOn(today.plusDays(1));
    }

    private static Map<String, String> parameters(CollectionPlanEntity plan, CollectionPlan.Standing standing) {
        var missing = standing.instalment().amount().minus(standing.collected());
        return Map.of(
                "planNumber",
                plan.number(),
                "amount",
                BillingNotices.text(missing),
                "dueOn",
                standing.instalment().dueOn().toString());
    }
}
