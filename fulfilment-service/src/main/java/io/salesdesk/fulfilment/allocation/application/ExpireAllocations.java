package io.salesdesk.fulfilment.allocation.application;

import io.salesdesk.fulfilment.allocation.persistence.LockedOrders;
import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.allocation.persistence.OrderLineEntity;
import io.salesdesk.fulfilment.messaging.outbound.AllocationExpired;
import io.salesdesk.fulfilment.messaging.outbound.OrderEvents;
import io.salesdesk.fulfilment.stock.model.MovementCause;
import io.salesdesk.fulfilment.stock.persistence.LockedStock;
import io.salesdesk.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Frees the goods of orders that nobody confirmed by the end of the second working day after the last of our own answers.
 * The rows are claimed, so any number of instances may run this.
 */
@ApplicationScoped
public class ExpireAllocations {

    private static final int CLAIM = 100;

    private final LockedOrders orders;
    private final LockedStock stock;
    private final OrderAllocator allocator;
    private final OrderEvents events;
    private final BusinessClock clock;

    ExpireAllocations(
            LockedOrders orders, LockedStock stock, OrderAllocator allocator, OrderEvents events, BusinessClock clock) {
        this.orders = orders;
        this.stock = stock;
        this.allocator = allocator;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Handles the orders that are due, up to a limit.
     *
     * @return how many were found; none means that nothing is left to do
     */
    public int expire() {
        var now = clock.now();
        var due = orders.claimExpired(now, CLAIM);
        stock.lock(due.stream()
                .flatMap(order -> order.lines().stream())
                .filter(line -> line.bound().signum() > 0)
                .map(OrderLineEntity::productId)
                .toList());
        for (var order : due) {
            // A holiday that was added meanwhile moves the deadline.
            allocator.keepAsLongAsAllowed(order);
            if (order.expiresAt().filter(deadline -> !deadline.isAfter(now)).isPresent()) {
                expire(order, new Occasion(clock.today(), now));
            }
        }
        return due.size();
    }

    private void expire(OrderEntity order, Occasion occasion) {
        var bound = order.lines().stream()
                .filter(line -> line.bound().signum() > 0)
                .map(OrderLineEntity::id)
                .toList();
        allocator.freeAll(order, MovementCause.EXPIRED, occasion);
        order.expire();
        events.publish(
                order,
                "AllocationExpired",
                new AllocationExpired(
                        order.id(), order.revision(), order.answerId().orElseThrow(), bound, occasion.at()));
    }
}
