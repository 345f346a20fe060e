package io.salesdesk.billing.deposits.model;

import java.util.List;

/** What was paid stays on the order; what it does not need becomes customer credit. */
final class OrderWithoutForeignFuturesNeedsNoDeposit implements DepositRule {

    @Override
    public String sentence() {
        return "Once nothing from abroad is left on an order, no deposit is asked for any more.";
    }

    @Override
    public String code() {
        return "order-without-foreign-futures-needs-no-deposit";
    }

    @Override
    public String requirement() {
        return "BIL-13";
    }

    @Override
    public List<Deposit.Event> review(DepositCase order) {
        return !order.isNeeded() && (order.before() instanceof Deposit.Requested || order.wasReceived())
                ? List.of(new Deposit.Event.DepositDropped())
                : List.of();
    }
}
