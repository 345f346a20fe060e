package io.salesdesk.reporting.worklist.model;

import io.salesdesk.reporting.approvals.model.ApprovalFact;
import io.salesdesk.reporting.approvals.model.ApprovalFact.Decided;
import io.salesdesk.reporting.approvals.model.ApprovalFact.Requested;
import io.salesdesk.reporting.approvals.model.ApprovalFact.Withdrawn;
import io.salesdesk.reporting.file.model.CaseFile;
import java.util.List;

/** An approval waits for whoever may give the command that was asked for, but not for who asked. */
public final class ApprovalWork {

    private ApprovalWork() {}

    public static List<WorkItem> of(CaseFile<ApprovalFact> file) {
        var requested = file.last(Requested.class).orElse(null);
        if (requested == null
                || file.last(Decided.class).isPresent()
                || file.last(Withdrawn.class).isPresent()) {
            return List.of();
        }
        return List.of(WorkItem.of(
                        WorkKind.APPROVAL,
                        Subject.approval(requested.service(), file.id(), requested.subjectNumber()),
                        requested)
                .by(requested.command())
                .scopedAs(null, requested.subjectId())
                .notBy(requested.requestedBy(), requested.onBehalfOf()));
    }
}
