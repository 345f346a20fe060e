package io.salesdesk.fulfilment.reservation.model;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One rule of reservations, a class of its own in {@link ReservationRules}. */
public interface ReservationRule {

    /** The rule as a sentence. */
    String sentence();

    /** Stable, kebab-case. */
    String code();

    /** The id in the catalogue of requirements. */
    String requirement();

    /** The setting that bears on it, null for none. */
    @Nullable
    String setting();

    /** The code of the refusal. */
    String refusal();

    /** Why the rule refuses the command, or nothing. */
    Optional<ReservationRejection> refuse(Reservation.Open reservation, ReservationCommand command, Instant now);
}
