package io.salesdesk.billing.invoices.application;

import io.salesdesk.billing.invoices.model.FiscalInvoice;
import io.salesdesk.billing.invoices.model.Invoice;
import io.salesdesk.billing.invoices.persistence.InvoiceEntity;
import io.salesdesk.billing.invoices.persistence.InvoiceNumbers;
import io.salesdesk.billing.remittances.model.RemittanceRejection;
import io.salesdesk.billing.scope.Makers;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Caller;
import io.salesdesk.platform.rest.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finance issues an invoice that somebody else applied for; it gets its gapless number now. */
@ApplicationScoped
public class IssueInvoice {

    private final InvoiceDesk desk;
    private final InvoiceNumbers numbers;
    private final InvoiceSettings settings;
    private final BusinessClock clock;
    private final AuditTrail audit;
    private final Caller caller;
    private final Authority authority;
    private final Preconditions preconditions;

    IssueInvoice(
            InvoiceDesk desk,
            InvoiceNumbers numbers,
            InvoiceSettings settings,
            BusinessClock clock,
            AuditTrail audit,
            Caller caller,
            Authority authority,
            Preconditions preconditions) {
        this.desk = desk;
        this.numbers = numbers;
        this.settings = settings;
        this.clock = clock;
        this.audit = audit;
        this.caller = caller;
        this.authority = authority;
        this.preconditions = preconditions;
    }

    public InvoiceEntity issue(UUID invoiceId, @Nullable FiscalInvoice fiscal) {
        var onDesk = desk.open(invoiceId);
        var invoice = onDesk.invoice();
        preconditions.requireVersion(invoice.version());
        if (!authority.permitsAmount(invoice.gross())) {
            throw new RejectedException(new RemittanceRejection.BeyondDelegatedAmount(invoice.gross()));
        }
        var basis = desk.basis(onDesk.order(), invoiceId);
        // Last, since everybody else who issues waits for it; a refusal gives the number back with the transaction.
        var number = numbers.next(settings.series(), clock.today().getYear(), invoiceId);
        desk.carryOut(invoice, new Invoice.Command.Issue(number, basis, fiscal, Makers.of(caller), clock.now()));
        audit.record("invoice.issue", "invoice", invoiceId, Map.of("number", number.text()));
        if (fiscal != null) {
            desk.flush(fiscal.number());
        }
        return invoice;
    }
}
