package io.salesdesk.reporting.contracts.model;

import io.salesdesk.platform.decision.Rejection;
import java.util.Map;

/** Why a question about contracts was refused. */
public sealed interface ContractRejection extends Rejection {

    /** Also a contract outside the caller's scope. */
    record ContractUnknown(String contract) implements ContractRejection {
        @Override
        public String code() {
            return "contract-performance-unknown";
        }

        @Override
        public String requirement() {
            return "REP-05";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("contract", contract);
        }
    }
}
