package io.salesdesk.billing.collection.model;

import io.salesdesk.platform.decision.Rejection;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Why a command on a collection plan is refused. */
public sealed interface PlanRejection extends Rejection {

    /** There is none, or it is outside the caller's scope. */
    record PlanUnknown() implements PlanRejection {
        @Override
        public String code() {
            return "collection-plan-is-unknown";
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

    record InstalmentNotPositive() implements PlanRejection {
        @Override
        public String code() {
            return "instalment-must-be-positive";
        }

        @Override
        public String requirement() {
            return "BIL-17";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    record WrongCurrency(String currency) implements PlanRejection {
        @Override
        public String code() {
            return "instalment-must-be-in-the-currency-of-the-account";
        }

        @Override
        public String requirement() {
            return "BIL-17";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("currency", currency);
        }
    }

    record InstalmentsOutOfOrder(LocalDate dueOn) implements PlanRejection {
        @Override
        public String code() {
            return "instalments-must-follow-one-another";
        }

        @Override
        public String requirement() {
            return "BIL-17";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("dueOn", dueOn);
        }
    }

    record ForeignOrder(UUID orderId) implements PlanRejection {
        @Override
        public String code() {
            return "collection-plan-names-an-order-of-another-customer";
        }

        @Override
        public String requirement() {
            return "BIL-17";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("orderId", orderId);
        }
    }
}
