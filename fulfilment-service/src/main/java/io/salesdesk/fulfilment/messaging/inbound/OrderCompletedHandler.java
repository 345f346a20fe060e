package io.salesdesk.fulfilment.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.fulfilment.allocation.application.Occasion;
import io.salesdesk.fulfilment.allocation.persistence.LockedOrders;
import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.allocation.persistence.OrderLock;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.messaging.Outcome;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The order is done with. */
@Singleton
class OrderCompletedHandler extends OrderEventHandler<OrderCompletedHandler.OrderCompleted> {

    OrderCompletedHandler(LockedOrders orders, OrderLock orderLock, BusinessClock clock) {
        super("salesdesk.order.OrderCompleted.v1", OrderCompleted.class, orders, orderLock, clock);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OrderCompleted(UUID orderId) implements AboutOrder {}

    @Override
    Outcome apply(OrderEntity order, OrderCompleted data, Occasion occasion) {
        order.complete();
        return Outcome.APPLIED;
    }
}
