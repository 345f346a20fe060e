package io.salesdesk.billing.invoices.application;

import io.salesdesk.billing.accounts.application.AccountAccess;
import io.salesdesk.billing.invoices.model.InvoiceDecisions;
import io.salesdesk.billing.invoices.model.InvoiceKind;
import io.salesdesk.billing.invoices.model.InvoiceRejection;
import io.salesdesk.billing.invoices.model.InvoiceState;
import io.salesdesk.billing.invoices.persistence.InvoiceRepository;
import io.salesdesk.platform.approval.Approval;
import io.salesdesk.platform.approval.ApprovalRequest;
import io.salesdesk.platform.approval.Approvals;
import io.salesdesk.platform.decision.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** One person of finance asks that an issued invoice be reversed; another decides and does it. */
@ApplicationScoped
public class RequestInvoiceReversal {

    private final InvoiceRepository invoices;
    private final AccountAccess accounts;
    private final Approvals approvals;

    RequestInvoiceReversal(InvoiceRepository invoices, AccountAccess accounts, Approvals approvals) {
        this.invoices = invoices;
        this.accounts = accounts;
        this.approvals = approvals;
    }

    public Approval request(UUID invoiceId, String reason) {
        var invoice = invoices.findByIdOptional(invoiceId)
                .filter(found -> accounts.isVisible(found.accountId()))
                .orElseThrow(() -> new RejectedException(new InvoiceRejection.InvoiceUnknown()));
        var issued = InvoiceDecisions.issuanceOf(invoice.invoice()).isPresent();
        if (!issued || invoice.kind() != InvoiceKind.INVOICE || invoice.state() == InvoiceState.REVERSED) {
            throw new RejectedException(new InvoiceRejection.WrongState("Reverse", invoice.state()));
        }
        var account = accounts.visible(invoice.accountId());
        return approvals.request(new ApprovalRequest(
                ReverseInvoice.COMMAND,
                "invoice",
                invoiceId,
                invoice.number(),
                new ReverseInvoice.Payload(invoice.orderId(), invoice.gross(), reason.strip()),
                reason.strip(),
                account.regionId(),
                account.officeId(),
                account.salespersonId()));
    }
}
