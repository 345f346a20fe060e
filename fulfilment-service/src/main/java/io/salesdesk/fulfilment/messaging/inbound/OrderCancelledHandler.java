package io.salesdesk.fulfilment.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.fulfilment.allocation.application.FreeCancelledOrder;
import io.salesdesk.fulfilment.allocation.application.Occasion;
import io.salesdesk.fulfilment.allocation.persistence.LockedOrders;
import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.allocation.persistence.OrderLock;
import io.salesdesk.fulfilment.allocation.persistence.OrderState;
import io.salesdesk.fulfilment.futures.application.InquireFutures;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.messaging.Outcome;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The order is cancelled. A confirmed one was asked for here before, so nothing of it is on its way. */
@Singleton
class OrderCancelledHandler extends OrderEventHandler<OrderCancelledHandler.OrderCancelled> {

    private final FreeCancelledOrder freeCancelledOrder;
    private final InquireFutures inquireFutures;

    OrderCancelledHandler(
            FreeCancelledOrder freeCancelledOrder,
            InquireFutures inquireFutures,
            LockedOrders orders,
            OrderLock orderLock,
            BusinessClock clock) {
        super("salesdesk.order.OrderCancelled.v1", OrderCancelled.class, orders, orderLock, clock);
        this.freeCancelledOrder = freeCancelledOrder;
        this.inquireFutures = inquireFutures;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OrderCancelled(UUID orderId) implements AboutOrder {}

    @Override
    Outcome apply(OrderEntity order, OrderCancelled data, Occasion occasion) {
        if (order.state() == OrderState.CANCELLED) {
            return Outcome.stale("The order is cancelled");
        }
        freeCancelledOrder.free(order, occasion);
        inquireFutures.inquire(order, occasion);
        return Outcome.APPLIED;
    }
}
