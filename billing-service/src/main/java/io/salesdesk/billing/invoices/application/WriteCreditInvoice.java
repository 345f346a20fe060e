package io.salesdesk.billing.invoices.application;

import io.salesdesk.billing.invoices.model.Application;
import io.salesdesk.billing.invoices.model.Invoice;
import io.salesdesk.billing.invoices.model.InvoiceDecisions;
import io.salesdesk.billing.invoices.model.InvoiceKind;
import io.salesdesk.billing.invoices.model.InvoiceRejection;
import io.salesdesk.billing.invoices.model.Issuance;
import io.salesdesk.billing.invoices.model.Reversal;
import io.salesdesk.billing.invoices.persistence.InvoiceEntity;
import io.salesdesk.billing.invoices.persistence.InvoiceNumbers;
import io.salesdesk.billing.invoices.persistence.InvoiceRepository;
import io.salesdesk.billing.invoices.persistence.OrderBasisEntity;
import io.salesdesk.billing.remittances.model.Maker;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.Decision;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;

/** Reverses an issued invoice by a credit invoice (红字发票), which has a gapless number of its own series. */
@ApplicationScoped
class WriteCreditInvoice {

    private final InvoiceRepository invoices;
    private final InvoiceNumbers numbers;
    private final InvoiceDesk desk;
    private final InvoiceAnnouncer announcer;
    private final BusinessClock clock;
    private final InvoiceSettings settings;

    WriteCreditInvoice(
            InvoiceRepository invoices,
            InvoiceNumbers numbers,
            InvoiceDesk desk,
            InvoiceAnnouncer announcer,
            BusinessClock clock,
            InvoiceSettings settings) {
        this.invoices = invoices;
        this.numbers = numbers;
        this.desk = desk;
        this.announcer = announcer;
        this.clock = clock;
        this.settings = settings;
    }

    /** @return the credit invoice */
    InvoiceEntity write(OrderBasisEntity order, InvoiceEntity invoice, String reason, Maker askedBy, Maker by) {
        var now = clock.now();
        var creditId = Ids.next();
        var reverse = new Invoice.Command.Reverse(new Reversal(creditId, reason, askedBy, by, now));
        if (InvoiceDecisions.decide(invoice.invoice(), reverse) instanceof Decision.Rejected<?>(var rejection)) {
            throw new RejectedException(rejection);
        }
        var applied = InvoiceDecisions.applicationOf(invoice.invoice())
                .orElseThrow(() -> new RejectedException(new InvoiceRejection.InvoiceUnknown()));
        var number = numbers.next(settings.creditSeries(), clock.today().getYear(), creditId);
        var issuance = new Issuance(InvoiceKind.CREDIT_INVOICE, number, by, now);
        var credit = InvoiceEntity.credit(
                creditId,
                order,
                invoice,
                new Application(
                        applied.lines(),
                        applied.channel(),
                        applied.buyer(),
                        applied.addressee(),
                        null,
                        reason,
                        askedBy,
                        now),
                issuance);
        invoices.persist(credit);
        announcer.announce(credit, new Invoice.Event.NumberGiven(issuance, null));
        desk.carryOut(invoice, reverse);
        return credit;
    }
}
