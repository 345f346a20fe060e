package io.salesdesk.reporting.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.reporting.matters.model.MatterFact.Step;
import io.salesdesk.reporting.orders.model.InvoiceFact;
import io.salesdesk.reporting.projection.application.Filing;
import io.salesdesk.reporting.projection.application.Handlers;
import io.salesdesk.reporting.worklist.model.WorkKind;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What billing-service publishes about invoices: work until they are mailed, and figures of their orders. */
@Singleton
class InvoiceEvents {

    private static final String INVOICE = "INVOICE";
    private static final String ON_ISSUE = "ISSUE";

    private final Handlers handlers;

    InvoiceEvents(Handlers handlers) {
        this.handlers = handlers;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record InvoiceRequested(
            UUID invoiceId,
            @Nullable String number,
            UUID customerId,
            Money amount,
            @Nullable UUID requestedBy) {}

    @Produces
    @Singleton
    EventHandler<InvoiceRequested> invoiceRequested() {
        return handlers.filing("salesdesk.billing.InvoiceRequested.v1", InvoiceRequested.class, event -> {
            var data = event.data();
            return Filings.matter(
                    data.invoiceId(),
                    step(event, "InvoiceRequested", WorkKind.INVOICE_ISSUE)
                            .about(data.number(), data.customerId(), data.amount())
                            .madeBy(data.requestedBy()));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record InvoiceWithdrawn(UUID invoiceId) {}

    /** The application was taken back; nobody waits for it any more. */
    @Produces
    @Singleton
    EventHandler<InvoiceWithdrawn> invoiceWithdrawn() {
        return handlers.filing(
                "salesdesk.billing.InvoiceWithdrawn.v1",
                InvoiceWithdrawn.class,
                event -> Filings.matter(event.data().invoiceId(), step(event, "InvoiceWithdrawn", null)));
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record InvoiceIssued(
            UUID invoiceId,
            @Nullable String number,
            UUID orderId,
            UUID customerId,
            Money amount,
            String kind,
            UUID issuedBy) {}

    /** A credit invoice is made by a reversal, which two have looked at; nobody waits for it. */
    @Produces
    @Singleton
    EventHandler<InvoiceIssued> invoiceIssued() {
        return handlers.filing("salesdesk.billing.InvoiceIssued.v1", InvoiceIssued.class, event -> {
            var data = event.data();
            if (!data.kind().equals(INVOICE)) {
                return List.of();
            }
            var filings = new ArrayList<Filing<?>>(Filings.matter(
                    data.invoiceId(),
                    step(event, "InvoiceIssued", WorkKind.INVOICE_CHECK)
                            .about(data.number(), data.customerId(), data.amount())
                            .madeBy(data.issuedBy())));
            filings.addAll(Filings.order(
                    data.orderId(), new InvoiceFact.Issued(Filings.origin(event), data.invoiceId(), data.amount())));
            return filings;
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record InvoiceChecked(UUID invoiceId, UUID checkedBy, String check) {}

    @Produces
    @Singleton
    EventHandler<InvoiceChecked> invoiceChecked() {
        return handlers.filing("salesdesk.billing.InvoiceChecked.v1", InvoiceChecked.class, event -> {
            var data = event.data();
            return Filings.matter(
                    data.invoiceId(),
                    data.check().equals(ON_ISSUE)
                            ? step(event, "InvoiceChecked/ISSUE", WorkKind.INVOICE_MAILING_CHECK)
                            : step(event, "InvoiceChecked/MAILING", WorkKind.INVOICE_MAILING));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record InvoiceMailed(UUID invoiceId) {}

    @Produces
    @Singleton
    EventHandler<InvoiceMailed> invoiceMailed() {
        return handlers.filing(
                "salesdesk.billing.InvoiceMailed.v1",
                InvoiceMailed.class,
                event -> Filings.matter(event.data().invoiceId(), step(event, "InvoiceMailed", null)));
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record InvoiceReversed(UUID invoiceId, UUID orderId) {}

    @Produces
    @Singleton
    EventHandler<InvoiceReversed> invoiceReversed() {
        return handlers.filing("salesdesk.billing.InvoiceReversed.v1", InvoiceReversed.class, event -> {
            var data = event.data();
            var filings =
                    new ArrayList<Filing<?>>(Filings.matter(data.invoiceId(), step(event, "InvoiceReversed", null)));
            filings.addAll(
                    Filings.order(data.orderId(), new InvoiceFact.Reversed(Filings.origin(event), data.invoiceId())));
            return filings;
        });
    }

    private static Step step(IncomingEvent<?> event, String name, @Nullable WorkKind waitsFor) {
        return Step.of(Filings.origin(event), name, "billing", "/api/v1/invoices/", waitsFor);
    }
}
