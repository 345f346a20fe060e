package io.salesdesk.billing.deposits.model;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of deposits look at.
 *
 * @param before null for an order that is new
 * @param foreign the tax-inclusive amount of the order's live futures from abroad
 * @param required the deposit on them
 * @param posted money posted to the order; slips never count
 */
record DepositCase(@Nullable Deposit before, Money foreign, Money required, Money posted) {

    boolean isNeeded() {
        return required.isPositive();
    }

    boolean wasReceived() {
        return before instanceof Deposit.Received;
    }

    boolean isReached() {
        return !posted.isLessThan(required);
    }

    /** Whether the customer was asked for exactly this amount. */
    boolean isAskedFor() {
        return before instanceof Deposit.Requested(var asked) && asked.isEqual(required);
    }
}
