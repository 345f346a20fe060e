package io.salesdesk.billing.invoices.application;

import io.salesdesk.billing.invoices.model.FiscalInvoice;
import io.salesdesk.billing.invoices.model.Invoice;
import io.salesdesk.billing.invoices.model.InvoiceLine;
import io.salesdesk.billing.invoices.persistence.InvoiceEntity;
import io.salesdesk.billing.messaging.outbound.BillingEvent;
import io.salesdesk.billing.messaging.outbound.BillingEvents;
import io.salesdesk.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Tells the other services what happened to an invoice, under its order's key. */
@ApplicationScoped
class InvoiceAnnouncer {

    private final BillingEvents events;
    private final BusinessClock clock;

    InvoiceAnnouncer(BillingEvents events, BusinessClock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** @param invoice as it is after the event */
    void announce(InvoiceEntity invoice, Invoice.Event event) {
        translate(invoice, event)
                .ifPresent(fact -> events.publish(invoice, invoice.orderId(), invoice.orderRevision(), fact));
    }

    private Optional<BillingEvent> translate(InvoiceEntity invoice, Invoice.Event event) {
        var data = data(invoice);
        return switch (event) {
            case Invoice.Event.AppliedFor(var application) ->
                Optional.of(new BillingEvent.InvoiceRequested(
                        data.invoiceId(),
                        data.number(),
                        data.orderId(),
                        data.customerId(),
                        data.amount(),
                        data.kind(),
                        data.lines(),
                        application.requestedBy().personId(),
                        application.requestedAt(),
                        application.channel().name()));
            case Invoice.Event.ApplicationWithdrawn(var reason, var by) ->
                Optional.of(new BillingEvent.InvoiceWithdrawn(
                        data.invoiceId(),
                        data.orderId(),
                        data.customerId(),
                        data.amount(),
                        by.personId(),
                        clock.now(),
                        reason));
            case Invoice.Event.NumberGiven(var issuance, var fiscal) ->
                Optional.of(new BillingEvent.InvoiceIssued(
                        data.invoiceId(),
                        issuance.number().text(),
                        data.orderId(),
                        data.customerId(),
                        data.amount(),
                        data.kind(),
                        data.lines(),
                        issuance.issuedBy().personId(),
                        issuance.issuedAt(),
                        fiscal == null ? null : fiscal.type().name(),
                        fiscal == null ? null : fiscal.code(),
                        fiscal == null ? null : fiscal.number(),
                        invoice.counterpartId()));
            case Invoice.Event.CheckPassed(var check, var by) ->
                Optional.of(new BillingEvent.InvoiceChecked(
                        data.invoiceId(),
                        Objects.requireNonNull(data.number()),
                        data.orderId(),
                        data.customerId(),
                        data.amount(),
                        data.kind(),
                        data.lines(),
                        by.personId(),
                        clock.now(),
                        check.name()));
            case Invoice.Event.CheckFailed(var check, var findings, var by) ->
                Optional.of(new BillingEvent.InvoiceObjected(
                        data.invoiceId(),
                        Objects.requireNonNull(data.number()),
                        data.orderId(),
                        data.customerId(),
                        by.personId(),
                        clock.now(),
                        check.name(),
                        findings));
            case Invoice.Event.SentByMail(var mailing, var by) ->
                Optional.of(new BillingEvent.InvoiceMailed(
                        data.invoiceId(),
                        Objects.requireNonNull(data.number()),
                        data.orderId(),
                        data.customerId(),
                        data.amount(),
                        data.kind(),
                        data.lines(),
                        clock.now(),
                        by.personId(),
                        mailing.carrier(),
                        mailing.trackingNumber()));
            case Invoice.Event.ReversedByCredit(var reversal) ->
                Optional.of(new BillingEvent.InvoiceReversed(
                        data.invoiceId(),
                        Objects.requireNonNull(data.number()),
                        data.orderId(),
                        data.customerId(),
                        data.amount(),
                        data.kind(),
                        data.lines(),
                        reversal.reversedBy().personId(),
                        reversal.reversedAt(),
                        reversal.reason(),
                        reversal.creditInvoiceId()));
            // Nobody waits for what finance writes beside an invoice, nor for a draft.
            case Invoice.Event.FiscalRecorded(FiscalInvoice fiscal) -> Optional.empty();
            case Invoice.Event.DraftAdjusted(var lines) -> Optional.empty();
            case Invoice.Event.DraftDropped() -> Optional.empty();
        };
    }

    private record Data(
            UUID invoiceId,
            @Nullable String number,
            UUID orderId,
            UUID customerId,
            Money amount,
            String kind,
            List<BillingEvent.InvoicedLine> lines) {}

    private static Data data(InvoiceEntity invoice) {
        return new Data(
                invoice.id(),
                invoice.number(),
                invoice.orderId(),
                invoice.accountId(),
                invoice.gross(),
                invoice.kind().name(),
                invoice.lines().stream().map(InvoiceAnnouncer::line).toList());
    }

    private static BillingEvent.InvoicedLine line(InvoiceLine line) {
        return new BillingEvent.InvoicedLine(
                line.lineId(),
                line.productId(),
                line.quantity(),
                line.unit(),
                line.unitPrice(),
                line.taxRate(),
                line.net(),
                line.tax(),
                line.gross());
    }
}
