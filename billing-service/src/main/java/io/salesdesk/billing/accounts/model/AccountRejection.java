package io.salesdesk.billing.accounts.model;

import io.salesdesk.platform.decision.Rejection;
import java.util.Map;
import java.util.UUID;

/** Why a command on an account is refused. */
public sealed interface AccountRejection extends Rejection {

    /** The customer has no account here, or it is outside the caller's scope. */
    record AccountUnknown(UUID customerId) implements AccountRejection {
        @Override
        public String code() {
            return "account-is-unknown";
        }

        @Override
        public String requirement() {
            return "";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("customerId", customerId);
        }
    }

    record GranterMayNotLift() implements AccountRejection {
        @Override
        public String code() {
            return "who-granted-the-unpaid-release-may-not-lift-payment-first";
        }

        @Override
        public String requirement() {
            return "A-32";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    record PaymentFirstNotImposed() implements AccountRejection {
        @Override
        public String code() {
            return "payment-first-is-not-imposed";
        }

        @Override
        public String requirement() {
            return "A-32";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }
}
