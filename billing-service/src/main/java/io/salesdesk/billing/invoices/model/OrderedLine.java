package io.salesdesk.billing.invoices.model;

import java.math.BigDecimal;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order as it may be invoiced.
 *
 * @param productId null for freight, which is a line of its own
 * @param unitPrice with tax
 * @param gross the whole line's amount with tax, rounded once
 */
public record OrderedLine(
        UUID lineId,
        @Nullable UUID productId,
        BigDecimal quantity,
        String unit,
        BigDecimal unitPrice,
        BigDecimal taxRate,
        Money gross) {

    public OrderedLine {
        quantity = Plain.number(quantity);
        unitPrice = Plain.number(unitPrice);
        taxRate = Plain.number(taxRate);
    }

    /** Freight is counted as one piece; its line has the order's own id. */
    public static OrderedLine freight(UUID orderId, Money freight, BigDecimal taxRate) {
        return new OrderedLine(orderId, null, BigDecimal.ONE, "PIECE", freight.getAmount(), taxRate, freight);
    }
}
