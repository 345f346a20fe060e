package io.salesdesk.billing.invoices.application;

import io.salesdesk.billing.invoices.model.Application;
import io.salesdesk.billing.invoices.model.Invoice;
import io.salesdesk.billing.invoices.model.InvoiceDecisions;
import io.salesdesk.billing.invoices.model.InvoiceRejection;
import io.salesdesk.billing.invoices.model.Mailing;
import io.salesdesk.billing.invoices.persistence.InvoiceEntity;
import io.salesdesk.billing.invoices.persistence.InvoicingFacts;
import io.salesdesk.billing.scope.Makers;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Caller;
import io.salesdesk.platform.rest.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The desk mails an invoice that was checked twice, apart from the goods (BIL-23, A-09). */
@ApplicationScoped
public class MailInvoice {

    private final InvoiceDesk desk;
    private final InvoicingFacts facts;
    private final BusinessClock clock;
    private final AuditTrail audit;
    private final Caller caller;
    private final Preconditions preconditions;

    MailInvoice(
            InvoiceDesk desk,
            InvoicingFacts facts,
            BusinessClock clock,
            AuditTrail audit,
            Caller caller,
            Preconditions preconditions) {
        this.desk = desk;
        this.facts = facts;
        this.clock = clock;
        this.audit = audit;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    /**
     * How it is sent.
     *
     * @param addressee null for the application's
     * @param mailedOn null for today
     * @param consignment the shipment of goods with which the client would send it, null for none
     */
    public record Command(
            String carrier,
            @Nullable String trackingNumber,
            @Nullable String addressee,
            @Nullable LocalDate mailedOn,
            List<Mailing.Enclosure> enclosures,
            @Nullable String consignment) {}

    public InvoiceEntity mail(UUID invoiceId, Command command) {
        var invoice = desk.open(invoiceId).invoice();
        preconditions.requireVersion(invoice.version());
        var today = clock.today();
        var mailedOn = command.mailedOn() == null ? today : command.mailedOn();
        if (mailedOn.isAfter(today)) {
            throw new RejectedException(new InvoiceRejection.MailedInFuture(mailedOn, today));
        }
        var addressee = command.addressee() == null
                ? InvoiceDecisions.applicationOf(invoice.invoice())
                        .map(Application::addressee)
                        .orElse("")
                : command.addressee();
        var mailing =
                new Mailing(command.carrier(), command.trackingNumber(), addressee, mailedOn, command.enclosures());
        desk.carryOut(invoice, new Invoice.Command.Mail(mailing, goodsWith(command), Makers.of(caller)));
        audit.record("invoice.mail", "invoice", invoiceId, Map.of("carrier", mailing.carrier()));
        return invoice;
    }

    private @Nullable String goodsWith(Command command) {
        if (command.consignment() != null) {
            return command.consignment();
        }
        var trackingNumber = command.trackingNumber();
        return trackingNumber != null && facts.goodsTravelUnder(trackingNumber) ? trackingNumber : null;
    }
}
