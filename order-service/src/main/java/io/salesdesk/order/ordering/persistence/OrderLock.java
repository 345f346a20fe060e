package io.salesdesk.order.ordering.persistence;

import io.salesdesk.platform.messaging.LockKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.SortedSet;
import java.util.UUID;

/** Orders are locked after customers. */
@ApplicationScoped
public class OrderLock implements LockKind {

    private final Orders orders;

    OrderLock(Orders orders) {
        this.orders = orders;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void lock(SortedSet<UUID> ids) {
        orders.lockAll(ids);
    }
}
