package io.salesdesk.billing.invoices.application;

import io.salesdesk.billing.accounts.persistence.AccountRepository;
import io.salesdesk.billing.invoices.model.InvoiceDecisions;
import io.salesdesk.billing.invoices.model.InvoiceRejection;
import io.salesdesk.billing.invoices.persistence.InvoiceRepository;
import io.salesdesk.billing.invoices.persistence.OrderBasisRepository;
import io.salesdesk.billing.remittances.model.Maker;
import io.salesdesk.billing.remittances.model.RemittanceRejection;
import io.salesdesk.billing.scope.Makers;
import io.salesdesk.platform.approval.Approval;
import io.salesdesk.platform.approval.ApprovalHandler;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;

/** The second person of finance reverses an issued invoice by a credit invoice; its quantities can be invoiced again. */
@ApplicationScoped
public class ReverseInvoice implements ApprovalHandler<ReverseInvoice.Payload> {

    private final InvoiceRepository invoices;
    private final OrderBasisRepository orders;
    private final AccountRepository accounts;
    private final WriteCreditInvoice creditInvoices;
    private final InvoiceDesk desk;
    private final AuditTrail audit;
    private final Caller caller;
    private final Authority authority;

    ReverseInvoice(
            InvoiceRepository invoices,
            OrderBasisRepository orders,
            AccountRepository accounts,
            WriteCreditInvoice creditInvoices,
            InvoiceDesk desk,
            AuditTrail audit,
            Caller caller,
            Authority authority) {
        this.invoices = invoices;
        this.orders = orders;
        this.accounts = accounts;
        this.creditInvoices = creditInvoices;
        this.desk = desk;
        this.audit = audit;
        this.caller = caller;
        this.authority = authority;
    }

    static final String COMMAND = "invoice.reverse";

    /** What was asked for; the amount is for the reader. */
    public record Payload(UUID orderId, Money amount, String reason) {}

    @Override
    public String command() {
        return COMMAND;
    }

    @Override
    public Class<Payload> payloadType() {
        return Payload.class;
    }

    /** Beside the requester: who applied for the invoice. */
    @Override
    public Set<UUID> excluded(UUID invoiceId, Payload payload) {
        var excluded = new HashSet<UUID>();
        invoices.findByIdOptional(invoiceId)
                .flatMap(invoice -> InvoiceDecisions.applicationOf(invoice.invoice()))
                .ifPresent(application -> {
                    excluded.add(application.requestedBy().personId());
                    var onBehalfOf = application.requestedBy().onBehalfOf();
                    if (onBehalfOf != null) {
                        excluded.add(onBehalfOf);
                    }
                });
        return excluded;
    }

    @Override
    public void approved(Approval approval, Payload payload) {
        var invoiceId = approval.subjectId();
        if (invoices.accountOf(invoiceId).flatMap(accounts::locked).isEmpty()) {
            throw new RejectedException(new InvoiceRejection.InvoiceUnknown());
        }
        var invoice = invoices.findById(invoiceId);
        // It was read to see who may decide; meanwhile it may have been changed by whoever held the lock.
        invoices.getEntityManager().refresh(invoice);
        if (!authority.permitsAmount(invoice.gross())) {
            throw new RejectedException(new RemittanceRejection.BeyondDelegatedAmount(invoice.gross()));
        }
        var order = orders.findById(invoice.orderId());
        var credit = creditInvoices.write(
                order,
                invoice,
                payload.reason(),
                new Maker(approval.requestedBy(), approval.onBehalfOf()),
                Makers.of(caller));
        desk.keepDraft(order);
        audit.record(COMMAND, "invoice", invoiceId, Map.of("creditInvoiceId", credit.id(), "reason", payload.reason()));
    }
}
