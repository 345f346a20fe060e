package io.salesdesk.billing.credit.model;

import io.salesdesk.platform.decision.Rejection;
import java.util.Map;
import java.util.UUID;

/** Why a command on a credit grant is refused, other than by a rule of the rulebook. */
public sealed interface CreditRejection extends Rejection {

    /** There is none, or it is outside the caller's scope. */
    record GrantUnknown() implements CreditRejection {
        @Override
        public String code() {
            return "credit-grant-is-unknown";
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

    /** Billing has not been asked to release such a shipment, or it is outside the caller's scope. */
    record ShipmentUnknown(UUID shipmentId) implements CreditRejection {
        @Override
        public String code() {
            return "shipment-to-release-is-unknown";
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
            return Map.of("shipmentId", shipmentId);
        }
    }

    record ShipmentIsNotHeld() implements CreditRejection {
        @Override
        public String code() {
            return "credit-is-granted-for-held-shipments-only";
        }

        @Override
        public String requirement() {
            return "BIL-08";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    record AskedAlready(UUID grantId) implements CreditRejection {
        @Override
        public String code() {
            return "credit-for-the-shipment-is-asked-for-already";
        }

        @Override
        public String requirement() {
            return "BIL-08";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("grantId", grantId);
        }
    }

    record RequesterMayNotDecide() implements CreditRejection {
        @Override
        public String code() {
            return "who-asked-for-credit-may-not-grant-it";
        }

        @Override
        public String requirement() {
            return "BIL-08";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /** It was decided, used or voided before: a grant is used once. */
    record WrongState(String command, String state) implements CreditRejection {
        @Override
        public String code() {
            return "credit-grant-is-in-another-state";
        }

        @Override
        public String requirement() {
            return "BIL-08";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("command", command, "state", state);
        }
    }
}
