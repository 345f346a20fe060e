package io.salesdesk.order.projects.model;

import io.salesdesk.platform.decision.Refused;
import io.salesdesk.platform.decision.Rejection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Why a registration or a special price is refused. {@code line} counts from 1 as the lines were sent. */
public sealed interface ProjectRejection extends Rejection {

    /** The registration does not exist, or it is outside the caller's scope. */
    @Refused(code = "project-registration-unknown", kind = Kind.NOT_FOUND)
    record NoSuchRegistration() implements ProjectRejection {}

    /** The request does not exist, or it is outside the caller's scope. */
    @Refused(code = "special-price-unknown", kind = Kind.NOT_FOUND)
    record NoSuchSpecialPrice() implements ProjectRejection {}

    /** Not in the customer archive, or outside the caller's scope. */
    @Refused(code = "registration-customer-unknown", requirement = "ORD-12")
    record UnknownCustomer(UUID customerId) implements ProjectRejection {}

    /** JSON pointers of what is missing. */
    @Refused(code = "project-registration-is-incomplete", requirement = "ORD-12")
    record RegistrationIncomplete(List<String> missing) implements ProjectRejection {}

    @Refused(code = "planned-use-is-past", requirement = "ORD-12")
    record PlannedUsePast(LocalDate plannedUse, LocalDate today) implements ProjectRejection {}

    @Refused(code = "project-line-is-not-possible", requirement = "ORD-12")
    record LineNotPossible(int line, String because) implements ProjectRejection {}

    /** The directory names nobody for the customer's region. */
    @Refused(code = "large-project-needs-a-regional-manager", requirement = "ORD-13")
    record NoRegionalManager() implements ProjectRejection {}

    /** Who registers a large project does not become its owner. */
    @Refused(code = "large-project-owner-registers-it", requirement = "ORD-43")
    record OwnerRegisters() implements ProjectRejection {}

    /** There is none, or it is outside the caller's scope. */
    @Refused(code = "special-price-registration-unknown", requirement = "ORD-14")
    record UnknownRegistration(UUID registrationId) implements ProjectRejection {}

    /** Each registered model at most once. */
    @Refused(code = "special-price-model-is-not-registered", requirement = "A-06")
    record ModelNotRegistered(int line, String registration) implements ProjectRejection {}

    /** Whole rolls are counted. */
    @Refused(code = "special-price-is-for-rolls", requirement = "A-06")
    record NotInRolls(int line) implements ProjectRejection {}

    /** Strictly more: exactly so many are too few. */
    @Refused(code = "special-price-needs-more-than-100", requirement = "A-06")
    record TooFewRolls(BigDecimal rolls, BigDecimal minimum) implements ProjectRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("rolls", rolls.toPlainString(), "minimum", minimum.toPlainString());
        }
    }

    /** Nothing special, no price, or no list to compare it with. */
    @Refused(code = "special-price-is-not-below-list", requirement = "ORD-14")
    record NotBelowList(int line, BigDecimal unitPrice) implements ProjectRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("line", line, "unitPrice", unitPrice.toPlainString());
        }
    }

    @Refused(code = "special-price-decided-by-requester", requirement = "ORD-43")
    record DecidedByRequester() implements ProjectRejection {}

    @Refused(code = "special-price-is-decided-already", requirement = "ORD-14", kind = Kind.WRONG_STATE)
    record SpecialPriceDecided(SpecialPrice.State state) implements ProjectRejection {}
}
