package io.salesdesk.fulfilment.reservation.model;

import io.salesdesk.platform.decision.Decision;
import java.time.Instant;
import java.util.Objects;

/** Decides about reservations: their review, the supervisor's decision, giving them up. */
public final class ReservationDecider {

    private ReservationDecider() {}

    public static Decision<ReservationEvent> decide(Reservation reservation, ReservationCommand command, Instant now) {
        return switch (reservation) {
            case Reservation.Over(var state) ->
                Decision.reject(new ReservationRejection.NotOpen(state, command.commandName()));
            case Reservation.Open open ->
                ReservationRules.firstRefusal(open, command, now)
                        .<Decision<ReservationEvent>>map(Decision::reject)
                        .orElseGet(() -> Decision.accept(eventOf(command)));
        };
    }

    private static ReservationEvent eventOf(ReservationCommand command) {
        return switch (command) {
            case ReservationCommand.Review(var by, var outcome, var channel, var spokenWith, var review) -> {
                var day = Objects.requireNonNull(review).day();
                yield switch (outcome) {
                    case KEPT -> new ReservationEvent.Kept(by, day, true, channel, spokenWith);
                    case UNREACHABLE -> new ReservationEvent.Kept(by, day, false, channel, null);
                    case RELEASED -> new ReservationEvent.Released(by, "not-needed", day);
                };
            }
            case ReservationCommand.Decide(var by, var keep, var reason) ->
                keep
                        ? new ReservationEvent.KeptByDecision(by, reason)
                        : new ReservationEvent.Released(by, reason, null);
            case ReservationCommand.Release(var by, var reason) -> new ReservationEvent.Released(by, reason, null);
        };
    }
}
