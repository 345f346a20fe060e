package io.salesdesk.order;

import static io.salesdesk.order.Desk.CLERK;
import static io.salesdesk.order.Desk.REP;
import static io.salesdesk.order.Desk.REVIEWER;
import static io.salesdesk.order.Desk.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.salesdesk.platform.testing.EventProbe;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.TestEvent;
import io.salesdesk.platform.testing.TestPeople;
import io.salesdesk.platform.testing.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SalesdeskTest
class OrderChangesTest {

    private static final EventProbe KAFKA = EventProbe.shared();

    @Test
    @DisplayName("ORD-42 before confirmation an amendment is the next revision; answers, call and review are void")
    void ord42_amendBeforeConfirmation() {
        var productId = Desk.product();
        var orderId = Desk.entered(Desk.customer(), productId);
        Desk.agreed(orderId);

        Desk.post(CLERK, orderId, "amendments", amendment(orderId, productId, "100"))
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("stockAnswer", nullValue())
                .body("balanceAnswer", nullValue())
                .body("customerConfirmation", nullValue())
                .body("total.amount", equalTo("12200.00"));
        KAFKA.await("OrderAmended", orderId);

        Desk.confirmed(orderId);
        assertThat(Desk.read(orderId).getInt("revision")).isEqualTo(2);
    }

    private static Map<String, Object> amendment(UUID orderId, UUID productId, String quantity) {
        var body = Desk.order(UUID.randomUUID(), productId);
        body.remove("customerId");
        var line = new HashMap<>(Desk.line(productId, quantity, "122.00"));
        line.put("lineId", Desk.read(orderId).getString("lines[0].lineId"));
        body.put("lines", List.of(line));
        return body;
    }

    @Test
    @DisplayName("ORD-42 before confirmation an order is cancelled at once")
    void ord42_cancelBeforeConfirmation() {
        var orderId = Desk.entered();

        Desk.post(CLERK, orderId, "cancellation", Map.of("reason", "客户取消"))
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
        KAFKA.await("OrderCancelled", orderId);
        Desk.post(CLERK, orderId, "cancellation", Map.of("reason", "x"))
                .statusCode(409)
                .body("state", equalTo("CANCELLED"));
    }

    @Test
    @DisplayName("ORD-42 a confirmed order changes by request, approval and acceptance, and has a new balance answer")
    void ord42_changeAfterConfirmation() {
        var productId = Desk.product();
        var orderId = Desk.confirmed(Desk.entered(Desk.customer(), productId));
        var lineId = Desk.read(orderId).getString("lines[0].lineId");
        Desk.post(CLERK, orderId, "amendments", amendment(orderId, productId, "100"))
                .statusCode(409);

        var changeId = requested(orderId, productId, lineId, "100");
        Desk.post(TestPeople.SALES_MANAGER, orderId, "changes/" + changeId + "/decision", decision("APPROVED"))
                .statusCode(200)
                .body("change.status", equalTo("APPROVED"))
                .body("revision", equalTo(1));
        KAFKA.await("OrderChangeRequested", orderId);
        KAFKA.await(
                "the approval's decision",
                event -> event.name().equals("ApprovalDecided")
                        && event.service().equals("order"));

        KAFKA.publish(accepted(orderId, changeId, lineId, "100", true));
        Awaitility.await("the wait for the balance")
                .atMost(EventProbe.PATIENCE)
                .untilAsserted(() -> as(CLERK)
                        .get("/api/v1/orders/" + orderId + "/timeline")
                        .then()
                        .body("waitsFor.what", hasItem("CHANGE_BALANCE_ANSWER")));
        assertThat(Desk.read(orderId).getInt("revision")).isEqualTo(1);
        var answerId = UUID.randomUUID();
        KAFKA.publish(Desk.balanceChecked(orderId, 2, answerId, true));
        Desk.await(orderId, "balanceAnswer.answerId", answerId.toString());
        var order = Desk.read(orderId);
        assertThat(order.getString("state")).isEqualTo("CONFIRMED");
        assertThat(order.getString("lines[0].quantity")).isEqualTo("100");
        assertThat(order.<Object>get("change")).isNull();
        var amended = KAFKA.await("OrderAmended", orderId);
        assertThat(amended.data().toString())
                .contains("\"afterConfirmation\":true")
                .contains(changeId.toString());
        as(CLERK)
                .get("/api/v1/orders/" + orderId + "/timeline")
                .then()
                .body("entries.event", hasItems("OrderChangeRequested", "OrderChangeAccepted", "OrderAmended"));
    }

    private static UUID requested(UUID orderId, UUID productId, String lineId, String quantity) {
        var line = new HashMap<>(Desk.line(productId, quantity, "122.00"));
        line.put("lineId", lineId);
        return UUID.fromString(Desk.post(
                        CLERK,
                        orderId,
                        "changes",
                        Map.of("revision", 1, "reason", "客户减量", "agreement", agreement(), "lines", List.of(line)))
                .statusCode(200)
                .body("change.status", equalTo("REQUESTED"))
                .extract()
                .path("change.changeId"));
    }

    private static Map<String, Object> agreement() {
        return Map.of("agreedWith", "赵志明", "agreedAt", "2026-11-20T02:00:00Z", "channel", "PHONE");
    }

    private static Map<String, Object> decision(String decision) {
        return Map.of("decision", decision, "reason", "客户已同意");
    }

    private static TestEvent accepted(UUID orderId, UUID changeId, String lineId, String quantity, boolean accepted) {
        var line = new HashMap<String, Object>();
        line.put("lineId", lineId);
        line.put("quantity", quantity);
        line.put("unit", "ROLL");
        line.put("allocated", quantity);
        line.put("futures", "0");
        line.put("batch", "2511-0101B");
        line.put("accepted", accepted);
        return Desk.checked(TestEvent.of(
                        "fulfilment",
                        "OrderChangeAccepted",
                        orderId,
                        Map.of(
                                "orderId",
                                orderId,
                                "changeId",
                                changeId,
                                "fromRevision",
                                1,
                                "answerId",
                                UUID.randomUUID(),
                                "lines",
                                List.of(line)))
                .aboutOrder(orderId, 1));
    }

    @Test
    @DisplayName(
            "ORD-43 neither requester nor reviewer decides a change, whatever roles they hold; ORD-18 once decided it stays")
    void ord43_changeIsDecidedBySecondPerson() {
        var all = TestPeople.EVERYBODY;
        var productId = Desk.product();
        var orderId = Desk.entered(Desk.customer(), productId);
        Desk.agreed(orderId);
        Desk.post(all, orderId, "review", Desk.passed(1)).statusCode(200);
        var lineId = Desk.read(orderId).getString("lines[0].lineId");
        var changeId = requested(orderId, productId, lineId, "90");

        Desk.post(all, orderId, "changes/" + changeId + "/decision", decision("APPROVED"))
                .statusCode(422);
        Desk.post(TestPeople.SALES_MANAGER, orderId, "changes/" + changeId + "/decision", decision("REJECTED"))
                .statusCode(200)
                .body("change", nullValue());
        Desk.post(TestPeople.SALES_MANAGER_2, orderId, "changes/" + changeId + "/decision", decision("APPROVED"))
                .statusCode(404);
    }

    @Test
    @DisplayName("ORD-42 a confirmed order is cancelled by a change that the customer agreed to")
    void ord42_cancelAfterConfirmation() {
        var orderId = Desk.confirmed();
        var lineId = Desk.read(orderId).getString("lines[0].lineId");
        Desk.post(CLERK, orderId, "cancellation", Map.of("reason", "客户取消"))
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:order-change-needs-agreement"));
        UUID changeId = UUID.fromString(
                Desk.post(CLERK, orderId, "cancellation", Map.of("reason", "客户取消", "agreement", agreement()))
                        .statusCode(200)
                        .body("state", equalTo("CONFIRMED"))
                        .body("change.cancelsOrder", equalTo(true))
                        .extract()
                        .path("change.changeId"));
        Desk.post(TestPeople.SALES_MANAGER, orderId, "changes/" + changeId + "/decision", decision("APPROVED"))
                .statusCode(200);

        KAFKA.publish(accepted(orderId, changeId, lineId, "0", true));
        Desk.await(orderId, "state", "CANCELLED");
        KAFKA.await("OrderCancelled", orderId);
    }

    @Test
    @DisplayName("ORD-08 a shortage after confirmation opens an exception on the confirmed order")
    void ord08_shortage() {
        var orderId = Desk.confirmed();
        var lineId = Desk.read(orderId).getString("lines[0].lineId");
        KAFKA.publish(Desk.checked(TestEvent.of(
                "fulfilment",
                "StockShortageDetected",
                orderId,
                Map.of(
                        "orderId",
                        orderId,
                        "revision",
                        1,
                        "lines",
                        List.of(Map.of("lineId", lineId, "missing", "20", "unit", "ROLL"))))));

        Desk.await(orderId, "exceptions[0].reason", "STOCK_SHORTAGE");
        assertThat(Desk.read(orderId).getString("state")).isEqualTo("CONFIRMED");
        KAFKA.await("OrderExceptionRaised", orderId);
    }

    @Test
    @DisplayName("A-35 a telephone order waits for the signed order, which is filed as an attachment")
    void a35_signedOrder() {
        var body = Desk.order(Desk.customer(), Desk.product());
        body.put("channel", "PHONE");
        body.put("phoneReason", "AWAY_FROM_OFFICE");
        var orderId = Desk.confirmed(
                Desk.id(as(CLERK, body).post("/api/v1/orders").then().statusCode(201)));
        as(CLERK).get("/api/v1/orders/" + orderId + "/timeline").then().body("waitsFor.what", hasItem("SIGNED_ORDER"));

        Desk.post(CLERK, orderId, "documents", Map.of("kind", "SIGNED_ORDER", "attachmentId", UUID.randomUUID()))
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:order-document-attachment-unknown"));
        UUID attachmentId = UUID.fromString(io.restassured.RestAssured.given()
                .auth()
                .oauth2(Tokens.of(CLERK))
                .multiPart("file", "order.pdf", "%PDF-1.7 signed".getBytes(StandardCharsets.UTF_8), "application/pdf")
                .post("/api/v1/attachments")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        Desk.post(CLERK, orderId, "documents", Map.of("kind", "SIGNED_ORDER", "attachmentId", attachmentId))
                .statusCode(200)
                .body("contractOnFile", equalTo(true));
        KAFKA.await("OrderDocumentFiled", orderId);
        as(CLERK)
                .get("/api/v1/orders/" + orderId + "/timeline")
                .then()
                .body("waitsFor.what", equalTo(List.of("SHIPMENT_APPLICATION")));
    }

    @Test
    @DisplayName("ORD-06 the order follows its shipment and is completed when the receipt of every line is confirmed")
    void ord06_completion() {
        var orderId = Desk.confirmed();
        var order = Desk.read(orderId);
        var shipment = new Shipment(orderId, UUID.randomUUID(), order.getString("lines[0].lineId"));
        // Billing's answer may come before the shipment is known here.
        KAFKA.publish(Desk.checked(TestEvent.of(
                        "billing",
                        "ShipmentReleased",
                        shipment.id(),
                        Map.of(
                                "releaseId", UUID.randomUUID(),
                                "shipmentId", shipment.id(),
                                "orderId", orderId,
                                "orderRevision", 1,
                                "customerId", order.getUUID("customerId"),
                                "amount", Desk.money("14640.00"),
                                "rule", "BIL-02",
                                "evidence", List.of(Map.of("kind", "SLIP", "id", UUID.randomUUID())),
                                "policyVersion", "1",
                                "releasedAt", Instant.now()))
                .withKey(orderId)));
        KAFKA.publish(shipment.event("shipment-requested", "ShipmentRequested"));
        KAFKA.publish(shipment.event("goods-shipped", "GoodsShipped"));
        Desk.await(orderId, "progress", "DISPATCHED");
        KAFKA.publish(shipment.event("goods-delivered", "GoodsDelivered"));
        Desk.await(orderId, "progress", "DELIVERED");
        as(CLERK)
                .get("/api/v1/orders/" + orderId + "/timeline")
                .then()
                .body("waitsFor.what", equalTo(List.of("RECEIPT_CONFIRMATION")))
                .body("entries.event", hasItems("ShipmentReleased", "ShipmentRequested", "GoodsShipped"));

        KAFKA.publish(shipment.event("receipt-confirmed", "ReceiptConfirmed"));
        Desk.await(orderId, "state", "COMPLETED");
        assertThat(Desk.read(orderId).getString("progress")).isEqualTo("RECEIPT_CONFIRMED");
        KAFKA.await("OrderCompleted", orderId);
        Desk.post(REVIEWER, orderId, "review", Desk.passed(1)).statusCode(409);
    }

    @Test
    @DisplayName(
            "ORD-06 an order whose goods were received while a change was open is completed when the change is rejected")
    void ord06_completionAfterRejectedChange() {
        var productId = Desk.product();
        var orderId = Desk.confirmed(Desk.entered(Desk.customer(), productId));
        var lineId = Desk.read(orderId).getString("lines[0].lineId");
        var changeId = requested(orderId, productId, lineId, "100");
        var shipment = new Shipment(orderId, UUID.randomUUID(), lineId);
        KAFKA.publish(shipment.event("shipment-requested", "ShipmentRequested"));
        KAFKA.publish(shipment.event("goods-shipped", "GoodsShipped"));
        KAFKA.publish(shipment.event("goods-delivered", "GoodsDelivered"));
        KAFKA.publish(shipment.event("receipt-confirmed", "ReceiptConfirmed"));
        Desk.await(orderId, "progress", "RECEIPT_CONFIRMED");
        assertThat(Desk.read(orderId).getString("state")).isEqualTo("CONFIRMED");

        Desk.post(TestPeople.SALES_MANAGER, orderId, "changes/" + changeId + "/decision", decision("REJECTED"))
                .statusCode(200)
                .body("state", equalTo("COMPLETED"));
        KAFKA.await("OrderCompleted", orderId);
    }

    /** A shipment of all 120 rolls, made from the producer's full examples. */
    private record Shipment(UUID orderId, UUID id, String lineId) {

        TestEvent event(String contract, String name) {
            var data = new HashMap<>(Contracts.fullExample("fulfilment", contract));
            data.put("shipmentId", id);
            data.put("orderId", orderId);
            data.put("orderRevision", 1);
            if (data.get("lines") instanceof List<?> lines && lines.getFirst() instanceof Map<?, ?> first) {
                var line = new HashMap<String, Object>();
                first.forEach((key, value) -> line.put(key.toString(), value));
                line.put("lineId", lineId);
                line.put("quantity", "120");
                line.put("unit", "ROLL");
                data.put("lines", List.of(line));
            }
            return Desk.checked(
                    TestEvent.of("fulfilment", name, id, data).withKey(orderId).aboutOrder(orderId, 1));
        }
    }

    @Test
    @DisplayName("ORD-07 the salesperson may enter and amend; the order still needs a second person")
    void ord07_salespersonEnters() {
        var orderId = Desk.id(as(REP, Desk.order(Desk.customer(), Desk.product()))
                .post("/api/v1/orders")
                .then()
                .statusCode(201)
                .body("enteredBy", equalTo(REP.id().toString()))
                .body("suppliedBy", equalTo(REP.id().toString())));
        Desk.agreed(orderId);
        Desk.post(REVIEWER, orderId, "review", Desk.passed(1)).statusCode(200).body("state", equalTo("CONFIRMED"));
    }
}
