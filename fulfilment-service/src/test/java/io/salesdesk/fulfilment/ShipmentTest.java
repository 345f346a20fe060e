package io.salesdesk.fulfilment;

import static io.salesdesk.platform.testing.TestPeople.BRANCH_DIRECTOR_EAST;
import static io.salesdesk.platform.testing.TestPeople.CLERK_EAST_1;
import static io.salesdesk.platform.testing.TestPeople.CLERK_SOUTH_1;
import static io.salesdesk.platform.testing.TestPeople.DOCUMENT_CLERK_EAST;
import static io.salesdesk.platform.testing.TestPeople.EVERYBODY;
import static io.salesdesk.platform.testing.TestPeople.REVIEWER_EAST;
import static io.salesdesk.platform.testing.TestPeople.SHIPPER;
import static io.salesdesk.platform.testing.TestPeople.WAREHOUSE_SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import io.salesdesk.fulfilment.TestOrders.Line;
import io.salesdesk.fulfilment.TestOrders.Order;
import io.salesdesk.fulfilment.TestOrders.Product;
import io.salesdesk.platform.testing.EventContracts;
import io.salesdesk.platform.testing.EventProbe;
import io.salesdesk.platform.testing.Person;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.TestPeople;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SalesdeskTest
class ShipmentTest {

    /** Ten rolls at 122.00 and 30.00 of freight. */
    private static final String AMOUNT = "1250.00";

    @Inject
    TestOrders orders;

    @Inject
    StockBooks books;

    private record Case(Product product, Order order, Line line) {

        Map<UUID, Integer> all() {
            return Map.of(line.id(), line.quantity().intValueExact());
        }
    }

    /** A confirmed order of ten rolls out of a hundred, of a qualified customer, with the signed order on file. */
    private Case confirmed() {
        var open = confirmedWithoutPapers(orders.customer(true));
        orders.fileSignedOrder(open.order());
        orders.awaitConsumed();
        return open;
    }

    private Case confirmedWithoutPapers(UUID customer) {
        var product = orders.product();
        orders.stock(product, "2511-A", 100);
        var line = TestOrders.line(product, 10);
        var order = TestOrders.order(customer, line);
        orders.enter(order);
        orders.probe().await("StockChecked", order.id());
        orders.confirm(order);
        orders.awaitConsumed();
        return new Case(product, order, line);
    }

    private UUID issued(Case open) {
        var shipment = ShipmentSteps.applied(open.order(), open.all());
        ShipmentSteps.instruct(DOCUMENT_CLERK_EAST, shipment).statusCode(200);
        ShipmentSteps.check(REVIEWER_EAST, shipment, AMOUNT, "色卡一本").statusCode(200);
        ShipmentSteps.issue(DOCUMENT_CLERK_EAST, shipment).statusCode(200);
        return shipment;
    }

    private UUID handedOver(Case open) {
        var shipment = issued(open);
        ShipmentSteps.supervise(WAREHOUSE_SUPERVISOR, shipment).statusCode(200);
        released(open, shipment);
        ShipmentSteps.signOff(BRANCH_DIRECTOR_EAST, shipment).statusCode(200);
        ShipmentSteps.handOver(SHIPPER, shipment).statusCode(200);
        return shipment;
    }

    private UUID released(Case open, UUID shipment) {
        var release = orders.release(open.order(), shipment, AMOUNT);
        awaitRelease(shipment, "RELEASED");
        return release;
    }

    private static void awaitRelease(UUID shipment, String state) {
        Awaitility.await(state)
                .atMost(EventProbe.PATIENCE)
                .until(() -> state.equals(ShipmentSteps.view(shipment).extract().<String>path("release.state")));
    }

    @Test
    @DisplayName("FUL-13 FUL-15 FUL-19 FUL-25 FUL-26 FUL-27 a shipment from application to receipt")
    void ful19_fromApplicationToReceipt() {
        var open = confirmed();
        var shipment = handedOver(open);

        ShipmentSteps.depart(WAREHOUSE_SUPERVISOR, shipment)
                .statusCode(200)
                .body("state", equalTo("SHIPPED"))
                .body("release.state", equalTo("USED"))
                .body("notices", hasSize(1));
        ShipmentSteps.track(CLERK_EAST_1, shipment, "已到杭州中转", false).statusCode(200);
        ShipmentSteps.track(CLERK_EAST_1, shipment, "外包装破损", true)
                .statusCode(200)
                .body("tracking", hasSize(2));
        ShipmentSteps.deliver(CLERK_EAST_1, shipment).statusCode(200);
        ShipmentSteps.receive(CLERK_EAST_1, shipment, open.all(), "色卡一本")
                .statusCode(200)
                .body("state", equalTo("RECEIVED"))
                .body("lines[0].receivedQuantity", startsWith("10"));

        var probe = orders.probe();
        probe.await("ReceiptConfirmed", shipment);
        var names = probe.eventsOf(open.order().id()).stream()
                .filter(event -> event.service().equals("fulfilment")
                        && event.attribute("subject").equals(shipment.toString()))
                .map(event -> event.name())
                .toList();
        assertThat(names)
                .containsExactly(
                        "ShipmentRequested",
                        "ShipmentInstructed",
                        "ShipmentChecked",
                        "OutboundDocumentIssued",
                        "OutboundDocumentSupervised",
                        "ShipmentApproved",
                        "ShipmentHandedOver",
                        "GoodsShipped",
                        "ShipmentTracked",
                        "ShipmentTracked",
                        "ShipmentAbnormalityReported",
                        "GoodsDelivered",
                        "ReceiptConfirmed");
        var document = probe.await("OutboundDocumentIssued", shipment);
        assertThat(document.text("/lines/0/unitPrice")).isEqualTo("122");
        assertThat(document.text("/amount/amount")).isEqualTo(AMOUNT);
        assertThat(document.data().at("/held").asBoolean()).isTrue();
        var notice = probe.await(
                "the SMS",
                event -> event.name().equals("NoticeRequested")
                        && event.text("/deduplicationKey").equals("goods-shipped:" + shipment));
        assertThat(notice.text("/channel")).isEqualTo("SMS");
        assertThat(notice.text("/recipient/id"))
                .isEqualTo(open.order().customer().toString());
        assertThat(TestOrders.available(open.product())).isEqualByComparingTo("90");
        EventContracts.ofProject().checkPublished("fulfilment", probe.events());
    }

    @Test
    @DisplayName("FUL-16 a shipment waits visibly for the signed order and for the customer's qualification")
    void ful16_waitsForSignedOrder() {
        var customer = orders.customer(false);
        var open = confirmedWithoutPapers(customer);
        var shipment = ShipmentSteps.applied(open.order(), open.all());
        ShipmentSteps.instruct(DOCUMENT_CLERK_EAST, shipment)
                .body("waitsFor", contains("SIGNED_ORDER", "QUALIFICATION", "RELEASE"));
        refused(ShipmentSteps.check(REVIEWER_EAST, shipment, AMOUNT), "shipment-needs-a-contract-or-signed-order");

        orders.fileSignedOrder(open.order());
        orders.awaitConsumed();
        refused(ShipmentSteps.check(REVIEWER_EAST, shipment, AMOUNT), "shipment-needs-a-qualified-counterparty");

        orders.qualify(customer);
        orders.awaitConsumed();
        ShipmentSteps.check(REVIEWER_EAST, shipment, AMOUNT)
                .statusCode(200)
                .body("waitsFor", not(hasItem("SIGNED_ORDER")));
    }

    @Test
    @DisplayName("FUL-20 ORD-43 no role lifts the rule that nobody checks their own shipment")
    void ful20_ord43_nobodyChecksTheirOwn() {
        var open = confirmed();
        var shipment = UUID.fromString(ShipmentSteps.apply(EVERYBODY, open.order(), open.all())
                .statusCode(201)
                .extract()
                .path("id"));
        refused(ShipmentSteps.instruct(EVERYBODY, shipment), "shipment-needs-a-second-person");
        ShipmentSteps.instruct(DOCUMENT_CLERK_EAST, shipment).statusCode(200);
        refused(ShipmentSteps.check(EVERYBODY, shipment, AMOUNT), "shipment-needs-a-second-person");
        ShipmentSteps.check(REVIEWER_EAST, shipment, AMOUNT).statusCode(200);
        refused(ShipmentSteps.issue(EVERYBODY, shipment), "shipment-needs-a-second-person");
        ShipmentSteps.issue(DOCUMENT_CLERK_EAST, shipment).statusCode(200);
        ShipmentSteps.supervise(WAREHOUSE_SUPERVISOR, shipment).statusCode(200);
        released(open, shipment);
        refused(ShipmentSteps.signOff(EVERYBODY, shipment), "shipment-needs-a-second-person");
    }

    @Test
    @DisplayName("FUL-21 FUL-22 nothing leaves before its release, nor after its revocation")
    void ful21_ful22_releaseAndRevocation() {
        var open = confirmed();
        var shipment = issued(open);
        ShipmentSteps.supervise(WAREHOUSE_SUPERVISOR, shipment).statusCode(200);
        refused(ShipmentSteps.signOff(BRANCH_DIRECTOR_EAST, shipment), "shipment-is-held-for-payment");

        var release = released(open, shipment);
        ShipmentSteps.signOff(BRANCH_DIRECTOR_EAST, shipment).statusCode(200);
        ShipmentSteps.handOver(SHIPPER, shipment).statusCode(200);
        orders.revoke(open.order(), shipment, release);
        awaitRelease(shipment, "REVOKED");
        refused(ShipmentSteps.depart(WAREHOUSE_SUPERVISOR, shipment), "shipment-is-held-for-payment");

        released(open, shipment);
        ShipmentSteps.depart(WAREHOUSE_SUPERVISOR, shipment).statusCode(200);
    }

    @Test
    @DisplayName(
            "FUL-22 a release for another amount is for another shipment: a changed one needs a release of its own")
    void ful22_releaseOfAnotherShipment() {
        var open = confirmed();
        var shipment = issued(open);
        ShipmentSteps.supervise(WAREHOUSE_SUPERVISOR, shipment).statusCode(200);
        orders.release(open.order(), shipment, "1.00");
        awaitRelease(shipment, "RELEASED");

        refused(ShipmentSteps.signOff(BRANCH_DIRECTOR_EAST, shipment), "release-is-for-another-shipment")
                .body("requirement", equalTo("FUL-22"));
        ShipmentSteps.view(shipment).body("state", equalTo("SUPERVISED"));
    }

    @Test
    @DisplayName("FUL-13 an issued document goes to finance with all it says")
    void ful13_documentIsCopiedToFinance() {
        var open = confirmed();
        var shipment = issued(open);

        var copy = orders.probe().await("OutboundDocumentIssued", shipment);
        var document = CLERK_EAST_1
                .request()
                .get("/api/v1/outbound-documents/" + copy.text("/documentNumber"))
                .then()
                .statusCode(200)
                .body("id", equalTo(copy.text("/documentId")))
                .body("amount.amount", equalTo(copy.text("/amount/amount")))
                .body("lines", hasSize(1))
                .body("lines[0].batch", equalTo(copy.text("/lines/0/batch")))
                .body("lines[0].colour", equalTo("米白"))
                .body("lines[0].gross.amount", equalTo(copy.text("/lines/0/gross/amount")));
        document.body("kind", equalTo("ISSUE"));
        CLERK_SOUTH_1
                .request()
                .get("/api/v1/outbound-documents/" + copy.text("/documentId"))
                .then()
                .statusCode(404);
    }

    @Test
    @DisplayName("FUL-26 the customer is told by SMS when the goods leave, once, and what became of it is logged")
    void ful26_customerIsTold() {
        var open = confirmed();
        var shipment = handedOver(open);
        ShipmentSteps.depart(WAREHOUSE_SUPERVISOR, shipment).statusCode(200);

        var notice = orders.probe()
                .await(
                        "the SMS",
                        event -> event.name().equals("NoticeRequested")
                                && event.text("/deduplicationKey").equals("goods-shipped:" + shipment));
        assertThat(notice.text("/parameters/orderNumber"))
                .isEqualTo(open.order().number());
        assertThat(notice.text("/parameters/trackingNumber")).isEqualTo("DB0012345678");
        orders.noticeSent(notice.subject(), "goods-shipped:" + shipment);
        orders.awaitConsumed();
        ShipmentSteps.view(shipment).body("notices.state", contains("SENT"));
    }

    @Test
    @DisplayName("FUL-12 an issued document is not withdrawn, and the database refuses to change it")
    void ful12_issuedDocumentStays() {
        var shipment = issued(confirmed());
        for (var table : List.of("outbound_document", "shipment_act")) {
            assertThatThrownBy(() -> books.execute("delete from " + table + " where shipment_id = ?", shipment))
                    .hasCauseInstanceOf(SQLException.class)
                    .hasMessageContaining("append-only");
        }
        assertThatThrownBy(() -> books.execute("update outbound_document_line set quantity = 1"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> books.execute("update stock_movement set on_hand_change = 1"))
                .hasMessageContaining("append-only");

        ShipmentSteps.withdraw(CLERK_EAST_1, shipment)
                .statusCode(409)
                .body("type", equalTo("urn:salesdesk:rule:issued-document-is-only-reversed"))
                .body("requirement", equalTo("FUL-12"));
    }

    @Test
    @DisplayName(
            "FUL-12 before handover two persons reverse a document; its goods stay bound and are applied for again")
    void ful12_reversedByTwoPersons() {
        var open = confirmed();
        var requested = ShipmentSteps.applied(open.order(), Map.of(open.line().id(), 1));
        reversal(requested)
                .statusCode(409)
                .body("type", equalTo("urn:salesdesk:rule:outbound-document-is-not-reversible"));
        ShipmentSteps.withdraw(CLERK_EAST_1, requested).statusCode(200);
        var shipment = issued(open);
        reversal(shipment).statusCode(200);
        String approval = WAREHOUSE_SUPERVISOR
                .request()
                .queryParam("state", "PENDING")
                .queryParam("limit", 200)
                .get("/api/v1/approvals")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.subjectId == '%s' }.id".formatted(shipment));

        decide(DOCUMENT_CLERK_EAST, approval).statusCode(403);
        decide(WAREHOUSE_SUPERVISOR, approval).statusCode(200);

        var reversed = orders.probe().await("OutboundDocumentReversed", shipment);
        assertThat(reversed.text("/requestedBy"))
                .isEqualTo(DOCUMENT_CLERK_EAST.id().toString());
        assertThat(reversed.text("/approvedBy"))
                .isEqualTo(WAREHOUSE_SUPERVISOR.id().toString());
        orders.probe().await("ShipmentWithdrawn", shipment);
        ShipmentSteps.view(shipment).body("state", equalTo("WITHDRAWN")).body("documents", hasSize(2));
        ShipmentSteps.apply(CLERK_EAST_1, open.order(), open.all()).statusCode(201);
        books.mustBalance();
    }

    private static ValidatableResponse reversal(UUID shipment) {
        return ShipmentSteps.post(DOCUMENT_CLERK_EAST, shipment, "reversal", Map.of("reason", "开错花色"));
    }

    private static ValidatableResponse decide(Person person, String approval) {
        return person.request()
                .body(Map.of("decision", "APPROVED", "reason", "已核对"))
                .post("/api/v1/approvals/%s/decision".formatted(approval))
                .then();
    }

    @Test
    @DisplayName("FUL-15 no more is applied for than is bound and in no other shipment")
    void ful15_noMoreThanIsBound() {
        var open = confirmed();
        ShipmentSteps.applied(open.order(), Map.of(open.line().id(), 4));

        ShipmentSteps.apply(CLERK_EAST_1, open.order(), Map.of(open.line().id(), 7))
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:quantity-is-not-allocated"));
        ShipmentSteps.apply(CLERK_EAST_1, open.order(), Map.of(open.line().id(), 6))
                .statusCode(201)
                .body("freight.amount", equalTo("0.00"))
                .body("amount.amount", equalTo("732.00"));
    }

    @Test
    @DisplayName("FUL-15 goods of an unconfirmed order are not shipped")
    void ful15_orderMustBeConfirmed() {
        var product = orders.product();
        orders.stock(product, "2511-A", 10);
        var line = TestOrders.line(product, 5);
        var order = TestOrders.order(orders.customer(true), line);
        orders.enter(order);
        orders.probe().await("StockChecked", order.id());

        ShipmentSteps.apply(CLERK_EAST_1, order, Map.of(line.id(), 5))
                .statusCode(409)
                .body("type", equalTo("urn:salesdesk:rule:shipment-needs-a-confirmed-order"));
    }

    @Test
    void peopleOfAnotherOfficeDoNotSeeIt() {
        var open = confirmed();
        var shipment = ShipmentSteps.applied(open.order(), open.all());

        CLERK_SOUTH_1.request().get("/api/v1/shipments/" + shipment).then().statusCode(404);
        ShipmentSteps.withdraw(CLERK_SOUTH_1, shipment).statusCode(404);
        ShipmentSteps.apply(CLERK_SOUTH_1, open.order(), open.all()).statusCode(404);
        CLERK_SOUTH_1
                .request()
                .queryParam("orderId", open.order().id())
                .get("/api/v1/shipments")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        CLERK_EAST_1
                .request()
                .queryParam("orderId", open.order().id())
                .get("/api/v1/shipments")
                .then()
                .body("items.id", contains(shipment.toString()));
    }

    @Test
    @DisplayName("ORD-42 a reduction withdraws the shipment, reverses its document, and frees the goods")
    void ord42_reductionReversesTheDocument() {
        var open = confirmed();
        var shipment = issued(open);

        orders.requestChange(open.order(), Map.of(open.line().id(), 6));

        var accepted = orders.probe().await("OrderChangeAccepted", open.order().id());
        assertThat(accepted.data().at("/lines/0/accepted").asBoolean()).isTrue();
        assertThat(accepted.text("/lines/0/quantity")).isEqualTo("6");
        var reversed = orders.probe().await("OutboundDocumentReversed", shipment);
        assertThat(reversed.text("/approvedBy"))
                .isEqualTo(TestPeople.SALES_MANAGER.id().toString());
        orders.probe().await("ShipmentWithdrawn", shipment);
        ShipmentSteps.view(shipment)
                .body("state", equalTo("WITHDRAWN"))
                .body("documents.kind", contains("ISSUE", "REVERSAL"));
        TestOrders.awaitAvailable(open.product(), 94);

        ShipmentSteps.apply(CLERK_EAST_1, open.order(), Map.of(open.line().id(), 6))
                .statusCode(409)
                .body("type", equalTo("urn:salesdesk:rule:order-change-is-under-way"));
        var changed = open.order().next(open.line().of(6));
        orders.amend(changed, true);
        orders.awaitConsumed();
        ShipmentSteps.apply(CLERK_EAST_1, changed, Map.of(open.line().id(), 6))
                .statusCode(201)
                .body("orderRevision", equalTo(2))
                .body("amount.amount", equalTo("762.00"));
        EventContracts.ofProject()
                .checkPublished("fulfilment", orders.probe().caughtUp().events());
    }

    @Test
    @DisplayName("ORD-42 what the shipper has is not reduced any more")
    void ord42_handedOverIsRefused() {
        var open = confirmed();
        handedOver(open);

        orders.requestChange(open.order(), Map.of(open.line().id(), 0));

        var refused = orders.probe().await("OrderChangeRefused", open.order().id());
        assertThat(refused.text("/lines/0/refusal")).isEqualTo("handed-to-shipper");
    }

    @Test
    void aRepeatedApplicationWithTheSameKeyIsOneShipment() {
        var open = confirmed();
        var key = UUID.randomUUID().toString();
        var body = Map.of(
                "orderId",
                open.order().id(),
                "channel",
                "FAX",
                "lines",
                List.of(Map.of("lineId", open.line().id(), "quantity", "10")));

        String first = CLERK_EAST_1
                .request()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/shipments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        CLERK_EAST_1
                .request()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/shipments")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
    }

    private static ValidatableResponse refused(ValidatableResponse response, String code) {
        return response.statusCode(422).body("type", equalTo("urn:salesdesk:rule:" + code));
    }
}
