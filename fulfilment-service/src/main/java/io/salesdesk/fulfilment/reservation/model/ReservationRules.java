package io.salesdesk.fulfilment.reservation.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rulebook of reservations, in the order in which the rules are asked. */
public final class ReservationRules {

    private static final List<ReservationRule> ALL = List.of(
            new ReservationsAreReviewedOnMondayAfternoon(),
            new ReservationIsReviewedOncePerReview(),
            new ReservationWithADepositIsDecidedByTheSalesManager(),
            new ReviewSaysWhoWasAskedAndHow(),
            new SalesManagerDecidesWhatIsFlaggedOrHasADeposit(),
            new DecisionIsNotTheReviewers());

    private ReservationRules() {}

    public static List<ReservationRule> all() {
        return ALL;
    }

    static Optional<ReservationRejection> firstRefusal(
            Reservation.Open reservation, ReservationCommand command, Instant now) {
        return ALL.stream()
                .flatMap(rule -> rule.refuse(reservation, command, now).stream())
                .findFirst();
    }
}
