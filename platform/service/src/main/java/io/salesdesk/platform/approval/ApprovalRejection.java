package io.salesdesk.platform.approval;

import io.salesdesk.platform.decision.Refused;
import io.salesdesk.platform.decision.Rejection;
import java.util.UUID;

/** Why an approval is not requested or not decided. */
sealed interface ApprovalRejection extends Rejection {

    @Refused(code = "approval-does-not-exist", kind = Kind.NOT_FOUND)
    record UnknownApproval() implements ApprovalRejection {}

    /** One open request for the same act on the same record is enough. */
    @Refused(code = "approval-is-requested-already", requirement = "ORD-18", kind = Kind.WRONG_STATE)
    record AlreadyRequested(UUID approvalId, String command) implements ApprovalRejection {}

    @Refused(code = "approval-is-decided-already", requirement = "ORD-18", kind = Kind.WRONG_STATE)
    record AlreadyDecided(Approval.State state) implements ApprovalRejection {}

    /** Nobody is maker and checker of one act. */
    @Refused(code = "maker-is-never-checker", requirement = "ORD-18")
    record MakerIsChecker(String command) implements ApprovalRejection {}

    @Refused(code = "approval-is-not-yours-to-decide", requirement = "ORD-18", kind = Kind.FORBIDDEN)
    record NotYoursToDecide(String command) implements ApprovalRejection {}
}
