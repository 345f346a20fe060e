package io.salesdesk.billing.invoices.application;

import io.salesdesk.billing.invoices.model.FiscalInvoice;
import io.salesdesk.billing.invoices.model.Invoice;
import io.salesdesk.billing.invoices.persistence.InvoiceEntity;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.rest.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Finance writes the fiscal invoice beside an issued one, or corrects what a check objected to (BIL-21). */
@ApplicationScoped
public class RecordFiscalInvoice {

    private final InvoiceDesk desk;
    private final AuditTrail audit;
    private final Preconditions preconditions;

    RecordFiscalInvoice(InvoiceDesk desk, AuditTrail audit, Preconditions preconditions) {
        this.desk = desk;
        this.audit = audit;
        this.preconditions = preconditions;
    }

    public InvoiceEntity record(UUID invoiceId, FiscalInvoice fiscal) {
        var invoice = desk.open(invoiceId).invoice();
        preconditions.requireVersion(invoice.version());
        desk.carryOut(invoice, new Invoice.Command.RecordFiscal(fiscal));
        audit.record("invoice.record-fiscal", "invoice", invoiceId, Map.of("fiscalNumber", fiscal.number()));
        desk.flush(fiscal.number());
        return invoice;
    }
}
