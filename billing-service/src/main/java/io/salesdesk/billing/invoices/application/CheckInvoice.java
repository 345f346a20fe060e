package io.salesdesk.billing.invoices.application;

import io.salesdesk.billing.invoices.model.CheckKind;
import io.salesdesk.billing.invoices.model.Invoice;
import io.salesdesk.billing.invoices.persistence.InvoiceEntity;
import io.salesdesk.billing.scope.Makers;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.identity.Caller;
import io.salesdesk.platform.rest.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A second person checks an invoice on issue and again before it is mailed (双人复核, BIL-22). */
@ApplicationScoped
public class CheckInvoice {

    private final InvoiceDesk desk;
    private final AuditTrail audit;
    private final Caller caller;
    private final Preconditions preconditions;

    CheckInvoice(InvoiceDesk desk, AuditTrail audit, Caller caller, Preconditions preconditions) {
        this.desk = desk;
        this.audit = audit;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    /** @param findings what is wrong, null when nothing is */
    public InvoiceEntity check(UUID invoiceId, CheckKind check, @Nullable String findings) {
        var invoice = desk.open(invoiceId).invoice();
        preconditions.requireVersion(invoice.version());
        desk.carryOut(invoice, new Invoice.Command.Check(check, findings, Makers.of(caller)));
        audit.record("invoice.check", "invoice", invoiceId, Map.of("check", check, "passed", findings == null));
        return invoice;
    }
}
