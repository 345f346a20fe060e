package io.salesdesk.billing.accounts.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.joda.money.Money;

/** What an order will cost once an agreed change is in force, as far as fulfilment accepted it (ORD-42). */
public final class ChangedOrder {

    private ChangedOrder() {}

    /** A line of the coming revision as the customer agreed to it; a quantity of zero drops it. */
    public record AgreedLine(UUID lineId, BigDecimal quantity, BigDecimal unitPrice) {}

    /**
     * The coming total, tax-inclusive, each line rounded once. Freight is due as long as a line is left.
     *
     * @param freight of the order, which a change does not touch
     * @param agreed every line of the coming revision
     * @param decided the quantities that fulfilment decided; a line that is not among them keeps the agreed one
     */
    public static Money total(Money freight, List<AgreedLine> agreed, Map<UUID, BigDecimal> decided) {
        var total = freight;
        var left = false;
        for (var line : agreed) {
            var quantity = decided.getOrDefault(line.lineId(), line.quantity());
            left |= quantity.signum() > 0;
            total = total.plus(
                    Money.of(freight.getCurrencyUnit(), quantity.multiply(line.unitPrice()), RoundingMode.HALF_UP));
        }
        return left ? total : Money.zero(freight.getCurrencyUnit());
    }
}
