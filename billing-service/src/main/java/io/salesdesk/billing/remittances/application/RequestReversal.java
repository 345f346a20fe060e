package io.salesdesk.billing.remittances.application;

import io.salesdesk.billing.accounts.application.AccountAccess;
import io.salesdesk.billing.accounts.persistence.AllocationRepository;
import io.salesdesk.billing.remittances.model.RemittanceRejection;
import io.salesdesk.billing.remittances.persistence.RemittanceRepository;
import io.salesdesk.platform.approval.Approval;
import io.salesdesk.platform.approval.ApprovalRequest;
import io.salesdesk.platform.approval.Approvals;
import io.salesdesk.platform.decision.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** One person of finance asks that posted money be taken back; another decides and does it. */
@ApplicationScoped
public class RequestReversal {

    private final AllocationRepository allocations;
    private final RemittanceRepository remittances;
    private final AccountAccess accounts;
    private final Approvals approvals;

    RequestReversal(
            AllocationRepository allocations,
            RemittanceRepository remittances,
            AccountAccess accounts,
            Approvals approvals) {
        this.allocations = allocations;
        this.remittances = remittances;
        this.accounts = accounts;
        this.approvals = approvals;
    }

    public Approval request(UUID allocationId, String reason) {
        var allocation = allocations
                .findByIdOptional(allocationId)
                .orElseThrow(() -> new RejectedException(new RemittanceRejection.PaymentUnknown()));
        if (!allocation.amount().isPositive()) {
            throw new RejectedException(new RemittanceRejection.PaymentIsReversed());
        }
        var account = accounts.visible(allocation.accountId());
        return approvals.request(new ApprovalRequest(
                ReversePayment.COMMAND,
                "payment",
                allocationId,
                remittances.findById(allocation.remittanceId()).number(),
                new ReversePayment.Payload(allocation.orderId(), allocation.amount(), reason.strip()),
                reason.strip(),
                account.regionId(),
                account.officeId(),
                account.salespersonId()));
    }
}
