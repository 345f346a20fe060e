package io.salesdesk.order.projects.model;

import io.salesdesk.platform.decision.Rejection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Why a registration or a special price is refused. {@code line} counts from 1 as the lines were sent. */
public sealed interface ProjectRejection extends Rejection {

    /** The registration does not exist, or it is outside the caller's scope. */
    record NoSuchRegistration() implements ProjectRejection {
        @Override
        public String code() {
            return "project-registration-unknown";
        }

        @Override
        public String requirement() {
            return "";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** The request does not exist, or it is outside the caller's scope. */
    record NoSuchSpecialPrice() implements ProjectRejection {
        @Override
        public String code() {
            return "special-price-unknown";
        }

        @Override
        public String requirement() {
            return "";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** Not in the customer archive, or outside the caller's scope. */
    record UnknownCustomer(UUID customerId) implements ProjectRejection {
        @Override
        public String code() {
            return "registration-customer-unknown";
        }

        @Override
        public String requirement() {
            return "ORD-12";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("customerId", customerId.toString());
        }
    }

    /** JSON pointers of what is missing. */
    record RegistrationIncomplete(List<String> missing) implements ProjectRejection {
        @Override
        public String code() {
            return "project-registration-is-incomplete";
        }

        @Override
        public String requirement() {
            return "ORD-12";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("missing", missing);
        }
    }

    record PlannedUsePast(LocalDate plannedUse, LocalDate today) implements ProjectRejection {
        @Override
        public String code() {
            return "planned-use-is-past";
        }

        @Override
        public String requirement() {
            return "ORD-12";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("plannedUse", plannedUse.toString(), "today", today.toString());
        }
    }

    record LineNotPossible(int line, String because) implements ProjectRejection {
        @Override
        public String code() {
            return "project-line-is-not-possible";
        }

        @Override
        public String requirement() {
            return "ORD-12";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("line", line, "because", because);
        }
    }

    /** The directory names nobody for the customer's region. */
    record NoRegionalManager() implements ProjectRejection {
        @Override
        public String code() {
            return "large-project-needs-a-regional-manager";
        }

        @Override
        public String requirement() {
            return "ORD-13";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /** Who registers a large project does not become its owner. */
    record OwnerRegisters() implements ProjectRejection {
        @Override
        public String code() {
            return "large-project-owner-registers-it";
        }

        @Override
        public String requirement() {
            return "ORD-43";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /** There is none, or it is outside the caller's scope. */
    record UnknownRegistration(UUID registrationId) implements ProjectRejection {
        @Override
        public String code() {
            return "special-price-registration-unknown";
        }

        @Override
        public String requirement() {
            return "ORD-14";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("registrationId", registrationId.toString());
        }
    }

    /** Each registered model at most once. */
    record ModelNotRegistered(int line, String registration) implements ProjectRejection {
        @Override
        public String code() {
            return "special-price-model-is-not-registered";
        }

        @Override
        public String requirement() {
            return "A-06";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("line", line, "registration", registration);
        }
    }

    /** Whole rolls are counted. */
    record NotInRolls(int line) implements ProjectRejection {
        @Override
        public String code() {
            return "special-price-is-for-rolls";
        }

        @Override
        public String requirement() {
            return "A-06";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("line", line);
        }
    }

    /** Strictly more: exactly so many are too few. */
    record TooFewRolls(BigDecimal rolls, BigDecimal minimum) implements ProjectRejection {
        @Override
        public String code() {
            return "special-price-needs-more-than-100";
        }

        @Override
        public String requirement() {
            return "A-06";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("rolls", rolls.toPlainString(), "minimum", minimum.toPlainString());
        }
    }

    /** Nothing special, no price, or no list to compare it with. */
    record NotBelowList(int line, BigDecimal unitPrice) implements ProjectRejection {
        @Override
        public String code() {
            return "special-price-is-not-below-list";
        }

        @Override
        public String requirement() {
            return "ORD-14";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("line", line, "unitPrice", unitPrice.toPlainString());
        }
    }

    record DecidedByRequester() implements ProjectRejection {
        @Override
        public String code() {
            return "special-price-decided-by-requester";
        }

        @Override
        public String requirement() {
            return "ORD-43";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    record SpecialPriceDecided(SpecialPrice.State state) implements ProjectRejection {
        @Override
        public String code() {
            return "special-price-is-decided-already";
        }

        @Override
        public String requirement() {
            return "ORD-14";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("state", state.toString());
        }
    }
}
