package io.salesdesk.billing.collection.model;

import io.salesdesk.billing.money.model.Amounts;
import io.salesdesk.platform.decision.Rejection;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The plan by which a contract's money is to come in, and what has come against it (BIL-17). */
public final class CollectionPlan {

    private CollectionPlan() {}

    /** How far one instalment has come. */
    public enum State {
        /** Not due yet. */
        PLANNED,
        /** Due today or before, and not collected in full. */
        OVERDUE,
        COLLECTED
    }

    /** @param collected what of it has come in; money fills the earliest instalment first */
    public record Standing(Instalment instalment, Money collected, State state) {}

    /** Why a plan cannot be drawn up, empty when it can. */
    public static Optional<Rejection> check(CurrencyUnit currency, List<Instalment> instalments) {
        for (var i = 0; i < instalments.size(); i++) {
            var instalment = instalments.get(i);
            if (!instalment.amount().isPositive()) {
                return Optional.of(new PlanRejection.InstalmentNotPositive());
            }
            if (!instalment.amount().getCurrencyUnit().equals(currency)) {
                return Optional.of(new PlanRejection.WrongCurrency(currency.getCode()));
            }
            if (i > 0 && !instalment.dueOn().isAfter(instalments.get(i - 1).dueOn())) {
                return Optional.of(new PlanRejection.InstalmentsOutOfOrder(instalment.dueOn()));
            }
        }
        return Optional.empty();
    }

    /**
     * Actual against plan.
     *
     * @param collected posted money of the contract's orders
     */
    public static List<Standing> against(List<Instalment> instalments, Money collected, LocalDate today) {
        var left = collected;
        var standings = new ArrayList<Standing>();
        for (var instalment : instalments) {
            var share = Amounts.min(left, instalment.amount());
            left = left.minus(share);
            var state = share.isEqual(instalment.amount())
                    ? State.COLLECTED
                    : instalment.dueOn().isAfter(today) ? State.PLANNED : State.OVERDUE;
            standings.add(new Standing(instalment, share, state));
        }
        return List.copyOf(standings);
    }

    /** What somebody is told on a day. */
    public sealed interface Reminder {

        /** The customer, before an instalment falls due. */
        record ToCustomer(int instalment) implements Reminder {}

        /** The salesperson, about instalments that have not come; periodically. */
        record FollowUp(int instalment, int round) implements Reminder {}
    }

    /**
     * What is to be said on the day; the same day always gives the same, and a day that was slept through is made up for
     * by the next.
     *
     * @param daysBefore how long before its date the customer is reminded of an instalment
     * @param followUpDays how often the salesperson is asked to follow up on what is overdue
     */
    public static List<Reminder> reminders(
            List<Standing> standings, LocalDate today, int daysBefore, int followUpDays) {
        var reminders = new ArrayList<Reminder>();
        for (var i = 0; i < standings.size(); i++) {
            var standing = standings.get(i);
            var dueOn = standing.instalment().dueOn();
            switch (standing.state()) {
                case PLANNED -> {
                    if (!today.isBefore(dueOn.minusDays(daysBefore))) {
                        reminders.add(new Reminder.ToCustomer(i + 1));
                    }
                }
                case OVERDUE -> {
                    var days = dueOn.until(today, ChronoUnit.DAYS);
                    if (days > 0) {
                        reminders.add(new Reminder.FollowUp(i + 1, (int) ((days - 1) / followUpDays) + 1));
                    }
                }
                case COLLECTED -> {
                    // Nothing is left to say.
                }
            }
        }
        return List.copyOf(reminders);
    }
}
