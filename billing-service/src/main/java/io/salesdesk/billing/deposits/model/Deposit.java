package io.salesdesk.billing.deposits.model;

import io.salesdesk.billing.money.model.Amounts;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The deposit and the balance of one project order with futures from abroad (BIL-13): the deposit in posted money releases
 * purchasing; when the last foreign line has come in, the customer is asked once for the whole order's balance.
 */
public sealed interface Deposit {

    /** The customer was asked and has not paid enough. */
    record Requested(Money required) implements Deposit {}

    /** Posted money reached it. A reversal that takes it below asks again; what was ordered stays ordered. */
    record Received(Money required) implements Deposit {}

    /** The order has no foreign futures any more, or is off. */
    record NotNeeded() implements Deposit {}

    sealed interface Event {
        record DepositAsked(Money foreign, Money required) implements Event {}

        record DepositReached(Money required) implements Event {}

        record DepositDropped() implements Event {}
    }

    /**
     * What follows from what the order is and what was posted to it.
     *
     * @param before null for an order that is new
     * @param foreign the tax-inclusive amount of its live futures from abroad; zero when it is off
     * @param posted money posted to the order; slips never count
     */
    static List<Event> review(@Nullable Deposit before, Money foreign, Money posted, DepositPolicy policy) {
        var required = policy.of(foreign);
        var events = new ArrayList<Event>();
        if (!required.isPositive()) {
            if (before instanceof Requested || before instanceof Received) {
                events.add(new Event.DepositDropped());
            }
            return List.copyOf(events);
        }
        var reached = !posted.isLessThan(required);
        var known = required(before);
        var wasReached = before instanceof Received && reached;
        if (known == null || (!known.isEqual(required) && !wasReached) || (before instanceof Received && !reached)) {
            events.add(new Event.DepositAsked(foreign, required));
        }
        if (reached && !(before instanceof Received)) {
            events.add(new Event.DepositReached(required));
        }
        return List.copyOf(events);
    }

    static Deposit evolve(Event event) {
        return switch (event) {
            case Event.DepositAsked(var foreign, var required) -> new Requested(required);
            case Event.DepositReached(var required) -> new Received(required);
            case Event.DepositDropped dropped -> new NotNeeded();
        };
    }

    /** What of a requested deposit is missing, null when nothing is asked for. */
    static @Nullable Money missing(Deposit state, Money posted) {
        return switch (state) {
            case Requested(var required) -> Amounts.atLeastZero(required.minus(posted));
            case Received received -> null;
            case NotNeeded notNeeded -> null;
        };
    }

    private static @Nullable Money required(@Nullable Deposit state) {
        return switch (state) {
            case Requested(var required) -> required;
            case Received(var required) -> required;
            case NotNeeded notNeeded -> null;
            case null -> null;
        };
    }

    /**
     * Whether the balance is asked for now: once, when the last foreign line has come in and something is outstanding.
     *
     * @param asked whether it was asked for before, perhaps by a clerk
     */
    static boolean balanceIsDue(List<ForeignLine> lines, boolean asked, Money outstanding) {
        var live = lines.stream().filter(line -> line.gross().isPositive()).toList();
        return !asked && !live.isEmpty() && live.stream().allMatch(ForeignLine::isReceived) && outstanding.isPositive();
    }
}
