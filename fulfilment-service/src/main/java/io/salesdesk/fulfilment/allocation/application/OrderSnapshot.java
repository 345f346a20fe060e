package io.salesdesk.fulfilment.allocation.application;

import io.salesdesk.fulfilment.allocation.persistence.OrderEntity.OrderHeader;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** One revision of an order, as far as fulfilment uses it. */
public record OrderSnapshot(UUID orderId, OrderHeader header, List<Line> lines) {

    public OrderSnapshot {
        lines = List.copyOf(lines);
    }

    public Collection<UUID> productIds() {
        return productIds(lines);
    }

    static Set<UUID> productIds(List<Line> lines) {
        return lines.stream().map(Line::productId).collect(Collectors.toSet());
    }

    /**
     * @param unitPrice tax-inclusive
     * @param gross tax-inclusive amount of the line
     */
    public record Line(
            UUID lineId,
            int lineNo,
            UUID productId,
            BigDecimal quantity,
            String unit,
            BigDecimal unitPrice,
            Money gross,
            boolean cancelled) {

        Line as(UUID otherId) {
            return new Line(otherId, lineNo, productId, quantity, unit, unitPrice, gross, cancelled);
        }

        /** Another part of the same line added to this one. */
        Line plus(Line part) {
            return new Line(
                    lineId,
                    lineNo,
                    productId,
                    quantity.add(part.quantity),
                    unit,
                    unitPrice,
                    gross.plus(part.gross),
                    cancelled);
        }
    }
}
