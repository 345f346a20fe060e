package io.salesdesk.fulfilment.reservation.model;

import io.salesdesk.fulfilment.shipment.model.Actor;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happened to a reservation. */
public sealed interface ReservationEvent {

    record Kept(
            Actor by,
            LocalDate reviewDay,
            boolean reachable,
            @Nullable String channel,
            @Nullable String spokenWith) implements ReservationEvent {}

    /** The supervisor kept it. */
    record KeptByDecision(Actor by, String reason) implements ReservationEvent {}

    /** @param reviewDay of the review that it came out of, null when it was given up at another time */
    record Released(Actor by, String reason, @Nullable LocalDate reviewDay) implements ReservationEvent {}
}
