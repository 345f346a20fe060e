package io.salesdesk.billing.deposits.model;

import java.util.Optional;

/** The whole order counts, not what is ready to leave. */
final class BalanceIsAskedForWhileMoneyIsMissing implements BalanceRule {

    @Override
    public String sentence() {
        return "No balance is asked for on an order that is paid in full.";
    }

    @Override
    public String code() {
        return "balance-is-asked-for-while-money-is-missing";
    }

    @Override
    public String requirement() {
        return "BIL-13";
    }

    @Override
    public String refusal() {
        return "order-has-nothing-outstanding";
    }

    @Override
    public Optional<DepositRejection> refuse(BalanceCase order) {
        return order.outstanding().isPositive()
                ? Optional.empty()
                : Optional.of(new DepositRejection.NothingOutstanding());
    }
}
