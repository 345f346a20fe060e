package io.salesdesk.fulfilment.messaging.inbound;

import io.salesdesk.fulfilment.allocation.application.Occasion;
import io.salesdesk.fulfilment.allocation.persistence.LockedOrders;
import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.allocation.persistence.OrderLock;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import io.salesdesk.platform.messaging.RowLock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the handlers of events about a known order have in common: they decide under its lock, and wait if it is unknown. */
abstract class OrderEventHandler<T extends OrderEventHandler.AboutOrder> implements EventHandler<T> {

    /** Data that name the order that they are about. */
    interface AboutOrder {
        UUID orderId();
    }

    private final String type;
    private final Class<T> dataType;
    private final LockedOrders orders;
    private final OrderLock orderLock;
    private final BusinessClock clock;

    OrderEventHandler(String type, Class<T> dataType, LockedOrders orders, OrderLock orderLock, BusinessClock clock) {
        this.type = type;
        this.dataType = dataType;
        this.orders = orders;
        this.orderLock = orderLock;
        this.clock = clock;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public Class<T> dataType() {
        return dataType;
    }

    @Override
    public Collection<RowLock> locks(IncomingEvent<T> event) {
        return List.of(orderLock.on(event.data().orderId()));
    }

    /** Each event about an order may be what another one waits for. */
    @Override
    public Set<UUID> brings(IncomingEvent<T> event) {
        return Set.of(event.data().orderId());
    }

    @Override
    public Outcome handle(IncomingEvent<T> event) {
        return orders.locked(event.data().orderId())
                .map(order -> apply(order, event.data(), new Occasion(event.businessDate(), clock.now())))
                .orElseGet(() -> Outcome.early(event.data().orderId()));
    }

    abstract Outcome apply(OrderEntity order, T data, Occasion occasion);
}
