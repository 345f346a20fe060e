package io.salesdesk.billing.deposits.model;

import java.util.Optional;

/** Asked again, the customer would be confused; from then on dunning reminds them. */
final class BalanceIsAskedForOnce implements BalanceRule {

    @Override
    public String sentence() {
        return "The balance is asked for once, at the latest when the last goods have come in; a clerk may ask earlier.";
    }

    @Override
    public String code() {
        return "balance-is-asked-for-once";
    }

    @Override
    public String requirement() {
        return "BIL-13";
    }

    @Override
    public String refusal() {
        return "balance-is-asked-for-once";
    }

    @Override
    public Optional<DepositRejection> refuse(BalanceCase order) {
        return order.asked() ? Optional.of(new DepositRejection.BalanceAskedAlready()) : Optional.empty();
    }
}
