package io.salesdesk.billing.refunds.model;

import io.salesdesk.billing.money.model.Amounts;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;

/**
 * What a refund is held against, as it is under the lock on the account.
 *
 * @param amount to be given back
 * @param credit posted money that belongs to no order
 * @param needed what the customer's orders need beyond posted money and counting slips
 * @param reviewers who reviewed the orders for which the money was paid
 */
public record RefundFacts(Money amount, Money credit, Money needed, Set<UUID> reviewers) {

    public RefundFacts {
        reviewers = Set.copyOf(reviewers);
    }

    /** What may be refunded: credit that no order needs. */
    Money free() {
        return Amounts.atLeastZero(credit.minus(needed));
    }
}
