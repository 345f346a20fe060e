package io.salesdesk.billing.accounts.model;

import io.salesdesk.billing.money.model.Amounts;
import org.joda.money.Money;

/**
 * The money side of one order, all amounts in the order's currency and tax-inclusive.
 *
 * @param kind as entered
 * @param total what the customer ordered, with freight; zero once the order is cancelled
 * @param posted money allocated to the order and not reversed
 * @param slips what live remittance slips state for the order
 * @param shipped what has left, with freight
 */
public record OrderFigures(OrderKind kind, Money total, Money posted, Money slips, Money shipped) {

    /** What live slips count for: nothing unless the order ships on slips at all (BIL-02, BIL-03). */
    public Money countingSlips() {
        return kind == OrderKind.STANDARD ? slips : Amounts.zero(total);
    }

    /** What the customer has to pay: the total, or what has left where freight made that more. */
    public Money due() {
        return shipped.isGreaterThan(total) ? shipped : total;
    }

    /** The part of what is due that neither posted money nor a counting slip covers; never negative. */
    public Money uncovered() {
        return Amounts.atLeastZero(due().minus(posted).minus(countingSlips()));
    }

    /** Shipped, with tax and freight, less money allocated; never negative. */
    public Money receivable() {
        return Amounts.atLeastZero(shipped.minus(posted));
    }

    /** What has left beyond the money posted and the slips that count: the order is unpaid by it. */
    public Money shortfall() {
        return Amounts.atLeastZero(shipped.minus(posted).minus(countingSlips()));
    }

    /** Room for further money; what exceeds it becomes customer credit. */
    public Money outstanding() {
        return Amounts.atLeastZero(due().minus(posted));
    }

    /** Money posted beyond what is due, as after a reduction of the order. */
    public Money overpaid() {
        return Amounts.atLeastZero(posted.minus(due()));
    }

    public boolean fullyPaid() {
        return total.isPositive() && !posted.isLessThan(due());
    }

    public OrderFigures withTotal(Money newTotal) {
        return new OrderFigures(kind, newTotal, posted, slips, shipped);
    }

    public OrderFigures withPosted(Money newPosted) {
        return new OrderFigures(kind, total, newPosted, slips, shipped);
    }
}
