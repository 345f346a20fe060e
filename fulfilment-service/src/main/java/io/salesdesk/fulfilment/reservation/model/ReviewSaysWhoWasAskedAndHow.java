package io.salesdesk.fulfilment.reservation.model;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** QQ or phone, and with whom, is recorded. */
final class ReviewSaysWhoWasAskedAndHow implements ReservationRule {

    @Override
    public String sentence() {
        return "A review that reached the customer says who was asked and how.";
    }

    @Override
    public String code() {
        return "review-says-who-was-asked-and-how";
    }

    @Override
    public String requirement() {
        return "FUL-03";
    }

    @Override
    public String refusal() {
        return "review-does-not-say-who-was-asked";
    }

    @Override
    public Optional<ReservationRejection> refuse(
            Reservation.Open reservation, ReservationCommand command, Instant now) {
        return command instanceof ReservationCommand.Review review
                        && review.outcome() != ReviewOutcome.UNREACHABLE
                        && (isBlank(review.channel()) || isBlank(review.spokenWith()))
                ? Optional.of(new ReservationRejection.NobodyNamed())
                : Optional.empty();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
