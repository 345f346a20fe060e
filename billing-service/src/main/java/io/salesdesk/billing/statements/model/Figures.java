package io.salesdesk.billing.statements.model;

import io.salesdesk.billing.money.model.Amounts;
import java.util.List;
import org.joda.money.Money;

/**
 * What a statement of account says (BIL-25). Balances are what the customer owes; negative when more was paid than
 * shipped.
 *
 * @param reversed money that was taken back
 * @param refunded money that was given back to the customer
 * @param credit of the closing, what belongs to no order yet
 */
public record Figures(
        Money opening, Money shipped, Money received, Money reversed, Money refunded, Money closing, Money credit) {

    /** @param movements of the period, which carry the balance on from the opening */
    public static Figures of(Money opening, List<Movement> movements, Money credit) {
        var shipped = Amounts.zero(opening);
        var received = Amounts.zero(opening);
        var reversed = Amounts.zero(opening);
        var refunded = Amounts.zero(opening);
        for (var movement : movements) {
            switch (movement.kind()) {
                case SHIPMENT -> shipped = shipped.plus(movement.change());
                case RECEIPT -> received = received.minus(movement.change());
                case REVERSAL -> reversed = reversed.plus(movement.change());
                case REFUND -> refunded = refunded.plus(movement.change());
            }
        }
        return new Figures(
                opening,
                shipped,
                received,
                reversed,
                refunded,
                opening.plus(shipped).minus(received).plus(reversed).plus(refunded),
                credit);
    }

    /** What came in and stayed. */
    public Money receivedForGood() {
        return received.minus(reversed).minus(refunded);
    }
}
