package io.salesdesk.billing.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.billing.invoices.model.OrderedLine;
import java.math.BigDecimal;
import java.util.UUID;
import org.joda.money.Money;

/** What billing reads of an order's line. */
@JsonIgnoreProperties(ignoreUnknown = true)
record OrderLineData(
        UUID lineId,
        UUID productId,
        BigDecimal quantity,
        String unit,
        BigDecimal unitPrice,
        BigDecimal taxRate,
        Money gross,
        boolean cancelled) {

    OrderedLine toLine() {
        return new OrderedLine(lineId, productId, quantity, unit, unitPrice, taxRate, gross);
    }
}
