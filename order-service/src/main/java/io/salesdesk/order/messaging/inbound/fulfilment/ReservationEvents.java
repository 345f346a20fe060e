package io.salesdesk.order.messaging.inbound.fulfilment;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.order.messaging.inbound.Details;
import io.salesdesk.order.messaging.inbound.OrderNote;
import io.salesdesk.order.ordering.application.Fact;
import io.salesdesk.order.ordering.application.HearOfOrder;
import io.salesdesk.order.ordering.persistence.OrderLock;
import io.salesdesk.platform.messaging.EventHandler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What fulfilment says of the goods that it holds for an order (调拨单), for its timeline and documents (ORD-04). */
class ReservationEvents {

    private final HearOfOrder hear;
    private final OrderLock lock;

    ReservationEvents(HearOfOrder hear, OrderLock lock) {
        this.hear = hear;
        this.lock = lock;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Reservation(
            UUID reservationId,
            @Nullable String number,
            @Nullable UUID orderId,
            @Nullable UUID lineId,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            @Nullable String batch,
            @Nullable String reason,
            @Nullable LocalDate reviewDay,
            @Nullable UUID madeBy,
            @Nullable UUID reviewedBy,
            @Nullable UUID releasedBy) {}

    @Produces
    @Singleton
    EventHandler<Reservation> reserved() {
        return reservation("ReservationMade");
    }

    @Produces
    @Singleton
    EventHandler<Reservation> stocked() {
        return reservation("StockReserved");
    }

    @Produces
    @Singleton
    EventHandler<Reservation> kept() {
        return reservation("ReservationKept");
    }

    @Produces
    @Singleton
    EventHandler<Reservation> freed() {
        return reservation("ReservationReleased");
    }

    /** Nobody asked the customer on the day of the review; the sales manager decides. */
    @Produces
    @Singleton
    EventHandler<Reservation> reviewMissed() {
        return reservation("ReservationReviewMissed");
    }

    private EventHandler<Reservation> reservation(String name) {
        return new OrderNote<>(
                type(name),
                Reservation.class,
                hear,
                lock,
                Reservation::orderId,
                data -> fact(
                        name,
                        Stream.of(data.madeBy(), data.reviewedBy(), data.releasedBy())
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null),
                        "reservationId",
                        data.reservationId(),
                        "number",
                        data.number(),
                        "lineId",
                        data.lineId(),
                        "quantity",
                        data.quantity(),
                        "unit",
                        data.unit(),
                        "batch",
                        data.batch(),
                        "reason",
                        data.reason(),
                        "reviewDay",
                        data.reviewDay()));
    }

    private static Fact fact(String name, @Nullable UUID actor, @Nullable Object... details) {
        return new Fact("fulfilment", name, null, actor, Details.of(details));
    }

    private static String type(String name) {
        return "salesdesk.fulfilment." + name + ".v1";
    }
}
