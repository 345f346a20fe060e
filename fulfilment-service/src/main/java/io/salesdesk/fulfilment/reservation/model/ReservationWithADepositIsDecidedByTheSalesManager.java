package io.salesdesk.fulfilment.reservation.model;

import java.time.Instant;
import java.util.Optional;

/** The customer has paid for being sure of the goods. */
final class ReservationWithADepositIsDecidedByTheSalesManager implements ReservationRule {

    @Override
    public String sentence() {
        return "A reservation with a posted deposit is kept or freed by the sales manager alone.";
    }

    @Override
    public String code() {
        return "reservation-with-a-deposit-is-decided-by-the-sales-manager";
    }

    @Override
    public String requirement() {
        return "FUL-03";
    }

    @Override
    public String refusal() {
        return "deposit-reservation-is-the-sales-managers";
    }

    @Override
    public Optional<ReservationRejection> refuse(
            Reservation.Open reservation, ReservationCommand command, Instant now) {
        return reservation.depositPosted()
                        && (command instanceof ReservationCommand.Review
                                || command instanceof ReservationCommand.Release)
                ? Optional.of(new ReservationRejection.HasADeposit())
                : Optional.empty();
    }
}
