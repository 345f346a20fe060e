package io.salesdesk.fulfilment.allocation.application;

import io.salesdesk.fulfilment.allocation.persistence.LockedOrders;
import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import jakarta.enterprise.context.ApplicationScoped;

/** Binds stock to a newly entered order and answers, once for all its lines, what is there and what is futures (FUL-01). */
@ApplicationScoped
public class AllocateOrder {

    private final LockedOrders orders;
    private final OrderAllocator allocator;

    AllocateOrder(LockedOrders orders, OrderAllocator allocator) {
        this.orders = orders;
        this.allocator = allocator;
    }

    public OrderEntity allocate(OrderSnapshot entered, Occasion occasion) {
        var order = new OrderEntity(entered.orderId());
        order.describe(entered.header());
        allocator.answer(order, entered.lines(), occasion);
        orders.add(order);
        return order;
    }
}
