package io.salesdesk.fulfilment.allocation.application;

import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.allocation.persistence.OrderState;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Gives the revision its complete answer once purchasing has spoken about all of its futures (FUL-06): a new answer, the
 * same goods, the same ids of split lines.
 */
@ApplicationScoped
public class CompleteStockAnswer {

    private final OrderAllocator allocator;

    CompleteStockAnswer(OrderAllocator allocator) {
        this.allocator = allocator;
    }

    /** Does nothing while something is still unanswered, or when the order is beyond its stock answer. */
    public void completeIfAnswered(OrderEntity order, Occasion occasion) {
        if (order.state() == OrderState.ENTERED
                && order.stockAnsweredAt() == null
                && order.waitingForPurchasing().isEmpty()) {
            allocator.complete(order, occasion);
        }
    }
}
