package io.salesdesk.fulfilment.reservation.model;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 每周一下午进行所有调拨单和客户的确认. */
final class ReservationsAreReviewedOnMondayAfternoon implements ReservationRule {

    @Override
    public String sentence() {
        return "All open reservations are confirmed with the customers on Monday afternoon, or on the next working"
                + " day.";
    }

    @Override
    public String code() {
        return "reservations-are-reviewed-on-monday-afternoon";
    }

    @Override
    public String requirement() {
        return "FUL-03";
    }

    @Override
    public @Nullable String setting() {
        return "salesdesk.reservation.review";
    }

    @Override
    public String refusal() {
        return "review-is-held-on-monday-afternoon";
    }

    @Override
    public Optional<ReservationRejection> refuse(
            Reservation.Open reservation, ReservationCommand command, Instant now) {
        return command instanceof ReservationCommand.Review review
                        && (review.review() == null || !review.review().isOpen(now))
                ? Optional.of(new ReservationRejection.NoReviewNow())
                : Optional.empty();
    }
}
