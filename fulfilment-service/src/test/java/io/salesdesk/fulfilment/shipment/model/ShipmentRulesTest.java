package io.salesdesk.fulfilment.shipment.model;

import static io.salesdesk.fulfilment.shipment.model.Shipments.APPLICANT;
import static io.salesdesk.fulfilment.shipment.model.Shipments.CHECKER;
import static io.salesdesk.fulfilment.shipment.model.Shipments.DOCUMENT_CLERK;
import static io.salesdesk.fulfilment.shipment.model.Shipments.LINE;
import static io.salesdesk.fulfilment.shipment.model.Shipments.PRODUCT;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.Check;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.ConfirmDeparture;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.ConfirmReceipt;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.HandOver;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.Instruct;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.IssueDocument;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.ReceivedEnclosure;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.ReceivedLine;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.RecordDelivery;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.SignOff;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.Supervise;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.Track;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.WrittenLine;
import io.salesdesk.fulfilment.shipment.model.ShipmentContext.LineFacts;
import io.salesdesk.platform.decision.Decision;
import io.salesdesk.platform.decision.Rejection;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ShipmentRulesTest {

    private static final Actor OTHER = Actor.of(UUID.randomUUID());

    @Test
    @DisplayName("FUL-11 a document copied from the order equals it")
    void ful11_copyEqualsOrder() {
        assertThat(accepted(Shipments.CHECKED, Shipments.ISSUE))
                .singleElement()
                .isInstanceOf(ShipmentEvent.DocumentIssued.class);
    }

    static Stream<Arguments> documentsThatDiffer() {
        var price = new BigDecimal("122");
        return Stream.of(
                Arguments.of("product", written(UUID.randomUUID(), BigDecimal.TEN, price, "米白")),
                Arguments.of("unitPrice", written(PRODUCT, BigDecimal.TEN, new BigDecimal("121.99"), "米白")),
                Arguments.of("quantity", written(PRODUCT, new BigDecimal("9"), price, "米白")),
                Arguments.of("colour", written(PRODUCT, BigDecimal.TEN, price, "浅灰")),
                Arguments.of(
                        "line", List.of(new WrittenLine(UUID.randomUUID(), PRODUCT, BigDecimal.TEN, price, "米白"))));
    }

    @ParameterizedTest
    @MethodSource("documentsThatDiffer")
    @DisplayName("FUL-11 variety, unit price, quantity and colour equal the order")
    void ful11_documentEqualsOrder(String field, List<WrittenLine> written) {
        var issue = new IssueDocument(DOCUMENT_CLERK, UUID.randomUUID(), "OD-2026-000001", written);

        assertThat(refused(Shipments.CHECKED, issue))
                .isInstanceOfSatisfying(
                        ShipmentRejection.DiffersFromOrder.class,
                        refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    @Test
    @DisplayName("FUL-11 a shipment whose order line changed its price gets no document")
    void ful11_orderChangedMeanwhile() {
        var changed = new LineFacts(PRODUCT, BigDecimal.TEN, new BigDecimal("118"), "米白", false, BigDecimal.ZERO);

        assertThat(refusal(ShipmentDecider.decide(Shipments.CHECKED, Shipments.ISSUE, Shipments.withLine(changed))))
                .isInstanceOf(ShipmentRejection.DiffersFromOrder.class);
    }

    @Test
    @DisplayName("FUL-12 an issued document is not withdrawn but reversed, in the name of requester and approver")
    void ful12_reversingDocument() {
        assertThat(refused(Shipments.SIGNED_OFF, Shipments.WITHDRAW))
                .isInstanceOf(ShipmentRejection.OnlyReversed.class);

        var events = accepted(Shipments.SIGNED_OFF, Shipments.GIVE_WAY);
        assertThat(events).hasSize(2);
        assertThat(events.getFirst()).isInstanceOfSatisfying(ShipmentEvent.DocumentReversed.class, reversed -> {
            assertThat(reversed.documentId()).isEqualTo(Shipments.ISSUED.documentId());
            assertThat(reversed.requestedBy()).isEqualTo(Shipments.GIVE_WAY.requester());
            assertThat(reversed.approvedBy()).isEqualTo(Shipments.GIVE_WAY.approver());
        });
        assertThat(events.getLast()).isInstanceOf(ShipmentEvent.Withdrawn.class);
    }

    @Test
    @DisplayName("FUL-15 no instruction without an application that stands")
    void ful15_instructionNeedsApplication() {
        assertThat(refused(Shipments.WITHDRAWN, Shipments.INSTRUCT))
                .isInstanceOf(ShipmentRejection.NoApplication.class);
    }

    @Test
    @DisplayName("FUL-16 a contract, a frame agreement or a signed order must be on file")
    void ful16_contractOnFile() {
        assertThat(check(false, false, false)).isInstanceOf(ShipmentRejection.NoContract.class);
        assertThat(decideCheck(true, false, false)).isInstanceOf(Decision.Accepted.class);
        assertThat(decideCheck(false, true, false)).isInstanceOf(Decision.Accepted.class);
        assertThat(decideCheck(false, false, true)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    @DisplayName("FUL-16 the counterparty's qualification must be verified")
    void ful16_counterpartyQualified() {
        var context = new ShipmentContext(
                Shipments.order(true, false),
                false,
                false,
                Shipments.RELEASED,
                Map.of(),
                Shipments.TODAY,
                Shipments.NOW);

        assertThat(refusal(ShipmentDecider.decide(Shipments.INSTRUCTED, Shipments.CHECK, context)))
                .isInstanceOf(ShipmentRejection.NotQualified.class);
    }

    @Test
    @DisplayName("FUL-17 the recorded amount is the shipment's, and the unpaid amount is possible")
    void ful17_amountsRecorded() {
        var zero = Money.parse("CNY 0.00");
        assertThat(refused(Shipments.INSTRUCTED, new Check(CHECKER, Money.parse("CNY 1249.99"), zero, List.of())))
                .isInstanceOf(ShipmentRejection.WrongAmount.class);
        assertThat(refused(
                        Shipments.INSTRUCTED,
                        new Check(CHECKER, Shipments.AMOUNT, Money.parse("CNY -0.01"), List.of())))
                .isInstanceOf(ShipmentRejection.WrongUnpaidAmount.class);
        assertThat(refused(
                        Shipments.INSTRUCTED, new Check(CHECKER, Shipments.AMOUNT, Money.parse("USD 1.00"), List.of())))
                .isInstanceOf(ShipmentRejection.WrongUnpaidAmount.class);
    }

    @Test
    @DisplayName("FUL-17 the time limit for delivery lies ahead; today is in time")
    void ful17_deliveryLimit() {
        assertThat(refused(
                        Shipments.REQUESTED, new Instruct(DOCUMENT_CLERK, "ROAD", null, Shipments.TODAY.minusDays(1))))
                .isInstanceOf(ShipmentRejection.LimitPassed.class);
        assertThat(accepted(Shipments.REQUESTED, new Instruct(DOCUMENT_CLERK, "ROAD", null, Shipments.TODAY)))
                .hasSize(1);
    }

    @Test
    @DisplayName("FUL-18 no document for a batch without a test report")
    void ful18_everyBatchHasATestReport() {
        var context = new ShipmentContext(
                Shipments.order(true, false),
                false,
                true,
                Shipments.RELEASED,
                Map.of(),
                Shipments.TODAY,
                Shipments.NOW);

        assertThat(refusal(ShipmentDecider.decide(Shipments.CHECKED, Shipments.ISSUE, context)))
                .isInstanceOf(ShipmentRejection.NoTestReport.class);
    }

    @Test
    @DisplayName("FUL-18 the test report of the same batch and the outbound document travel, an invoice never")
    void ful18_papersTravel() {
        var otherBatch = new Paper(Paper.Kind.TEST_REPORT, Shipments.REPORT, "2509-0101A");
        var otherReport = new Paper(Paper.Kind.TEST_REPORT, "QR-202509-WP0101", Shipments.BATCH);
        var invoice = new Paper(Paper.Kind.INVOICE, "INV-1", null);
        var document = Shipments.DOCUMENT;
        var report = Shipments.TEST_REPORT;

        assertThat(handOver(document)).isInstanceOf(ShipmentRejection.PaperMissing.class);
        assertThat(handOver(report)).isInstanceOf(ShipmentRejection.PaperMissing.class);
        assertThat(handOver(document, otherBatch)).isInstanceOf(ShipmentRejection.PaperMissing.class);
        assertThat(handOver(document, otherReport)).isInstanceOf(ShipmentRejection.PaperMissing.class);
        assertThat(handOver(document, report, invoice)).isInstanceOf(ShipmentRejection.InvoiceTravels.class);
    }

    static Stream<Arguments> secondPersons() {
        var forApplicant = new Actor(UUID.randomUUID(), APPLICANT.person());
        return Stream.of(
                Arguments.of(
                        "instruction by the applicant",
                        Shipments.REQUESTED,
                        new Instruct(APPLICANT, "ROAD", null, Shipments.TODAY)),
                Arguments.of("check by the applicant", Shipments.INSTRUCTED, checkBy(APPLICANT)),
                Arguments.of("check by who stands in for the applicant", Shipments.INSTRUCTED, checkBy(forApplicant)),
                Arguments.of("check by the instructor", Shipments.INSTRUCTED, checkBy(DOCUMENT_CLERK)),
                Arguments.of(
                        "check by the order's enterer", Shipments.INSTRUCTED, checkBy(Actor.of(Shipments.ENTERER))),
                Arguments.of("document by the applicant", Shipments.CHECKED, issueBy(APPLICANT)),
                Arguments.of("document by the checker", Shipments.CHECKED, issueBy(CHECKER)),
                Arguments.of("supervision by who wrote it", Shipments.ISSUED, new Supervise(DOCUMENT_CLERK)),
                Arguments.of("signature by the applicant", Shipments.SUPERVISED, new SignOff(APPLICANT)),
                Arguments.of("signature by the checker", Shipments.SUPERVISED, new SignOff(CHECKER)),
                Arguments.of(
                        "departure by the shipper",
                        Shipments.HANDED_OVER,
                        new ConfirmDeparture(Shipments.SHIPPER, null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("secondPersons")
    @DisplayName("FUL-20 ORD-43 (c, g, h) nobody is first and second person")
    void ful20_ord43_secondPerson(String what, Shipment state, ShipmentCommand command) {
        assertThat(refused(state, command)).isInstanceOf(ShipmentRejection.SamePerson.class);
    }

    @Test
    @DisplayName("FUL-20 the one who wrote the instruction may issue the document")
    void ful20_dedicatedPersonMayDoBoth() {
        assertThat(accepted(Shipments.CHECKED, issueBy(DOCUMENT_CLERK))).hasSize(1);
    }

    static Stream<Release> notReleased() {
        return Stream.of(
                new Release.Held(null, null, List.of()),
                new Release.Revoked(Shipments.RELEASE),
                new Release.Used(Shipments.RELEASE));
    }

    @ParameterizedTest
    @MethodSource("notReleased")
    @DisplayName("FUL-21 FUL-22 held, revoked or used up: no signature, no handover, no departure")
    void ful21_ful22_needsRelease(Release release) {
        var context = Shipments.with(release);

        assertThat(refusal(ShipmentDecider.decide(Shipments.SUPERVISED, Shipments.SIGN_OFF, context)))
                .isInstanceOf(ShipmentRejection.OnHold.class);
        assertThat(refusal(ShipmentDecider.decide(Shipments.SIGNED_OFF, Shipments.HAND_OVER, context)))
                .isInstanceOf(ShipmentRejection.OnHold.class);
        assertThat(refusal(ShipmentDecider.decide(Shipments.HANDED_OVER, Shipments.DEPART, context)))
                .isInstanceOf(ShipmentRejection.OnHold.class);
    }

    @Test
    @DisplayName("FUL-22 a grant for another revision or amount does not release")
    void ful22_grantFitsTheShipment() {
        var otherRevision = new Release.Released(Shipments.RELEASE, 2, Shipments.AMOUNT, "posted-money");
        var otherAmount = new Release.Released(Shipments.RELEASE, 1, Money.parse("CNY 1249.00"), "posted-money");

        assertThat(refusal(
                        ShipmentDecider.decide(Shipments.HANDED_OVER, Shipments.DEPART, Shipments.with(otherRevision))))
                .isInstanceOf(ShipmentRejection.OtherGrant.class);
        assertThat(refusal(
                        ShipmentDecider.decide(Shipments.HANDED_OVER, Shipments.DEPART, Shipments.with(otherAmount))))
                .isInstanceOf(ShipmentRejection.OtherGrant.class);
    }

    @Test
    @DisplayName("FUL-21 the document carries the mark while the shipment is held")
    void ful21_documentCarriesTheMark() {
        assertThat(accepted(
                        Shipments.CHECKED, Shipments.ISSUE, Shipments.with(new Release.Held(null, null, List.of()))))
                .singleElement()
                .isInstanceOfSatisfying(
                        ShipmentEvent.DocumentIssued.class,
                        issued -> assertThat(issued.held()).isTrue());
        assertThat(accepted(Shipments.CHECKED, Shipments.ISSUE))
                .singleElement()
                .isInstanceOfSatisfying(
                        ShipmentEvent.DocumentIssued.class,
                        issued -> assertThat(issued.held()).isFalse());
    }

    @Test
    @DisplayName("FUL-25 a follow-up counts for its day and may report an abnormality")
    void ful25_followUp() {
        assertThat(accepted(Shipments.SHIPPED, new Track(OTHER, "外包装破损", null, true)))
                .singleElement()
                .isInstanceOfSatisfying(ShipmentEvent.Tracked.class, tracked -> {
                    assertThat(tracked.day()).isEqualTo(Shipments.TODAY);
                    assertThat(tracked.abnormal()).isTrue();
                });
    }

    @Test
    void deliveredNeitherBeforeItLeftNorInTheFuture() {
        var before = new RecordDelivery(OTHER, Shipments.SHIPPED.shippedAt().minusSeconds(1));
        var after = new RecordDelivery(OTHER, Shipments.NOW.plusSeconds(1));

        assertThat(refused(Shipments.SHIPPED, before)).isInstanceOf(ShipmentRejection.WrongDeliveryTime.class);
        assertThat(refused(Shipments.SHIPPED, after)).isInstanceOf(ShipmentRejection.WrongDeliveryTime.class);
    }

    @Test
    @DisplayName("FUL-27 the receipt names every line once, with no more than was sent, and every enclosure")
    void ful27_receiptIsComplete() {
        var enclosure = List.of(new ReceivedEnclosure("色卡一本", false));
        var ten = new ReceivedLine(LINE, BigDecimal.TEN);

        assertThat(receipt(List.of(), enclosure)).isInstanceOf(ShipmentRejection.ReceiptOfLine.class);
        assertThat(receipt(List.of(ten, ten), enclosure)).isInstanceOf(ShipmentRejection.ReceiptOfLine.class);
        assertThat(receipt(List.of(new ReceivedLine(LINE, new BigDecimal("11"))), enclosure))
                .isInstanceOf(ShipmentRejection.ReceiptOfLine.class);
        assertThat(receipt(List.of(ten, new ReceivedLine(UUID.randomUUID(), BigDecimal.ONE)), enclosure))
                .isInstanceOf(ShipmentRejection.ReceiptOfLine.class);
        assertThat(receipt(List.of(ten), List.of())).isInstanceOf(ShipmentRejection.ReceiptOfEnclosure.class);
        assertThat(accepted(Shipments.DELIVERED, new ConfirmReceipt(OTHER, "赵志明", List.of(ten), enclosure)))
                .hasSize(1);
    }

    @Test
    @DisplayName("ORD-42 nothing is instructed, checked, issued or signed while a change is under way")
    void ord42_noActWhileAChangeIsUnderWay() {
        var order = new ShipmentContext.OrderFacts(Set.of(), true, false, true, Map.of(LINE, Shipments.line()));
        var context = new ShipmentContext(
                order,
                false,
                true,
                Shipments.RELEASED,
                Map.of(Shipments.ITEM, Shipments.REPORT),
                Shipments.TODAY,
                Shipments.NOW);

        assertThat(refusal(ShipmentDecider.decide(Shipments.REQUESTED, Shipments.INSTRUCT, context)))
                .isInstanceOf(ShipmentRejection.ChangeUnderWay.class);
        assertThat(refusal(ShipmentDecider.decide(Shipments.INSTRUCTED, Shipments.CHECK, context)))
                .isInstanceOf(ShipmentRejection.ChangeUnderWay.class);
        assertThat(refusal(ShipmentDecider.decide(Shipments.CHECKED, Shipments.ISSUE, context)))
                .isInstanceOf(ShipmentRejection.ChangeUnderWay.class);
        assertThat(refusal(ShipmentDecider.decide(Shipments.SUPERVISED, Shipments.SIGN_OFF, context)))
                .isInstanceOf(ShipmentRejection.ChangeUnderWay.class);
    }

    private static List<WrittenLine> written(UUID product, BigDecimal quantity, BigDecimal price, String colour) {
        return List.of(new WrittenLine(LINE, product, quantity, price, colour));
    }

    private static Check checkBy(Actor actor) {
        return new Check(actor, Shipments.AMOUNT, Money.parse("CNY 0.00"), List.of());
    }

    private static IssueDocument issueBy(Actor actor) {
        return new IssueDocument(actor, UUID.randomUUID(), "OD-2026-000001", List.of());
    }

    private static Rejection handOver(Paper... papers) {
        return refused(Shipments.SIGNED_OFF, new HandOver(Shipments.SHIPPER, List.of(papers)));
    }

    private static Rejection receipt(List<ReceivedLine> lines, List<ReceivedEnclosure> enclosures) {
        return refused(Shipments.DELIVERED, new ConfirmReceipt(OTHER, "赵志明", lines, enclosures));
    }

    private static Decision<ShipmentEvent> decideCheck(boolean contract, boolean signedOrder, boolean frame) {
        var context = new ShipmentContext(
                Shipments.order(contract, signedOrder),
                frame,
                true,
                Shipments.RELEASED,
                Map.of(),
                Shipments.TODAY,
                Shipments.NOW);
        return ShipmentDecider.decide(Shipments.INSTRUCTED, Shipments.CHECK, context);
    }

    private static Rejection check(boolean contract, boolean signedOrder, boolean frame) {
        return refusal(decideCheck(contract, signedOrder, frame));
    }

    private static List<ShipmentEvent> accepted(Shipment state, ShipmentCommand command) {
        return accepted(state, command, Shipments.context());
    }

    private static List<ShipmentEvent> accepted(Shipment state, ShipmentCommand command, ShipmentContext context) {
        return ShipmentDecider.decide(state, command, context).orThrow();
    }

    private static Rejection refused(Shipment state, ShipmentCommand command) {
        return refusal(ShipmentDecider.decide(state, command, Shipments.context()));
    }

    private static Rejection refusal(Decision<ShipmentEvent> decision) {
        return switch (decision) {
            case Decision.Rejected<ShipmentEvent>(var rejection) -> rejection;
            case Decision.Accepted<ShipmentEvent>(var events) -> throw new AssertionError("Accepted: " + events);
        };
    }
}
