package io.salesdesk.billing.deposits.model;

import io.salesdesk.platform.decision.Rejection;
import java.util.Map;
import java.util.UUID;

/** Why a command on a deposit is refused. */
public sealed interface DepositRejection extends Rejection {

    /** The order needs no deposit, does not exist, or is outside the caller's scope. */
    record DepositUnknown(UUID orderId) implements DepositRejection {
        @Override
        public String code() {
            return "order-has-no-deposit";
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
            return Map.of("orderId", orderId);
        }
    }

    record BalanceAskedAlready() implements DepositRejection {
        @Override
        public String code() {
            return "balance-is-asked-for-once";
        }

        @Override
        public String requirement() {
            return "BIL-13";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    record NothingOutstanding() implements DepositRejection {
        @Override
        public String code() {
            return "order-has-nothing-outstanding";
        }

        @Override
        public String requirement() {
            return "BIL-13";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }
}
