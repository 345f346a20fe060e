package io.salesdesk.customer.customers.application;

import io.salesdesk.customer.customers.persistence.CustomerEntity;
import io.salesdesk.platform.approval.Approval;
import io.salesdesk.platform.approval.ApprovalRequest;
import io.salesdesk.platform.approval.Approvals;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks the regional manager for a class and a credit standing; who asks or investigated does not decide (CUS-09). */
@ApplicationScoped
public class RequestClassification {

    private final Approvals approvals;

    RequestClassification(Approvals approvals) {
        this.approvals = approvals;
    }

    public Approval request(CustomerEntity customer, ClassificationProposal proposal, String reason) {
        var owner = customer.owner();
        return approvals.request(new ApprovalRequest(
                ClassifyOnApproval.COMMAND,
                "customer",
                customer.id(),
                customer.number(),
                proposal,
                reason,
                owner.regionId(),
                owner.officeId(),
                owner.salespersonId()));
    }
}
