package io.salesdesk.billing.accounts.model;

import io.salesdesk.billing.money.model.Amounts;
import org.joda.money.Money;

/**
 * The answer to "does the customer's balance (余款) cover this order?" (BIL-01).
 *
 * @param available customer credit less what the customer's other orders still need; negative when those need more than
 *     there is, because credit goes to the oldest claim first
 * @param required what this order still needs: its total less money posted to it and slips that count for it
 * @param shortBy the money that must still come in before this order is covered; zero when sufficient
 */
public record Balance(Money available, Money required, Money shortBy) {

    /**
     * @param credit unallocated posted money of the customer
     * @param otherUncovered the uncovered amounts of the customer's other orders
     * @param required the uncovered amount of the order that is asked about
     */
    public static Balance answer(Money credit, Money otherUncovered, Money required) {
        var available = credit.minus(otherUncovered);
        var shortBy = required.isZero() ? required : Amounts.atLeastZero(required.minus(available));
        return new Balance(available, required, shortBy);
    }

    public boolean sufficient() {
        return shortBy.isZero();
    }
}
