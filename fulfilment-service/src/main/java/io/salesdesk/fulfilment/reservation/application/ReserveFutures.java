package io.salesdesk.fulfilment.reservation.application;

import io.salesdesk.fulfilment.allocation.application.Occasion;
import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.allocation.persistence.OrderLineEntity;
import io.salesdesk.fulfilment.futures.model.Origin;
import io.salesdesk.fulfilment.messaging.outbound.ReservationEvents;
import io.salesdesk.fulfilment.purchasing.application.RequestPurchase;
import io.salesdesk.fulfilment.reservation.persistence.ReservationEntity;
import io.salesdesk.fulfilment.reservation.persistence.Reservations;
import io.salesdesk.fulfilment.shipment.model.Actor;
import io.salesdesk.fulfilment.shipment.persistence.DocumentNumbers;
import io.salesdesk.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives each FUTURES line of an order its reservation (调拨单) and its purchase request, once for each cause: the goods are
 * allocated from what is to come.
 */
@ApplicationScoped
public class ReserveFutures {

    private final Reservations reservations;
    private final RequestPurchase requestPurchase;
    private final DocumentNumbers numbers;
    private final ReservationEvents events;

    ReserveFutures(
            Reservations reservations,
            RequestPurchase requestPurchase,
            DocumentNumbers numbers,
            ReservationEvents events) {
        this.reservations = reservations;
        this.requestPurchase = requestPurchase;
        this.numbers = numbers;
        this.events = events;
    }

    /** @param origins what the confirmation says of where a line comes from, as far as it does */
    public void reserveAll(OrderEntity order, Map<UUID, Origin> origins, Occasion occasion) {
        order.lines().stream()
                .filter(line -> !line.cancelled() && line.futures().signum() > 0)
                .sorted(Comparator.comparingInt(OrderLineEntity::lineNo))
                .forEach(line -> reserve(
                        order,
                        line,
                        line.futures(),
                        Optional.ofNullable(origins.get(line.id())).orElseGet(() -> originOf(line)),
                        order.id(),
                        null,
                        occasion));
    }

    /** For one line, from goods that purchasing is asked for now. */
    public ReservationEntity reserve(
            OrderEntity order,
            OrderLineEntity line,
            BigDecimal quantity,
            Origin origin,
            UUID causeId,
            @Nullable Actor by,
            Occasion occasion) {
        var reservation = ReservationEntity.forLine(
                Ids.next(), numbers.reservation(occasion.businessDate()), order, line, quantity, by, occasion.at());
        reservations.add(reservation);
        var purchase = requestPurchase.forLine(order, line, quantity, origin, causeId, reservation.id(), occasion);
        reservation.awaitFrom(purchase.id());
        line.requireReservation(false);
        events.made(reservation, null);
        return reservation;
    }

    /** What purchasing has answered; unknown counts as foreign, which is the stricter. */
    static Origin originOf(OrderLineEntity line) {
        return line.futuresAnswer()
                .map(answer -> Origin.valueOf(answer.origin()))
                .orElse(Origin.FOREIGN);
    }
}
