package io.salesdesk.billing.invoices.rest;

import io.salesdesk.billing.invoices.model.Application;
import io.salesdesk.billing.invoices.model.ApplicationChannel;
import io.salesdesk.billing.invoices.model.FiscalInvoice;
import io.salesdesk.billing.invoices.model.FiscalType;
import io.salesdesk.billing.invoices.model.InvoiceDecisions;
import io.salesdesk.billing.invoices.model.InvoiceKind;
import io.salesdesk.billing.invoices.model.InvoiceLine;
import io.salesdesk.billing.invoices.model.InvoiceState;
import io.salesdesk.billing.invoices.model.Issuance;
import io.salesdesk.billing.invoices.model.Mailing;
import io.salesdesk.billing.invoices.model.Reversal;
import io.salesdesk.billing.invoices.persistence.InvoiceEntity;
import io.salesdesk.billing.invoices.persistence.ProductName;
import io.salesdesk.platform.rest.Resource;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An invoice, and a line of the register (BIL-21): face value, company, variety, code and number, applicant, addressee.
 *
 * Whom it is made out to by tax id, and who receives it, is confidential (CUS-21): absent for who may not know.
 *
 * @param number the internal number, gapless per series and year; absent before it is issued
 * @param gross the face value, with tax; a credit invoice gives it back
 * @param counterpartId the credit invoice that reversed it or, of a credit invoice, what it reverses
 */
public record InvoiceView(
        UUID id,
        long version,
        @Nullable String number,
        InvoiceKind kind,
        InvoiceState state,
        UUID customerId,
        UUID orderId,
        String orderNumber,
        int orderRevision,
        List<InvoicedLineView> lines,
        Money net,
        Money tax,
        Money gross,
        @Nullable InvoiceApplicationView application,
        @Nullable String withdrawalReason,
        @Nullable InvoiceIssuanceView issuance,
        @Nullable FiscalInvoiceView fiscalInvoice,
        @Nullable InvoiceObjectionView objection,
        @Nullable UUID checkedOnIssueBy,
        @Nullable UUID checkedBeforeMailingBy,
        @Nullable InvoiceMailingView mailing,
        @Nullable InvoiceReversalView reversal,
        @Nullable UUID counterpartId)
        implements Resource {

    /** @param productId absent for freight */
    public record InvoicedLineView(
            UUID lineId,
            @Nullable UUID productId,
            @Nullable String productNumber,
            @Nullable String productName,
            @Nullable String model,
            BigDecimal quantity,
            String unit,
            BigDecimal unitPrice,
            BigDecimal taxRate,
            Money net,
            Money tax,
            Money gross) {

        static InvoicedLineView of(InvoiceLine line, @Nullable ProductName product) {
            return new InvoicedLineView(
                    line.lineId(),
                    line.productId(),
                    product == null ? null : product.number(),
                    product == null ? null : product.name(),
                    product == null ? null : product.model(),
                    line.quantity(),
                    line.unit(),
                    line.unitPrice(),
                    line.taxRate(),
                    line.net(),
                    line.tax(),
                    line.gross());
        }
    }

    public record InvoiceApplicationView(
            ApplicationChannel channel,
            @Nullable String title,
            @Nullable String taxId,
            @Nullable String addressee,
            @Nullable UUID attachmentId,
            @Nullable String remark,
            UUID requestedBy,
            Instant requestedAt) {

        static InvoiceApplicationView of(Application application, boolean mayKnow) {
            return new InvoiceApplicationView(
                    application.channel(),
                    application.buyer().title(),
                    mayKnow ? application.buyer().taxId() : null,
                    mayKnow ? application.addressee() : null,
                    application.attachmentId(),
                    application.remark(),
                    application.requestedBy().personId(),
                    application.requestedAt());
        }
    }

    public record InvoiceIssuanceView(UUID issuedBy, Instant issuedAt) {
        static InvoiceIssuanceView of(Issuance issuance) {
            return new InvoiceIssuanceView(issuance.issuedBy().personId(), issuance.issuedAt());
        }
    }

    public record FiscalInvoiceView(
            FiscalType type, @Nullable String code, String number, Money faceValue, LocalDate dated) {
        static FiscalInvoiceView of(FiscalInvoice fiscal) {
            return new FiscalInvoiceView(
                    fiscal.type(), fiscal.code(), fiscal.number(), fiscal.faceValue(), fiscal.dated());
        }
    }

    /** What a check found; it stays when finance has corrected it. */
    public record InvoiceObjectionView(String findings, UUID objectedBy) {}

    public record EnclosedPaperView(Mailing.Enclosure.Kind kind, String reference) {}

    public record InvoiceMailingView(
            String carrier,
            @Nullable String trackingNumber,
            @Nullable String addressee,
            LocalDate mailedOn,
            UUID mailedBy,
            List<EnclosedPaperView> enclosures) {}

    public record InvoiceReversalView(String reason, UUID askedBy, UUID reversedBy, Instant reversedAt) {
        static InvoiceReversalView of(Reversal reversal) {
            return new InvoiceReversalView(
                    reversal.reason(),
                    reversal.askedBy().personId(),
                    reversal.reversedBy().personId(),
                    reversal.reversedAt());
        }
    }

    static InvoiceView of(InvoiceEntity invoice, Map<UUID, ProductName> products, boolean mayKnow) {
        var state = invoice.invoice();
        var fiscal = invoice.fiscal();
        var mailing = invoice.mailing();
        var mailedBy = invoice.mailedBy();
        var reversal = invoice.reversal();
        var findings = invoice.objection();
        var objectedBy = invoice.objectedBy();
        return new InvoiceView(
                invoice.id(),
                invoice.version(),
                invoice.number(),
                invoice.kind(),
                invoice.state(),
                invoice.accountId(),
                invoice.orderId(),
                invoice.orderNumber(),
                invoice.orderRevision(),
                invoice.lines().stream()
                        .map(line -> InvoicedLineView.of(
                                line, line.productId() == null ? null : products.get(line.productId())))
                        .toList(),
                invoice.net(),
                invoice.tax(),
                invoice.gross(),
                InvoiceDecisions.applicationOf(state)
                        .map(application -> InvoiceApplicationView.of(application, mayKnow))
                        .orElse(null),
                invoice.withdrawalReason(),
                InvoiceDecisions.issuanceOf(state).map(InvoiceIssuanceView::of).orElse(null),
                fiscal == null ? null : FiscalInvoiceView.of(fiscal),
                findings == null || objectedBy == null ? null : new InvoiceObjectionView(findings, objectedBy),
                invoice.firstCheckedBy(),
                invoice.secondCheckedBy(),
                mailing == null || mailedBy == null
                        ? null
                        : new InvoiceMailingView(
                                mailing.carrier(),
                                mailing.trackingNumber(),
                                mayKnow ? mailing.addressee() : null,
                                mailing.mailedOn(),
                                mailedBy,
                                mailing.enclosures().stream()
                                        .map(enclosure ->
                                                new EnclosedPaperView(enclosure.kind(), enclosure.reference()))
                                        .toList()),
                reversal == null ? null : InvoiceReversalView.of(reversal),
                invoice.counterpartId());
    }
}
