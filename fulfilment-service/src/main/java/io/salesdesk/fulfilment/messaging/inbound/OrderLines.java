package io.salesdesk.fulfilment.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.fulfilment.allocation.application.OrderSnapshot;
import io.salesdesk.fulfilment.allocation.persistence.OrderEntity.OrderHeader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What OrderEntered and OrderAmended have in common for this reader. */
final class OrderLines {

    private OrderLines() {}

    /** A line of an entered or amended order. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(
            UUID lineId,
            int lineNo,
            UUID productId,
            BigDecimal quantity,
            String unit,
            BigDecimal unitPrice,
            Money gross,
            @Nullable Boolean cancelled) {

        OrderSnapshot.Line snapshot() {
            return new OrderSnapshot.Line(
                    lineId, lineNo, productId, quantity, unit, unitPrice, gross, Boolean.TRUE.equals(cancelled));
        }
    }

    static OrderHeader header(
            String number,
            int revision,
            UUID customerId,
            UUID salespersonId,
            UUID officeId,
            UUID regionId,
            String kind,
            String channel,
            Money freight,
            @Nullable Boolean mixedBatches,
            @Nullable String shippingMethod,
            @Nullable LocalDate requestedShipDate,
            UUID enteredBy,
            @Nullable UUID suppliedBy) {
        return new OrderHeader(
                number,
                revision,
                customerId,
                salespersonId,
                officeId,
                regionId,
                kind,
                channel,
                freight,
                Boolean.TRUE.equals(mixedBatches),
                shippingMethod,
                requestedShipDate,
                suppliedBy == null || suppliedBy.equals(enteredBy) ? Set.of(enteredBy) : Set.of(enteredBy, suppliedBy));
    }

    static List<OrderSnapshot.Line> snapshots(List<Line> lines) {
        return lines.stream().map(Line::snapshot).toList();
    }
}
