package io.salesdesk.fulfilment.stock.persistence;

import io.salesdesk.platform.messaging.LockKind;
import io.salesdesk.platform.messaging.RowLock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.SortedSet;
import java.util.UUID;

/** Locks the stock rows of products; the last kind, because it is the one that many orders share. */
@ApplicationScoped
public class StockLock implements LockKind {

    private final LockedStock stock;

    StockLock(LockedStock stock) {
        this.stock = stock;
    }

    public RowLock on(UUID productId) {
        return new RowLock(this, productId);
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void lock(SortedSet<UUID> productIds) {
        stock.lock(productIds);
    }
}
