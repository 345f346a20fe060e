package io.salesdesk.fulfilment.reservation.persistence;

import io.salesdesk.fulfilment.stock.persistence.LockedStock;
import io.salesdesk.platform.messaging.LockKind;
import io.salesdesk.platform.messaging.RowLock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.SortedSet;
import java.util.UUID;

/**
 * Loads the open reservations of orders, which are locked by then, and announces the stock that they hold: it is locked
 * together with all other stock of the batch, in one order.
 */
@ApplicationScoped
public class ReservationLock implements LockKind {

    private final Reservations reservations;
    private final LockedStock stock;

    ReservationLock(Reservations reservations, LockedStock stock) {
        this.reservations = reservations;
        this.stock = stock;
    }

    public RowLock on(UUID orderId) {
        return new RowLock(this, orderId);
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public void lock(SortedSet<UUID> orderIds) {
        stock.announce(reservations.openOf(orderIds).stream()
                .filter(reservation -> reservation.held().signum() > 0)
                .map(ReservationEntity::productId)
                .toList());
    }
}
