package io.salesdesk.fulfilment.reservation.model;

import java.time.Instant;
import java.util.Optional;

/** All else is the desk's own business. */
final class SalesManagerDecidesWhatIsFlaggedOrHasADeposit implements ReservationRule {

    @Override
    public String sentence() {
        return "The sales manager decides about reservations that have a deposit or whose customer could not be asked.";
    }

    @Override
    public String code() {
        return "sales-manager-decides-what-is-flagged-or-has-a-deposit";
    }

    @Override
    public String requirement() {
        return "A-10";
    }

    @Override
    public String refusal() {
        return "reservation-needs-no-decision";
    }

    @Override
    public Optional<ReservationRejection> refuse(
            Reservation.Open reservation, ReservationCommand command, Instant now) {
        return command instanceof ReservationCommand.Decide && !reservation.flagged() && !reservation.depositPosted()
                ? Optional.of(new ReservationRejection.NeedsNoDecision())
                : Optional.empty();
    }
}
