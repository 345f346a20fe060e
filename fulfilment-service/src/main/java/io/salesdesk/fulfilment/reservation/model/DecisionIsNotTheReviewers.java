package io.salesdesk.fulfilment.reservation.model;

import java.time.Instant;
import java.util.Optional;

/** Nobody is maker and checker of one act. */
final class DecisionIsNotTheReviewers implements ReservationRule {

    @Override
    public String sentence() {
        return "Whoever reviewed a reservation does not decide about it.";
    }

    @Override
    public String code() {
        return "decision-is-not-the-reviewers";
    }

    @Override
    public String requirement() {
        return "A-10";
    }

    @Override
    public String refusal() {
        return "reservation-decision-needs-a-second-person";
    }

    @Override
    public Optional<ReservationRejection> refuse(
            Reservation.Open reservation, ReservationCommand command, Instant now) {
        return command instanceof ReservationCommand.Decide decision
                        && decision.by().isAmong(reservation.reviewers())
                ? Optional.of(new ReservationRejection.SamePerson())
                : Optional.empty();
    }
}
