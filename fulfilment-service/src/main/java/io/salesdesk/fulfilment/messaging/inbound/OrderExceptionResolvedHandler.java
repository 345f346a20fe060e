package io.salesdesk.fulfilment.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.fulfilment.allocation.application.FillConfirmedOrder;
import io.salesdesk.fulfilment.allocation.application.Occasion;
import io.salesdesk.fulfilment.allocation.persistence.LockedOrders;
import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.allocation.persistence.OrderLock;
import io.salesdesk.fulfilment.allocation.persistence.OrderState;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.messaging.Outcome;
import jakarta.inject.Singleton;
import java.util.UUID;

/** An exception is resolved. If a shortage of a confirmed order was behind it, the goods may be there by now. */
@Singleton
class OrderExceptionResolvedHandler extends OrderEventHandler<OrderExceptionResolvedHandler.OrderExceptionResolved> {

    private final FillConfirmedOrder fillConfirmedOrder;

    OrderExceptionResolvedHandler(
            FillConfirmedOrder fillConfirmedOrder, LockedOrders orders, OrderLock orderLock, BusinessClock clock) {
        super("salesdesk.order.OrderExceptionResolved.v1", OrderExceptionResolved.class, orders, orderLock, clock);
        this.fillConfirmedOrder = fillConfirmedOrder;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OrderExceptionResolved(UUID orderId) implements AboutOrder {}

    @Override
    Outcome apply(OrderEntity order, OrderExceptionResolved data, Occasion occasion) {
        if (order.state() == OrderState.CONFIRMED) {
            fillConfirmedOrder.fillQuietly(order, occasion);
        }
        return Outcome.APPLIED;
    }
}
