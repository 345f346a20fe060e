package io.salesdesk.fulfilment.reservation.application;

import io.salesdesk.fulfilment.allocation.application.Occasion;
import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.reservation.persistence.Reservations;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is reserved for an order's lines becomes allocated: when the order is fully paid, or when a shipment takes it. */
@ApplicationScoped
public class TakeReservations {

    private final Reservations reservations;
    private final ReservationDesk desk;

    TakeReservations(Reservations reservations, ReservationDesk desk) {
        this.reservations = reservations;
        this.desk = desk;
    }

    /** All that lies here; what is still to come follows when it is received. */
    public void takeAll(OrderEntity order, Occasion occasion) {
        if (!order.hasFutures()) {
            return;
        }
        reservations.openOf(List.of(order.id())).stream()
                .filter(reservation -> reservation.held().signum() > 0)
                .forEach(reservation -> desk.take(order, reservation, reservation.held(), occasion));
    }

    /**
     * So much of the lines as a shipment wants beyond what is allocated already.
     *
     * @param missing by line
     */
    public void take(OrderEntity order, Map<UUID, BigDecimal> missing, Occasion occasion) {
        var left = new HashMap<>(missing);
        left.values().removeIf(quantity -> quantity.signum() <= 0);
        if (left.isEmpty()) {
            return;
        }
        for (var reservation : reservations.openOf(List.of(order.id()))) {
            var line = reservation.lineId().orElseThrow();
            var wanted = left.getOrDefault(line, BigDecimal.ZERO);
            if (wanted.signum() > 0) {
                left.put(line, wanted.subtract(desk.take(order, reservation, wanted, occasion)));
            }
        }
    }
}
