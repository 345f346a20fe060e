package io.salesdesk.billing.deposits.model;

import java.util.List;

/** A slip is a promise, and goods from abroad cannot be sent back: exactly the half is enough. */
final class OnlyPostedMoneyReachesTheDeposit implements DepositRule {

    @Override
    public String sentence() {
        return "Only posted money counts for a deposit, never a slip; the exact amount is enough, a cent less is not.";
    }

    @Override
    public String code() {
        return "only-posted-money-reaches-the-deposit";
    }

    @Override
    public String requirement() {
        return "A-07";
    }

    @Override
    public List<Deposit.Event> review(DepositCase order) {
        return order.isNeeded() && order.isReached() && !order.wasReceived()
                ? List.of(new Deposit.Event.DepositReached(order.required()))
                : List.of();
    }
}
