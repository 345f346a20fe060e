package io.salesdesk.billing.deposits.model;

import java.util.List;

/** What was ordered meanwhile stays ordered. */
final class ReversalBelowTheDepositAsksForItAgain implements DepositRule {

    @Override
    public String sentence() {
        return "When the bank takes money back and less than the deposit is left, the deposit is asked for again.";
    }

    @Override
    public String code() {
        return "reversal-below-the-deposit-asks-for-it-again";
    }

    @Override
    public String requirement() {
        return "A-32";
    }

    @Override
    public List<Deposit.Event> review(DepositCase order) {
        return order.isNeeded() && order.wasReceived() && !order.isReached()
                ? List.of(new Deposit.Event.DepositAsked(order.foreign(), order.required()))
                : List.of();
    }
}
