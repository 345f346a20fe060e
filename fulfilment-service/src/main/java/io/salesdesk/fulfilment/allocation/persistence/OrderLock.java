package io.salesdesk.fulfilment.allocation.persistence;

import io.salesdesk.platform.messaging.LockKind;
import io.salesdesk.platform.messaging.RowLock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.SortedSet;
import java.util.UUID;

/** Locks orders; the first kind, because everything about an order is decided under its lock. */
@ApplicationScoped
public class OrderLock implements LockKind {

    private final LockedOrders orders;

    OrderLock(LockedOrders orders) {
        this.orders = orders;
    }

    public RowLock on(UUID orderId) {
        return new RowLock(this, orderId);
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void lock(SortedSet<UUID> orderIds) {
        orders.lock(orderIds);
    }
}
