package io.salesdesk.fulfilment.shipment.model;

import io.salesdesk.fulfilment.shipment.model.Shipment.Checked;
import io.salesdesk.fulfilment.shipment.model.Shipment.HandedOver;
import io.salesdesk.fulfilment.shipment.model.Shipment.Issued;
import io.salesdesk.fulfilment.shipment.model.Shipment.SignedOff;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.ConfirmReceipt;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.ReceivedEnclosure;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.WrittenLine;
import io.salesdesk.fulfilment.shipment.model.ShipmentRejection.ChangeUnderWay;
import io.salesdesk.fulfilment.shipment.model.ShipmentRejection.DiffersFromOrder;
import io.salesdesk.fulfilment.shipment.model.ShipmentRejection.InvoiceTravels;
import io.salesdesk.fulfilment.shipment.model.ShipmentRejection.LimitPassed;
import io.salesdesk.fulfilment.shipment.model.ShipmentRejection.NoContract;
import io.salesdesk.fulfilment.shipment.model.ShipmentRejection.NoTestReport;
import io.salesdesk.fulfilment.shipment.model.ShipmentRejection.NotQualified;
import io.salesdesk.fulfilment.shipment.model.ShipmentRejection.OnHold;
import io.salesdesk.fulfilment.shipment.model.ShipmentRejection.OtherGrant;
import io.salesdesk.fulfilment.shipment.model.ShipmentRejection.PaperMissing;
import io.salesdesk.fulfilment.shipment.model.ShipmentRejection.ReceiptOfEnclosure;
import io.salesdesk.fulfilment.shipment.model.ShipmentRejection.ReceiptOfLine;
import io.salesdesk.fulfilment.shipment.model.ShipmentRejection.SamePerson;
import io.salesdesk.fulfilment.shipment.model.ShipmentRejection.WrongAmount;
import io.salesdesk.fulfilment.shipment.model.ShipmentRejection.WrongDeliveryTime;
import io.salesdesk.fulfilment.shipment.model.ShipmentRejection.WrongUnpaidAmount;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** The rules of a shipment, each named as the sentence it enforces. Each answers why it refuses, or nothing. */
final class ShipmentRules {

    private ShipmentRules() {}

    /** The first refusal; later rules are not asked once one has refused. */
    @SafeVarargs
    static Optional<ShipmentRejection> firstRefusal(Supplier<Optional<ShipmentRejection>>... rules) {
        for (var rule : rules) {
            var refusal = rule.get();
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    // --- second persons (FUL-20, ORD-43) ---

    static Optional<ShipmentRejection> instructorIsNotApplicant(Application application, Actor by) {
        return notThePersonOf("instruction", by, "application", application.applicant());
    }

    static Optional<ShipmentRejection> checkerIsNotApplicant(Application application, Actor by) {
        return notThePersonOf("check", by, "application", application.applicant());
    }

    static Optional<ShipmentRejection> checkerIsNotInstructor(Shipment.Instructed instructed, Actor by) {
        return notThePersonOf("check", by, "instruction", instructed.instructor());
    }

    static Optional<ShipmentRejection> checkerDidNotMakeTheOrder(ShipmentContext context, Actor by) {
        return by.isAmong(context.order().makers()) ? Optional.of(new SamePerson("check", "order")) : Optional.empty();
    }

    static Optional<ShipmentRejection> issuerIsNotApplicant(Application application, Actor by) {
        return notThePersonOf("outbound-document", by, "application", application.applicant());
    }

    static Optional<ShipmentRejection> issuerIsNotChecker(Checked checked, Actor by) {
        return notThePersonOf("outbound-document", by, "check", checked.checker());
    }

    static Optional<ShipmentRejection> supervisorDidNotWriteTheDocument(Issued issued, Actor by) {
        return notThePersonOf("supervision", by, "outbound-document", issued.issuer());
    }

    static Optional<ShipmentRejection> leaderIsNotApplicant(Application application, Actor by) {
        return notThePersonOf("sign-off", by, "application", application.applicant());
    }

    static Optional<ShipmentRejection> leaderIsNotChecker(Checked checked, Actor by) {
        return notThePersonOf("sign-off", by, "check", checked.checker());
    }

    static Optional<ShipmentRejection> supervisorIsNotShipper(HandedOver handedOver, Actor by) {
        return notThePersonOf("departure", by, "handover", handedOver.shipper());
    }

    private static Optional<ShipmentRejection> notThePersonOf(String command, Actor by, String otherAct, Actor other) {
        return by.sharesSomebodyWith(other) ? Optional.of(new SamePerson(command, otherAct)) : Optional.empty();
    }

    // --- before shipment (FUL-16, FUL-17) ---

    /** a contract, a frame agreement, or an order document that the customer has signed; the order is not enough. */
    static Optional<ShipmentRejection> contractOrSignedOrderIsOnFile(ShipmentContext context) {
        return context.order().contractOnFile() || context.order().signedOrderOnFile() || context.frameAgreement()
                ? Optional.empty()
                : Optional.of(new NoContract());
    }

    static Optional<ShipmentRejection> counterpartyIsQualified(ShipmentContext context) {
        return context.qualified() ? Optional.empty() : Optional.of(new NotQualified());
    }

    static Optional<ShipmentRejection> recordedAmountIsTheShipments(Application application, Money recorded) {
        return recorded.equals(application.amount())
                ? Optional.empty()
                : Optional.of(new WrongAmount(application.amount(), recorded));
    }

    static Optional<ShipmentRejection> unpaidAmountIsPossible(Application application, Money unpaid) {
        return unpaid.isNegative() || !unpaid.isSameCurrency(application.amount())
                ? Optional.of(new WrongUnpaidAmount(unpaid))
                : Optional.empty();
    }

    static Optional<ShipmentRejection> deliveryLimitLiesAhead(LocalDate deliverBy, LocalDate today) {
        return deliverBy.isBefore(today) ? Optional.of(new LimitPassed(deliverBy, today)) : Optional.empty();
    }

    static Optional<ShipmentRejection> noChangeIsUnderWay(ShipmentContext context) {
        return context.order().changePending() ? Optional.of(new ChangeUnderWay()) : Optional.empty();
    }

    // --- the outbound document (FUL-11) ---

    static Optional<ShipmentRejection> documentEqualsOrder(
            Application application, List<WrittenLine> written, ShipmentContext context) {
        return firstRefusal(
                () -> shipmentEqualsOrder(application, context),
                () -> written.isEmpty() ? Optional.empty() : writtenEqualsOrder(application, written, context));
    }

    private static Optional<ShipmentRejection> shipmentEqualsOrder(Application application, ShipmentContext context) {
        for (var line : application.lines()) {
            var ordered = context.order().lines().get(line.lineId());
            if (ordered == null || ordered.cancelled()) {
                return differs(line.lineId(), "line");
            }
            if (!line.productId().equals(ordered.productId())) {
                return differs(line.lineId(), "product");
            }
            if (line.unitPrice().compareTo(ordered.unitPrice()) != 0) {
                return differs(line.lineId(), "unitPrice");
            }
            if (quantityOf(application, line.lineId()).compareTo(ordered.quantity()) > 0) {
                return differs(line.lineId(), "quantity");
            }
        }
        return Optional.empty();
    }

    private static Optional<ShipmentRejection> writtenEqualsOrder(
            Application application, List<WrittenLine> written, ShipmentContext context) {
        Set<UUID> open = application.lines().stream().map(ShipmentLine::lineId).collect(Collectors.toSet());
        for (var line : written) {
            var ordered = context.order().lines().get(line.lineId());
            if (ordered == null || !open.remove(line.lineId())) {
                return differs(line.lineId(), "line");
            }
            if (!line.productId().equals(ordered.productId())) {
                return differs(line.lineId(), "product");
            }
            if (line.unitPrice().compareTo(ordered.unitPrice()) != 0) {
                return differs(line.lineId(), "unitPrice");
            }
            if (line.quantity().compareTo(quantityOf(application, line.lineId())) != 0) {
                return differs(line.lineId(), "quantity");
            }
            if (!Objects.equals(line.colour(), ordered.colour())) {
                return differs(line.lineId(), "colour");
            }
        }
        return open.stream().findFirst().flatMap(lineId -> differs(lineId, "line"));
    }

    private static Optional<ShipmentRejection> differs(UUID lineId, String field) {
        return Optional.of(new DiffersFromOrder(lineId, field));
    }

    private static BigDecimal quantityOf(Application application, UUID lineId) {
        return application.lines().stream()
                .filter(line -> line.lineId().equals(lineId))
                .map(ShipmentLine::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    // --- money (FUL-21, FUL-22) ---

    static Optional<ShipmentRejection> paymentIsReleased(Application application, Release release) {
        return switch (release) {
            case Release.Held _ -> Optional.of(new OnHold("HELD"));
            case Release.Revoked _ -> Optional.of(new OnHold("REVOKED"));
            case Release.Used _ -> Optional.of(new OnHold("USED"));
            case Release.Released grant ->
                grant.orderRevision() == application.orderRevision()
                                && grant.amount().equals(application.amount())
                        ? Optional.empty()
                        : Optional.of(new OtherGrant(grant.orderRevision(), grant.amount()));
        };
    }

    // --- papers (FUL-18) ---

    static Optional<ShipmentRejection> invoiceNeverTravels(List<Paper> papers) {
        return papers.stream().anyMatch(paper -> paper.kind() == Paper.Kind.INVOICE)
                ? Optional.of(new InvoiceTravels())
                : Optional.empty();
    }

    static Optional<ShipmentRejection> outboundDocumentTravels(SignedOff signedOff, List<Paper> papers) {
        var number = signedOff.supervised().issued().documentNumber();
        return papers.stream()
                        .anyMatch(
                                paper -> paper.kind() == Paper.Kind.OUTBOUND_DOCUMENT && number.equals(paper.number()))
                ? Optional.empty()
                : Optional.of(new PaperMissing(Paper.Kind.OUTBOUND_DOCUMENT, number));
    }

    static Optional<ShipmentRejection> everyBatchHasATestReport(Application application, ShipmentContext context) {
        return application.lines().stream()
                .filter(line -> !context.testReports().containsKey(line.stockItemId()))
                .findFirst()
                .map(line -> new NoTestReport(line.batch()));
    }

    static Optional<ShipmentRejection> testReportOfTheSameBatchTravels(
            Application application, List<Paper> papers, ShipmentContext context) {
        return application.lines().stream()
                .filter(line -> papers.stream().noneMatch(paper -> isReportOf(paper, line, context.testReports())))
                .findFirst()
                .map(line -> new PaperMissing(Paper.Kind.TEST_REPORT, line.batch()));
    }

    private static boolean isReportOf(Paper paper, ShipmentLine line, Map<UUID, String> reports) {
        return paper.kind() == Paper.Kind.TEST_REPORT
                && line.batch().equals(paper.batch())
                && Objects.equals(reports.get(line.stockItemId()), paper.number());
    }

    // --- on the way (FUL-25, FUL-27) ---

    static Optional<ShipmentRejection> deliveredAfterItLeft(
            Shipment.Shipped shipped, Instant deliveredAt, Instant now) {
        return deliveredAt.isBefore(shipped.shippedAt()) || deliveredAt.isAfter(now)
                ? Optional.of(new WrongDeliveryTime())
                : Optional.empty();
    }

    static Optional<ShipmentRejection> receiptNamesEveryLineOnce(Application application, ConfirmReceipt receipt) {
        var named = new HashSet<UUID>();
        for (var line : receipt.lines()) {
            var shipped = quantityOf(application, line.lineId());
            if (!named.add(line.lineId())
                    || shipped.signum() == 0
                    || line.quantity().signum() < 0
                    || line.quantity().compareTo(shipped) > 0) {
                return Optional.of(new ReceiptOfLine(line.lineId(), shipped));
            }
        }
        return application.lines().stream()
                .filter(line -> !named.contains(line.lineId()))
                .findFirst()
                .map(line -> new ReceiptOfLine(line.lineId(), quantityOf(application, line.lineId())));
    }

    static Optional<ShipmentRejection> receiptNamesEveryEnclosure(Checked checked, ConfirmReceipt receipt) {
        var named = receipt.enclosures().stream().map(ReceivedEnclosure::item).collect(Collectors.toSet());
        return checked.enclosures().stream()
                .filter(item -> !named.contains(item))
                .findFirst()
                .map(ReceiptOfEnclosure::new);
    }
}
