package io.salesdesk.billing.invoices.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One line of an invoice: rate, net, tax and gross stand in it. */
public record InvoiceLine(
        UUID lineId,
        @Nullable UUID productId,
        BigDecimal quantity,
        String unit,
        BigDecimal unitPrice,
        BigDecimal taxRate,
        Money net,
        Money tax,
        Money gross) {

    public InvoiceLine {
        quantity = Plain.number(quantity);
        unitPrice = Plain.number(unitPrice);
        taxRate = Plain.number(taxRate);
    }

    /** The tax is what the gross amount holds of it: net and tax always add up. */
    static InvoiceLine of(OrderedLine line, BigDecimal quantity, Money gross) {
        var net = gross.dividedBy(BigDecimal.ONE.add(line.taxRate()), RoundingMode.HALF_UP);
        return new InvoiceLine(
                line.lineId(),
                line.productId(),
                quantity,
                line.unit(),
                line.unitPrice(),
                line.taxRate(),
                net,
                gross.minus(net),
                gross);
    }

    /** Whether it claims the same as the order's line, whatever the quantity. */
    boolean agreesWith(OrderedLine line) {
        return Objects.equals(productId, line.productId())
                && unit.equals(line.unit())
                && unitPrice.equals(line.unitPrice())
                && taxRate.equals(line.taxRate());
    }
}
