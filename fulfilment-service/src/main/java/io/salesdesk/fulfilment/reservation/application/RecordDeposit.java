package io.salesdesk.fulfilment.reservation.application;

import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.purchasing.application.ReleasePurchases;
import io.salesdesk.fulfilment.reservation.persistence.ReservationEntity;
import io.salesdesk.fulfilment.reservation.persistence.Reservations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The deposit is posted: foreign goods may be ordered, and the reservations are the sales manager's to free (FUL-03, FUL-08). */
@ApplicationScoped
public class RecordDeposit {

    private final Reservations reservations;
    private final ReleasePurchases releasePurchases;

    RecordDeposit(Reservations reservations, ReleasePurchases releasePurchases) {
        this.reservations = reservations;
        this.releasePurchases = releasePurchases;
    }

    /** The order is locked. */
    public void record(OrderEntity order) {
        order.postDeposit();
        reservations.openOf(List.of(order.id())).forEach(ReservationEntity::postDeposit);
        releasePurchases.release(order);
    }
}
