package io.salesdesk.billing.dunning.model;

import io.salesdesk.platform.decision.Rejection;
import java.time.Instant;
import java.util.Map;

/** Why a command on a dunning case is refused. */
public sealed interface DunningRejection extends Rejection {

    /** There is none, or it is outside the caller's scope. */
    record CaseUnknown() implements DunningRejection {
        @Override
        public String code() {
            return "dunning-case-is-unknown";
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

    record CaseIsClosed() implements DunningRejection {
        @Override
        public String code() {
            return "dunning-case-is-closed";
        }

        @Override
        public String requirement() {
            return "BIL-07";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    record ContactInTheFuture(Instant contactedAt) implements DunningRejection {
        @Override
        public String code() {
            return "contact-cannot-have-been-made-in-the-future";
        }

        @Override
        public String requirement() {
            return "BIL-07";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("contactedAt", contactedAt);
        }
    }

    /** The order is unknown, of another customer, or none and no contract is named. */
    record NothingToReportAbout() implements DunningRejection {
        @Override
        public String code() {
            return "abnormality-names-no-order-or-contract-of-the-customer";
        }

        @Override
        public String requirement() {
            return "BIL-18";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }
}
