package io.salesdesk.fulfilment.messaging.outbound;

import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.allocation.persistence.OrderLineEntity;
import java.util.List;
import java.util.UUID;

/** A confirmed order lacks goods that it was promised. */
public record StockShortageDetected(UUID orderId, int revision, List<Line> lines) {

    public StockShortageDetected {
        lines = List.copyOf(lines);
    }

    public static StockShortageDetected of(OrderEntity order, List<OrderLineEntity> lines) {
        return new StockShortageDetected(
                order.id(),
                order.revision(),
                lines.stream()
                        .map(line -> new Line(line.id(), Quantities.text(line.missing()), line.unit()))
                        .toList());
    }

    /** How much of a line is missing. */
    public record Line(UUID lineId, String missing, String unit) {}
}
