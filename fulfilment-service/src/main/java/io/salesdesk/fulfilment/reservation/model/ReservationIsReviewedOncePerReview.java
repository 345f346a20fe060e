package io.salesdesk.fulfilment.reservation.model;

import java.time.Instant;
import java.util.Optional;

/** What the customer said is recorded once. */
final class ReservationIsReviewedOncePerReview implements ReservationRule {

    @Override
    public String sentence() {
        return "A reservation is reviewed once on each review day.";
    }

    @Override
    public String code() {
        return "reservation-is-reviewed-once-per-review";
    }

    @Override
    public String requirement() {
        return "FUL-03";
    }

    @Override
    public String refusal() {
        return "reservation-is-reviewed-already";
    }

    @Override
    public Optional<ReservationRejection> refuse(
            Reservation.Open reservation, ReservationCommand command, Instant now) {
        return command instanceof ReservationCommand.Review review
                        && review.review() != null
                        && reservation.reviewedOn().contains(review.review().day())
                ? Optional.of(
                        new ReservationRejection.ReviewedAlready(review.review().day()))
                : Optional.empty();
    }
}
