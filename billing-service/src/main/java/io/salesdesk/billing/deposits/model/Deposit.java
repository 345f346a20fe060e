package io.salesdesk.billing.deposits.model;

import io.salesdesk.billing.money.model.Amounts;
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
        return DepositRules.review(new DepositCase(before, foreign, policy.of(foreign), posted));
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
}
