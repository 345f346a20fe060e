package io.salesdesk.fulfilment.allocation.application;

import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.allocation.persistence.OrderLineEntity;
import io.salesdesk.fulfilment.allocation.persistence.OrderState;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Answers for the current revision once more: lines that have their goods keep them, the others are tried again. On a
 * confirmed order it fills what a shortage left open.
 */
@ApplicationScoped
public class CheckStockAgain {

    private final OrderAllocator allocator;
    private final FillConfirmedOrder confirmed;

    CheckStockAgain(OrderAllocator allocator, FillConfirmedOrder confirmed) {
        this.allocator = allocator;
        this.confirmed = confirmed;
    }

    public void check(OrderEntity order, Occasion occasion) {
        if (order.state() == OrderState.CONFIRMED) {
            confirmed.fill(order, occasion);
            return;
        }
        allocator.answer(
                order, order.lines().stream().map(CheckStockAgain::asItStands).toList(), occasion);
    }

    static OrderSnapshot.Line asItStands(OrderLineEntity line) {
        return new OrderSnapshot.Line(
                line.id(),
                line.lineNo(),
                line.productId(),
                line.quantity(),
                line.unit(),
                line.unitPrice(),
                line.gross(),
                line.cancelled());
    }
}
