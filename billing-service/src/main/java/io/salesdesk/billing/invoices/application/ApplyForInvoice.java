package io.salesdesk.billing.invoices.application;

import io.salesdesk.billing.invoices.model.ApplicationForm;
import io.salesdesk.billing.invoices.model.Invoice;
import io.salesdesk.billing.invoices.model.InvoiceRejection;
import io.salesdesk.billing.invoices.persistence.InvoiceEntity;
import io.salesdesk.billing.scope.Makers;
import io.salesdesk.platform.attachment.Attachments;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Caller;
import io.salesdesk.platform.rest.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** The desk records an application for an invoice, and it is checked against the order (BIL-20). */
@ApplicationScoped
public class ApplyForInvoice {

    private final InvoiceDesk desk;
    private final Attachments attachments;
    private final BusinessClock clock;
    private final AuditTrail audit;
    private final Caller caller;
    private final Preconditions preconditions;

    ApplyForInvoice(
            InvoiceDesk desk,
            Attachments attachments,
            BusinessClock clock,
            AuditTrail audit,
            Caller caller,
            Preconditions preconditions) {
        this.desk = desk;
        this.attachments = attachments;
        this.clock = clock;
        this.audit = audit;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    public InvoiceEntity apply(UUID invoiceId, ApplicationForm form) {
        var onDesk = desk.open(invoiceId);
        var invoice = onDesk.invoice();
        preconditions.requireVersion(invoice.version());
        var attachmentId = form.attachmentId();
        if (attachmentId != null && !attachments.exists(attachmentId)) {
            throw new RejectedException(new InvoiceRejection.AttachmentUnknown(attachmentId));
        }
        invoice.follow(onDesk.order().revision());
        desk.carryOut(
                invoice,
                new Invoice.Command.Apply(form, desk.basis(onDesk.order(), invoiceId), Makers.of(caller), clock.now()));
        // What was not applied for stays in a draft.
        desk.keepDraft(onDesk.order());
        audit.record("invoice.apply", "invoice", invoiceId, Map.of("order", invoice.orderNumber()));
        return invoice;
    }
}
