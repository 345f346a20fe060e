package io.salesdesk.billing.invoices.application;

import io.salesdesk.billing.invoices.model.Invoice;
import io.salesdesk.billing.invoices.persistence.InvoiceEntity;
import io.salesdesk.billing.scope.Makers;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.identity.Caller;
import io.salesdesk.platform.rest.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** The desk takes an application back; what it took of the order can be applied for again. */
@ApplicationScoped
public class WithdrawInvoice {

    private final InvoiceDesk desk;
    private final AuditTrail audit;
    private final Caller caller;
    private final Preconditions preconditions;

    WithdrawInvoice(InvoiceDesk desk, AuditTrail audit, Caller caller, Preconditions preconditions) {
        this.desk = desk;
        this.audit = audit;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    public InvoiceEntity withdraw(UUID invoiceId, String reason) {
        var onDesk = desk.open(invoiceId);
        var invoice = onDesk.invoice();
        preconditions.requireVersion(invoice.version());
        desk.carryOut(invoice, new Invoice.Command.Withdraw(reason.strip(), Makers.of(caller)));
        desk.keepDraft(onDesk.order());
        audit.record("invoice.withdraw", "invoice", invoiceId, Map.of("reason", reason.strip()));
        return invoice;
    }
}
