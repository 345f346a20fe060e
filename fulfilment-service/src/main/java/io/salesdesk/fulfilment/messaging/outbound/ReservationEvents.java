package io.salesdesk.fulfilment.messaging.outbound;

import io.salesdesk.fulfilment.reservation.persistence.ReservationEntity;
import io.salesdesk.platform.messaging.EventPublisher;
import io.salesdesk.platform.messaging.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Publishes what happens to reservations; the key is the order, or the customer of one without an order. */
@ApplicationScoped
public class ReservationEvents {

    private final EventPublisher publisher;

    ReservationEvents(EventPublisher publisher) {
        this.publisher = publisher;
    }

    record ReservationMade(
            UUID reservationId,
            String number,
            @Nullable UUID orderId,
            @Nullable UUID lineId,
            UUID customerId,
            UUID productId,
            @Nullable String batch,
            String quantity,
            String unit,
            boolean incoming,
            @Nullable UUID purchaseId,
            @Nullable UUID madeBy,
            Instant madeAt) {}

    record StockReserved(
            UUID reservationId,
            @Nullable UUID orderId,
            @Nullable UUID lineId,
            UUID customerId,
            UUID productId,
            String batch,
            String quantity,
            String unit,
            Instant reservedAt) {}

    record ReservationKept(
            UUID reservationId,
            @Nullable UUID orderId,
            UUID customerId,
            LocalDate reviewedOn,
            boolean reachable,
            @Nullable String channel,
            @Nullable String spokenWith,
            UUID reviewedBy) {}

    record ReservationReviewMissed(
            UUID reservationId, @Nullable UUID orderId, UUID customerId, LocalDate reviewDay, Instant closedAt) {}

    record ReservationReleased(
            UUID reservationId,
            @Nullable UUID orderId,
            @Nullable UUID lineId,
            UUID customerId,
            UUID productId,
            String quantity,
            String unit,
            String reason,
            @Nullable UUID releasedBy,
            Instant releasedAt) {}

    public void made(ReservationEntity reservation, @Nullable String batch) {
        publish(
                reservation,
                "ReservationMade",
                new ReservationMade(
                        reservation.id(),
                        reservation.number(),
                        reservation.orderId().orElse(null),
                        reservation.lineId().orElse(null),
                        reservation.customerId(),
                        reservation.productId(),
                        batch,
                        Quantities.text(reservation.quantity()),
                        reservation.unit(),
                        batch == null,
                        batch == null ? reservation.purchaseId().orElse(null) : null,
                        reservation.madeBy().orElse(null),
                        reservation.madeAt()));
    }

    public void received(ReservationEntity reservation, String batch, BigDecimal quantity, Instant at) {
        publish(
                reservation,
                "StockReserved",
                new StockReserved(
                        reservation.id(),
                        reservation.orderId().orElse(null),
                        reservation.lineId().orElse(null),
                        reservation.customerId(),
                        reservation.productId(),
                        batch,
                        Quantities.text(quantity),
                        reservation.unit(),
                        at));
    }

    public void kept(
            ReservationEntity reservation,
            LocalDate day,
            boolean reachable,
            @Nullable String channel,
            @Nullable String spokenWith,
            UUID by) {
        publish(
                reservation,
                "ReservationKept",
                new ReservationKept(
                        reservation.id(),
                        reservation.orderId().orElse(null),
                        reservation.customerId(),
                        day,
                        reachable,
                        channel,
                        spokenWith,
                        by));
    }

    /** Nobody has reviewed it by the end of the review: it is kept, and the sales manager decides. */
    public void reviewMissed(ReservationEntity reservation, LocalDate day, Instant closedAt) {
        publish(
                reservation,
                "ReservationReviewMissed",
                new ReservationReviewMissed(
                        reservation.id(), reservation.orderId().orElse(null), reservation.customerId(), day, closedAt));
    }

    /** @param quantity what it held or waited for */
    public void released(
            ReservationEntity reservation, BigDecimal quantity, String reason, @Nullable UUID by, Instant at) {
        publish(
                reservation,
                "ReservationReleased",
                new ReservationReleased(
                        reservation.id(),
                        reservation.orderId().orElse(null),
                        reservation.lineId().orElse(null),
                        reservation.customerId(),
                        reservation.productId(),
                        Quantities.text(quantity),
                        reservation.unit(),
                        reason,
                        by,
                        at));
    }

    private void publish(ReservationEntity reservation, String name, Object data) {
        var event = OutgoingEvent.of(name, reservation.id(), reservation.nextEventSequence(), data)
                .keyedBy(reservation.orderId().orElse(reservation.customerId()));
        publisher.publish(
                reservation.orderId().map(order -> event.with("orderid", order)).orElse(event));
    }
}
