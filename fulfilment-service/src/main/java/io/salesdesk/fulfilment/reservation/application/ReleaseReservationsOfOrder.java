package io.salesdesk.fulfilment.reservation.application;

import io.salesdesk.fulfilment.allocation.application.Occasion;
import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.reservation.persistence.Reservations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The order is cancelled: what was reserved for it is free; goods on purchase become free stock on arrival (ORD-42). */
@ApplicationScoped
public class ReleaseReservationsOfOrder {

    private final Reservations reservations;
    private final ReservationDesk desk;

    ReleaseReservationsOfOrder(Reservations reservations, ReservationDesk desk) {
        this.reservations = reservations;
        this.desk = desk;
    }

    /** The order is locked. */
    public void release(OrderEntity order, UUID by, Occasion occasion) {
        if (!order.hasFutures()) {
            return;
        }
        reservations
                .openOf(List.of(order.id()))
                .forEach(reservation -> desk.release(reservation, "order-cancelled", by, occasion));
    }
}
