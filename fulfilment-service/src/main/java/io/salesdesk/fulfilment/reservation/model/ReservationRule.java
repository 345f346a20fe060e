package io.salesdesk.fulfilment.reservation.model;

import io.salesdesk.platform.decision.Rule;
import java.time.Instant;
import java.util.Optional;

/** One rule of reservations, a class of its own in {@link ReservationRules}. */
public interface ReservationRule extends Rule {

    @Override
    String refusal();

    /** Why the rule refuses the command, or nothing. */
    Optional<ReservationRejection> refuse(Reservation.Open reservation, ReservationCommand command, Instant now);
}
