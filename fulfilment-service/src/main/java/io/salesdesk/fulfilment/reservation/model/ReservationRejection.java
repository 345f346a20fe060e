package io.salesdesk.fulfilment.reservation.model;

import io.salesdesk.platform.decision.Refused;
import io.salesdesk.platform.decision.Rejection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Why something is refused about a reservation. */
public sealed interface ReservationRejection extends Rejection {

    /** It does not exist, or is not the caller's to see. */
    @Refused(code = "reservation-does-not-exist", kind = Kind.NOT_FOUND)
    record UnknownReservation() implements ReservationRejection {}

    /** No such customer, product, order or line within the caller's scope. */
    @Refused(code = "reservation-is-for-something-unknown", kind = Kind.NOT_FOUND)
    record UnknownTarget() implements ReservationRejection {}

    /** It is taken or released already. */
    @Refused(code = "reservation-is-not-open", requirement = "FUL-03", kind = Kind.WRONG_STATE)
    record NotOpen(ReservationState state, String command) implements ReservationRejection {}

    /** The line does not lack a reservation. */
    @Refused(code = "line-has-its-reservation", requirement = "FUL-03", kind = Kind.WRONG_STATE)
    record LineHasItsGoods(UUID lineId) implements ReservationRejection {}

    /** Neither lies so much here nor is it on purchase (FUL-04). */
    @Refused(code = "nothing-there-to-reserve", requirement = "FUL-04")
    record NothingToReserve(BigDecimal wanted) implements ReservationRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("wanted", wanted.stripTrailingZeros().toPlainString());
        }
    }

    /** No review is held now. */
    @Refused(code = "review-is-held-on-monday-afternoon", requirement = "FUL-03", kind = Kind.WRONG_STATE)
    record NoReviewNow() implements ReservationRejection {}

    /** An outcome of this review is recorded. */
    @Refused(code = "reservation-is-reviewed-already", requirement = "FUL-03", kind = Kind.WRONG_STATE)
    record ReviewedAlready(LocalDate day) implements ReservationRejection {}

    /** A deposit is posted for it. */
    @Refused(code = "deposit-reservation-is-the-sales-managers", requirement = "FUL-03")
    record HasADeposit() implements ReservationRejection {}

    /** Who was asked, or how, is missing. */
    @Refused(code = "review-does-not-say-who-was-asked", requirement = "FUL-03")
    record NobodyNamed() implements ReservationRejection {}

    /** It has no deposit, and the customer could be asked. */
    @Refused(code = "reservation-needs-no-decision", requirement = "A-10", kind = Kind.WRONG_STATE)
    record NeedsNoDecision() implements ReservationRejection {}

    /** The one who reviewed it decides. */
    @Refused(code = "reservation-decision-needs-a-second-person", requirement = "A-10")
    record SamePerson() implements ReservationRejection {}
}
