package io.salesdesk.fulfilment.allocation.application;

import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.stock.model.MovementCause;
import jakarta.enterprise.context.ApplicationScoped;

/** The order is cancelled: what was bound to it is free at once. */
@ApplicationScoped
public class FreeCancelledOrder {

    private final OrderAllocator allocator;

    FreeCancelledOrder(OrderAllocator allocator) {
        this.allocator = allocator;
    }

    public void free(OrderEntity order, Occasion occasion) {
        allocator.freeAll(order, MovementCause.CANCELLED, occasion);
        order.cancel();
    }
}
