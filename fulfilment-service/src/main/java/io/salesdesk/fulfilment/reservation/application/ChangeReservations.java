package io.salesdesk.fulfilment.reservation.application;

import io.salesdesk.fulfilment.allocation.application.Occasion;
import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.allocation.persistence.OrderLineEntity;
import io.salesdesk.fulfilment.futures.model.Origin;
import io.salesdesk.fulfilment.reservation.persistence.ReservationEntity;
import io.salesdesk.fulfilment.reservation.persistence.Reservations;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an accepted change of a confirmed order does to its reservations (ORD-42). */
@ApplicationScoped
public class ChangeReservations {

    private final Reservations reservations;
    private final ReserveFutures reserveFutures;
    private final ReservationDesk desk;

    ChangeReservations(Reservations reservations, ReserveFutures reserveFutures, ReservationDesk desk) {
        this.reservations = reservations;
        this.reserveFutures = reserveFutures;
        this.desk = desk;
    }

    /** What reservations hold for each line or wait for. */
    public Map<UUID, BigDecimal> toCome(OrderEntity order) {
        if (!order.hasFutures()) {
            return Map.of();
        }
        return open(order)
                .collect(Collectors.toMap(
                        reservation -> reservation.lineId().orElseThrow(),
                        reservation -> reservation.awaited().add(reservation.held()),
                        BigDecimal::add));
    }

    /** The line wants more, and purchasing has said that it can be had. */
    public void add(
            OrderEntity order, OrderLineEntity line, BigDecimal more, Origin origin, UUID changeId, Occasion occasion) {
        reserveFutures.reserve(order, line, more, origin, changeId, null, occasion);
    }

    /** The line keeps so much of its reservations; the newest shrinks first. */
    public void shrink(OrderEntity order, OrderLineEntity line, BigDecimal keep, UUID by, Occasion occasion) {
        var own = open(order)
                .filter(reservation ->
                        reservation.lineId().filter(line.id()::equals).isPresent())
                .toList();
        var less = own.stream()
                .map(reservation -> reservation.awaited().add(reservation.held()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .subtract(keep);
        for (var reservation : own.reversed()) {
            if (less.signum() > 0) {
                less = less.subtract(desk.reduce(reservation, less, by, occasion));
            }
        }
    }

    private Stream<ReservationEntity> open(OrderEntity order) {
        return reservations.openOf(List.of(order.id())).stream();
    }
}
