package io.salesdesk.fulfilment.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.fulfilment.allocation.application.CheckStockAgain;
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

/** Somebody asks for the stock of a revision again, usually after its allocation expired. */
@Singleton
class StockCheckRequestedHandler extends OrderEventHandler<StockCheckRequestedHandler.StockCheckRequested> {

    private final CheckStockAgain checkStockAgain;
    private final InquireFutures inquireFutures;

    StockCheckRequestedHandler(
            CheckStockAgain checkStockAgain,
            InquireFutures inquireFutures,
            LockedOrders orders,
            OrderLock orderLock,
            BusinessClock clock) {
        super("salesdesk.order.StockCheckRequested.v1", StockCheckRequested.class, orders, orderLock, clock);
        this.checkStockAgain = checkStockAgain;
        this.inquireFutures = inquireFutures;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record StockCheckRequested(UUID orderId, int revision) implements AboutOrder {}

    @Override
    Outcome apply(OrderEntity order, StockCheckRequested data, Occasion occasion) {
        if (data.revision() < order.revision()) {
            return Outcome.stale("Revision " + order.revision() + " is known");
        }
        if (data.revision() > order.revision()) {
            return Outcome.early(order.id());
        }
        if (order.state() == OrderState.CANCELLED || order.state() == OrderState.COMPLETED) {
            return Outcome.stale("The order is " + order.state());
        }
        checkStockAgain.check(order, occasion);
        inquireFutures.inquire(order, occasion);
        return Outcome.APPLIED;
    }
}
