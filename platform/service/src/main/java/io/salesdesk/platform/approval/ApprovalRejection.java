package io.salesdesk.platform.approval;

import io.salesdesk.platform.decision.Refused;
import io.salesdesk.platform.decision.Rejection;
import java.util.Map;
import java.util.UUID;

/** Why an approval is not requested or not decided. */
sealed interface ApprovalRejection extends Rejection {

    @Refused(code = "approval-does-not-exist", kind = Kind.NOT_FOUND)
    record UnknownApproval(String requirement) implements ApprovalRejection {
        UnknownApproval() {
            this("");
        }
    }

    /** One open request for the same act on the same record is enough. */
    @Refused(code = "approval-is-requested-already", requirement = "ORD-18", kind = Kind.WRONG_STATE)
    record AlreadyRequested(UUID approvalId, String command) implements ApprovalRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("approvalId", approvalId, "command", command);
        }
    }

    @Refused(code = "approval-is-decided-already", requirement = "ORD-18", kind = Kind.WRONG_STATE)
    record AlreadyDecided(Approval.State state) implements ApprovalRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("state", state);
        }
    }

    /** Nobody is maker and checker of one act. */
    @Refused(code = "maker-is-never-checker", requirement = "ORD-18")
    record MakerIsChecker(String command) implements ApprovalRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("command", command);
        }
    }

    @Refused(code = "approval-is-not-yours-to-decide", requirement = "ORD-18", kind = Kind.FORBIDDEN)
    record NotYoursToDecide(String command) implements ApprovalRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("command", command);
        }
    }
}
