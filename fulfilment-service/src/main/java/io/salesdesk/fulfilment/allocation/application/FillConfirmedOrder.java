package io.salesdesk.fulfilment.allocation.application;

import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.allocation.persistence.OrderLineEntity;
import io.salesdesk.fulfilment.messaging.outbound.OrderEvents;
import io.salesdesk.fulfilment.messaging.outbound.StockShortageDetected;
import io.salesdesk.fulfilment.stock.model.MovementCause;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;

/**
 * Gives the STOCK lines of a confirmed order the goods that they lack, and reports what is short. Until then no shipment
 * of such a line is accepted.
 */
@ApplicationScoped
public class FillConfirmedOrder {

    private final OrderAllocator allocator;
    private final OrderEvents events;

    FillConfirmedOrder(OrderAllocator allocator, OrderEvents events) {
        this.allocator = allocator;
        this.events = events;
    }

    /** Fills what is lacking and reports what still is. */
    public void fill(OrderEntity order, Occasion occasion) {
        fillQuietly(order, occasion);
        var lines = order.lines().stream()
                .filter(line -> line.missing().signum() > 0)
                .toList();
        if (!lines.isEmpty()) {
            events.publish(order, "StockShortageDetected", StockShortageDetected.of(order, lines));
        }
    }

    /** Fills what is lacking; what still is was reported before. */
    public void fillQuietly(OrderEntity order, Occasion occasion) {
        var lacking = order.lines().stream()
                .filter(line -> !line.cancelled() && line.futures().signum() == 0)
                .filter(line -> lacks(line).signum() > 0)
                .toList();
        if (lacking.isEmpty()) {
            return;
        }
        var before = allocator.boundByLineAndItem(order.lines());
        var active = order.lines().stream()
                .filter(line -> !line.cancelled() && line.futures().signum() == 0)
                .filter(line -> line.quantity().compareTo(line.shipped()) > 0)
                .map(FillConfirmedOrder::unshipped)
                .toList();
        var plan = allocator.plan(order, active);
        for (var planned : plan.lines()) {
            var line = order.line(planned.lineId()).orElseThrow();
            line.bind(planned.portions());
            line.lack(planned.futures());
        }
        allocator.book(order, before, MovementCause.CHANGED, occasion);
    }

    private static BigDecimal lacks(OrderLineEntity line) {
        return line.quantity().subtract(line.shipped()).subtract(line.bound());
    }

    private static OrderSnapshot.Line unshipped(OrderLineEntity line) {
        var whole = CheckStockAgain.asItStands(line);
        return new OrderSnapshot.Line(
                whole.lineId(),
                whole.lineNo(),
                whole.productId(),
                line.quantity().subtract(line.shipped()),
                whole.unit(),
                whole.unitPrice(),
                whole.gross(),
                whole.cancelled());
    }
}
