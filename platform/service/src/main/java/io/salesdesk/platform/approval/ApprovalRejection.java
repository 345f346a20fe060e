package io.salesdesk.platform.approval;

import io.salesdesk.platform.decision.Rejection;
import java.util.Map;
import java.util.UUID;

/** Why an approval is not requested or not decided. */
sealed interface ApprovalRejection extends Rejection {

    @Override
    default String requirement() {
        return "ORD-18";
    }

    record UnknownApproval(String requirement) implements ApprovalRejection {

        UnknownApproval() {
            this("");
        }

        @Override
        public String code() {
            return "approval-does-not-exist";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** One open request for the same act on the same record is enough. */
    record AlreadyRequested(UUID approvalId, String command) implements ApprovalRejection {

        @Override
        public String code() {
            return "approval-is-requested-already";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("approvalId", approvalId, "command", command);
        }
    }

    record AlreadyDecided(Approval.State state) implements ApprovalRejection {

        @Override
        public String code() {
            return "approval-is-decided-already";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("state", state);
        }
    }

    /** Nobody is maker and checker of one act. */
    record MakerIsChecker(String command) implements ApprovalRejection {

        @Override
        public String code() {
            return "maker-is-never-checker";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("command", command);
        }
    }

    record NotYoursToDecide(String command) implements ApprovalRejection {

        @Override
        public String code() {
            return "approval-is-not-yours-to-decide";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("command", command);
        }
    }
}
