package io.salesdesk.customer.delegations.model;

import io.salesdesk.platform.decision.Rejection;
import java.util.Map;

/** Why a delegation was refused. */
public sealed interface DelegationRejection extends Rejection {

    @Override
    default Kind kind() {
        return Kind.RULE;
    }

    record DelegationNotFound(String id) implements DelegationRejection {
        @Override
        public String code() {
            return "delegation-not-found";
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
            return Map.of("id", id);
        }
    }

    /** The person named is not in the directory or not active. */
    record DelegateUnknown(String person) implements DelegationRejection {
        @Override
        public String code() {
            return "delegate-unknown";
        }

        @Override
        public String requirement() {
            return "ORD-34";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("person", person);
        }
    }

    record DelegateIsDelegator() implements DelegationRejection {
        @Override
        public String code() {
            return "delegate-is-delegator";
        }

        @Override
        public String requirement() {
            return "ORD-34";
        }
    }

    /** Nobody gives away what they do not have. */
    record AuthorityNotHeld(String command) implements DelegationRejection {
        @Override
        public String code() {
            return "delegated-authority-not-held";
        }

        @Override
        public String requirement() {
            return "ORD-34";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("command", command);
        }
    }

    /** An authority that is only lent is not lent again. */
    record AuthorityIsDelegated() implements DelegationRejection {
        @Override
        public String code() {
            return "delegated-authority-is-not-passed-on";
        }

        @Override
        public String requirement() {
            return "ORD-34";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record DelegationBeginsInThePast(String validFrom) implements DelegationRejection {
        @Override
        public String code() {
            return "delegation-begins-in-the-past";
        }

        @Override
        public String requirement() {
            return "ORD-34";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("validFrom", validFrom);
        }
    }

    record DelegationEndsBeforeItBegins() implements DelegationRejection {
        @Override
        public String code() {
            return "delegation-ends-before-it-begins";
        }

        @Override
        public String requirement() {
            return "ORD-34";
        }
    }

    record DelegationTooLong(long days, int limit) implements DelegationRejection {
        @Override
        public String code() {
            return "delegation-too-long";
        }

        @Override
        public String requirement() {
            return "ORD-34";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("days", days, "limit", limit);
        }
    }

    record DelegationLimitNotPositive() implements DelegationRejection {
        @Override
        public String code() {
            return "delegation-limit-not-positive";
        }

        @Override
        public String requirement() {
            return "ORD-34";
        }
    }

    /** One person stands in for one authority on one day. */
    record DelegatedToSomebodyElse(String delegation) implements DelegationRejection {
        @Override
        public String code() {
            return "delegated-to-somebody-else";
        }

        @Override
        public String requirement() {
            return "ORD-34";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("delegation", delegation);
        }
    }

    record DelegationHasEnded(String reason) implements DelegationRejection {
        @Override
        public String code() {
            return "delegation-has-ended";
        }

        @Override
        public String requirement() {
            return "ORD-34";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("reason", reason);
        }
    }

    /** Only who gave it takes it back. */
    record NotYourDelegation() implements DelegationRejection {
        @Override
        public String code() {
            return "not-your-delegation";
        }

        @Override
        public String requirement() {
            return "ORD-34";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }
}
