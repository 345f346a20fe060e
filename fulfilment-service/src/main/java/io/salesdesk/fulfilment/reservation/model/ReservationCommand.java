package io.salesdesk.fulfilment.reservation.model;

import io.salesdesk.fulfilment.shipment.model.Actor;
import org.jspecify.annotations.Nullable;

/** What can be asked of a reservation. */
public sealed interface ReservationCommand {

    /**
     * Record what the customer said on the review day, or that nobody could be reached.
     *
     * @param channel how the customer was asked: QQ, phone or another way
     * @param review the review that is held now, null when none is
     */
    record Review(
            Actor by,
            ReviewOutcome outcome,
            @Nullable String channel,
            @Nullable String spokenWith,
            @Nullable ReviewWindow review)
            implements ReservationCommand {}

    /** Decide as the supervisor. */
    record Decide(Actor by, boolean keep, String reason) implements ReservationCommand {}

    /** Give it up at any time. */
    record Release(Actor by, String reason) implements ReservationCommand {}

    default String commandName() {
        return switch (this) {
            case Review _ -> "review";
            case Decide _ -> "decision";
            case Release _ -> "release";
        };
    }
}
