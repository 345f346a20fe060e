package io.salesdesk.fulfilment.receiving.application;

import io.salesdesk.fulfilment.receiving.model.ReceiptRejection;
import io.salesdesk.fulfilment.receiving.persistence.GoodsReceipts;
import io.salesdesk.fulfilment.receiving.persistence.ReceiptDiscrepancyEntity;
import io.salesdesk.fulfilment.receiving.persistence.ReceiptDiscrepancyEntity.Resolution;
import io.salesdesk.platform.approval.ApprovalRequest;
import io.salesdesk.platform.approval.Approvals;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Authority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Purchasing proposes how to resolve what differed; a second person decides at the approvals. */
@ApplicationScoped
public class ResolveDiscrepancy {

    private final GoodsReceipts receipts;
    private final Approvals approvals;
    private final Authority authority;

    ResolveDiscrepancy(GoodsReceipts receipts, Approvals approvals, Authority authority) {
        this.receipts = receipts;
        this.approvals = approvals;
        this.authority = authority;
    }

    public ReceiptDiscrepancyEntity propose(UUID caseId, Resolution resolution, String reason) {
        var scope = authority.scope();
        var discrepancy = receipts.findCase(caseId.toString())
                .filter(it -> it.isVisible(scope))
                .orElseThrow(() -> new RejectedException(new ReceiptRejection.UnknownCase()));
        if (discrepancy.resolution().isPresent()) {
            throw new RejectedException(new ReceiptRejection.CaseIsResolved());
        }
        var approval = approvals.request(new ApprovalRequest(
                AmendPurchaseOrder.COMMAND,
                "receipt-discrepancy",
                discrepancy.id(),
                discrepancy.number(),
                new AmendPurchaseOrder.Proposal(discrepancy.id(), resolution),
                reason,
                null,
                null,
                null));
        discrepancy.waitFor(approval.id());
        return discrepancy;
    }
}
