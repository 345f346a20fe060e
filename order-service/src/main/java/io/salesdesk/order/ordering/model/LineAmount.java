package io.salesdesk.order.ordering.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a line costs. Prices are tax-inclusive: the gross amount is quantity times unit price, rounded once
 * HALF_UP to the currency's minor unit; the tax is what of it is above the net.
 */
public record LineAmount(Money net, Money tax, Money gross) {

    public static LineAmount of(Quantity quantity, BigDecimal unitPrice, BigDecimal taxRate, CurrencyUnit currency) {
        return ofGross(Money.of(currency, quantity.amount().multiply(unitPrice), RoundingMode.HALF_UP), taxRate);
    }

    /** @param taxRate as a fraction, such as 0.13 */
    public static LineAmount ofGross(Money gross, BigDecimal taxRate) {
        var net = gross.dividedBy(BigDecimal.ONE.add(taxRate), RoundingMode.HALF_UP);
        return new LineAmount(net, gross.minus(net), gross);
    }

    public LineAmount minus(LineAmount part) {
        return new LineAmount(net.minus(part.net), tax.minus(part.tax), gross.minus(part.gross));
    }
}
