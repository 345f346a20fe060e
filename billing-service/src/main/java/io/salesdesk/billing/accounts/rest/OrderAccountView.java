package io.salesdesk.billing.accounts.rest;

import io.salesdesk.billing.accounts.model.OrderKind;
import io.salesdesk.billing.accounts.persistence.BilledOrder;
import java.util.UUID;
import org.joda.money.Money;

/**
 * The money side of one order.
 *
 * @param paid posted money
 * @param slips what live remittance slips state for it
 * @param outstanding still to be paid, shipped or not
 * @param receivable shipped and not paid
 * @param unpaidBy what has left beyond its cover; positive makes it an unpaid order
 */
public record OrderAccountView(
        UUID orderId,
        String number,
        int revision,
        OrderKind kind,
        boolean cancelled,
        Money total,
        Money paid,
        Money slips,
        Money outstanding,
        Money shipped,
        Money receivable,
        Money unpaidBy) {

    static OrderAccountView of(BilledOrder order) {
        var figures = order.figures();
        return new OrderAccountView(
                order.id(),
                order.number(),
                order.revision(),
                order.kind(),
                order.cancelled(),
                order.total(),
                figures.posted(),
                figures.slips(),
                figures.outstanding(),
                figures.shipped(),
                figures.receivable(),
                order.unpaidBy());
    }
}
