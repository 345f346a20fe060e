package io.salesdesk.order;

import static io.salesdesk.order.Desk.CLERK;
import static io.salesdesk.order.Desk.REP;
import static io.salesdesk.order.Desk.REVIEWER;
import static io.salesdesk.order.Desk.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.salesdesk.platform.testing.EventContracts;
import io.salesdesk.platform.testing.EventProbe;
import io.salesdesk.platform.testing.Person;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.TestEvent;
import io.salesdesk.platform.testing.TestPeople;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SalesdeskTest
class OrderToConfirmationTest {

    private static final EventProbe KAFKA = EventProbe.shared();

    @Test
    @DisplayName("ORD-02 an order goes from entry over both answers, the call and the review to OrderConfirmed")
    void ord02_fromEntryToConfirmation() {
        var orderId = Desk.confirmed();

        var confirmed = KAFKA.await("OrderConfirmed", orderId);
        assertThat(confirmed.attribute("orderid")).isEqualTo(orderId.toString());
        var order = Desk.read(orderId);
        assertThat(order.getString("state")).isEqualTo("CONFIRMED");
        assertThat(order.getString("progress")).isEqualTo("CONFIRMED");
        assertThat(order.getString("number")).matches("SO-\\d{4}-\\d{6}");
        assertThat(order.getString("total.amount")).isEqualTo("14640.00");
        assertThat(KAFKA.caughtUp().eventsOf(orderId).stream()
                        .filter(event -> event.service().equals("order"))
                        .map(event -> event.name())
                        .toList())
                .containsExactly("OrderEntered", "CustomerConfirmationRecorded", "OrderReviewed", "OrderConfirmed");
        EventContracts.ofProject().checkPublished("order", KAFKA.events());
    }

    @Test
    @DisplayName("ORD-02 reading with wait returns as soon as both answers are there")
    void ord02_waitForAnswers() throws Exception {
        var orderId = Desk.entered();
        var started = System.nanoTime();
        var waiting = CompletableFuture.supplyAsync(() -> as(CLERK)
                .get("/api/v1/orders/" + orderId + "?wait=20s")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath());

        Desk.answered(orderId);

        var order = waiting.get();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(15));
        assertThat(order.getString("stockAnswer.answerId")).isNotNull();
        assertThat(order.getString("balanceAnswer.answerId")).isNotNull();
    }

    @Test
    @DisplayName("a wait that is over answers the order as it is; a malformed one is refused")
    void waitEnds() {
        var orderId = Desk.entered();

        as(CLERK)
                .get("/api/v1/orders/" + orderId + "?wait=1s")
                .then()
                .statusCode(200)
                .body("stockAnswer", nullValue());
        as(CLERK).get("/api/v1/orders/" + orderId + "?wait=soon").then().statusCode(400);
        as(CLERK).get("/api/v1/orders/" + orderId + "?wait=999s").then().statusCode(400);
    }

    @Test
    @DisplayName("ORD-02 the call is refused while an answer is missing, and nothing has changed")
    void ord02_callBeforeAnswers() {
        var orderId = Desk.entered();
        var before = Desk.read(orderId);

        Desk.post(CLERK, orderId, "customer-confirmation", Desk.call(orderId, UUID.randomUUID(), UUID.randomUUID()))
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:stock-not-answered-yet"))
                .body("requirement", equalTo("ORD-02"));

        assertThat(Desk.read(orderId).<Object>get()).isEqualTo(before.<Object>get());
    }

    @Test
    @DisplayName("ORD-02 the review is refused before the call")
    void ord02_reviewBeforeCall() {
        var orderId = Desk.entered();
        Desk.answered(orderId);

        Desk.post(REVIEWER, orderId, "review", Desk.passed(1))
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:review-before-customer-confirmation"));
    }

    @Test
    @DisplayName("ORD-02 short of money, the desk asks for payment in the same call")
    void ord02_paymentDemanded() {
        var orderId = Desk.entered();
        var stock = Desk.stockIsThere(orderId);
        var balance = Desk.balanceIs(orderId, false);
        var call = Desk.call(orderId, stock, balance);

        Desk.post(CLERK, orderId, "customer-confirmation", call)
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:payment-not-demanded"))
                .body("shortBy", equalTo("CNY 140.00"));

        call.put("paymentDemanded", true);
        Desk.post(CLERK, orderId, "customer-confirmation", call)
                .statusCode(200)
                .body("customerConfirmation.paymentDemanded", equalTo(true));
        KAFKA.await("CustomerConfirmationRecorded", orderId);
    }

    @Test
    @DisplayName("ORD-03 an incomplete record is refused, naming everything that is missing")
    void ord03_incompleteRecord() {
        var orderId = Desk.entered();
        var answers = Desk.answered(orderId);
        var call = Desk.call(orderId, answers.stock(), answers.balance());
        call.remove("shippingTime");
        call.remove("confirmedWith");

        Desk.post(CLERK, orderId, "customer-confirmation", call)
                .statusCode(422)
                .body("requirement", equalTo("ORD-03"))
                .body("missing", hasItems("/confirmedWith", "/shippingTime"));
    }

    @Test
    @DisplayName("ORD-04 a FUTURES line waits visibly for purchasing; with its answer the order is confirmed")
    void ord04_futuresConfirmed() {
        var orderId = Desk.entered();
        Desk.stockIs(orderId, false, true);
        var balance = Desk.balanceIs(orderId, true);
        as(CLERK)
                .get("/api/v1/orders/" + orderId + "/timeline")
                .then()
                .body("waitsFor.what", hasItem("FUTURES_ANSWER"))
                .body("waitsFor.role", hasItem("PURCHASING"));
        as(CLERK).get("/api/v1/orders/" + orderId).then().body("hints.code", equalTo(List.of("REGISTER_THE_PROJECT")));

        assertThat(KAFKA.await(
                                "ORD-11 the notice to the field sales",
                                event -> event.name().equals("NoticeRequested")
                                        && event.attribute("orderid").equals(orderId.toString()))
                        .data()
                        .path("template")
                        .asText())
                .isEqualTo("order-out-of-stock");

        var stock = Desk.stockIs(orderId, true, true);
        Desk.post(CLERK, orderId, "customer-confirmation", Desk.call(orderId, stock, balance))
                .statusCode(200);
        Desk.post(REVIEWER, orderId, "review", Desk.passed(1))
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("lines[0].parts[0].source", equalTo("FUTURES"));

        var confirmed = KAFKA.await("OrderConfirmed", orderId).data().at("/lines/0");
        assertThat(confirmed.path("source").asText()).isEqualTo("FUTURES");
        assertThat(confirmed.path("origin").asText()).isEqualTo("FOREIGN");
        assertThat(confirmed.path("expectedDate").asText()).isEqualTo("2027-02-01");
        EventContracts.ofProject().checkPublished("order", KAFKA.events());
    }

    @Test
    @DisplayName("ORD-05 a failed review puts the order into EXCEPTION and tells the salesperson at once")
    void ord05_failedReview() {
        var orderId = Desk.entered();
        Desk.agreed(orderId);

        Desk.post(
                        REVIEWER,
                        orderId,
                        "review",
                        Map.of(
                                "revision",
                                1,
                                "decision",
                                "FAILED",
                                "reason",
                                "色号与传真不符",
                                "findings",
                                List.of(Map.of("aspect", "COLOUR", "remark", "传真为浅灰"))))
                .statusCode(200)
                .body("state", equalTo("EXCEPTION"))
                .body("exceptions[0].reason", equalTo("REVIEW_FAILED"));

        KAFKA.await("OrderExceptionRaised", orderId);
        KAFKA.await(
                "the notice to the salesperson",
                event -> event.name().equals("NoticeRequested")
                        && event.attribute("orderid").equals(orderId.toString()));
    }

    @Test
    @DisplayName("ORD-05 a failed review says why")
    void ord05_failedReviewNeedsFindings() {
        var orderId = Desk.entered();
        Desk.agreed(orderId);

        Desk.post(REVIEWER, orderId, "review", Map.of("revision", 1, "decision", "FAILED"))
                .statusCode(400);
    }

    @Test
    @DisplayName("ORD-08 an exception stops the order; a second person records the solution and it goes on")
    void ord08_exception() {
        var orderId = Desk.entered();
        UUID exceptionId = UUID.fromString(
                Desk.post(CLERK, orderId, "exceptions", Map.of("reason", "QUANTITY", "description", "数量不清"))
                        .statusCode(200)
                        .body("state", equalTo("EXCEPTION"))
                        .extract()
                        .path("exceptions[0].exceptionId"));
        var answers = Desk.answered(orderId);

        Desk.post(REVIEWER, orderId, "exceptions/" + exceptionId + "/resolution", Map.of("solution", "客户重新传真"))
                .statusCode(200)
                .body("state", equalTo("ENTERED"))
                .body("stockAnswer.answerId", equalTo(answers.stock().toString()))
                .body("exceptions.size()", equalTo(0));
        KAFKA.await("OrderExceptionResolved", orderId);
    }

    @Test
    @DisplayName("ORD-43 nobody reviews an order that they entered or supplied, whatever roles they hold")
    void ord43_reviewer() {
        var all = TestPeople.EVERYBODY;
        var orderId = Desk.id(as(all, Desk.order(Desk.customer(), Desk.product()))
                .post("/api/v1/orders")
                .then()
                .statusCode(201));
        Desk.agreed(orderId);

        Desk.post(all, orderId, "review", Desk.passed(1))
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:reviewer-is-enterer-or-supplier"))
                .body("requirement", equalTo("ORD-43"));
    }

    @Test
    @DisplayName("ORD-09 the timeline of an order whose enterer supplied its data names that person once")
    void ord09_timelineOfOwnOrder() {
        var body = change(Desk.order(Desk.customer(), Desk.product()), Map.of("suppliedBy", CLERK.id()));
        var orderId = Desk.id(as(CLERK, body).post("/api/v1/orders").then().statusCode(201));
        Desk.agreed(orderId);
        as(CLERK)
                .get("/api/v1/orders/" + orderId + "/timeline")
                .then()
                .statusCode(200)
                .body("waitsFor[0].what", equalTo("REVIEW"))
                .body("waitsFor[0].notPersonIds", equalTo(List.of(CLERK.id().toString())));
    }

    @Test
    @DisplayName("ORD-09 the timeline says who did what, what the order waits for and whose move it is")
    void ord09_timeline() {
        var orderId = Desk.entered();
        as(CLERK)
                .get("/api/v1/orders/" + orderId + "/timeline")
                .then()
                .statusCode(200)
                .body("entries.event", equalTo(List.of("OrderEntered")))
                .body("entries[0].personName", equalTo(CLERK.name()))
                .body("waitsFor.what", hasItems("STOCK_ANSWER", "BALANCE_ANSWER"));

        Desk.agreed(orderId);
        as(CLERK)
                .get("/api/v1/orders/" + orderId + "/timeline")
                .then()
                .body("entries.event", hasItems("StockChecked", "BalanceChecked", "CustomerConfirmationRecorded"))
                .body("waitsFor.size()", equalTo(1))
                .body("waitsFor[0].what", equalTo("REVIEW"))
                .body("waitsFor[0].role", equalTo("REVIEWER"))
                .body("waitsFor[0].since", notNullValue())
                .body(
                        "waitsFor[0].notPersonIds",
                        hasItems(CLERK.id().toString(), REP.id().toString()));

        Desk.post(REVIEWER, orderId, "review", Desk.passed(1)).statusCode(200);
        as(CLERK)
                .get("/api/v1/orders/" + orderId + "/timeline")
                .then()
                .body("waitsFor.what", equalTo(List.of("SHIPMENT_APPLICATION")));
    }

    @Test
    @DisplayName("ORD-09 an order whose goods may miss their date is flagged and can be listed")
    void ord09_atRisk() {
        var customerId = Desk.customer();
        var body = Desk.order(customerId, Desk.product());
        body.put(
                "requestedShipDate",
                java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString());
        var orderId = Desk.id(
                as(CLERK, body).post("/api/v1/orders").then().statusCode(201).body("atRisk", equalTo(true)));

        as(CLERK)
                .get("/api/v1/orders?atRisk=true&customerId=" + customerId)
                .then()
                .body("items.id", equalTo(List.of(orderId.toString())));
    }

    @Test
    @DisplayName("ORD-02 an expired allocation voids the call; the desk asks fulfilment again")
    void ord02_allocationExpires() {
        var orderId = Desk.entered();
        Desk.agreed(orderId);
        var answerId = Desk.read(orderId).getString("stockAnswer.answerId");

        KAFKA.publish(Desk.checked(TestEvent.of(
                "fulfilment",
                "AllocationExpired",
                orderId,
                Map.of(
                        "orderId",
                        orderId,
                        "revision",
                        1,
                        "answerId",
                        answerId,
                        "lineIds",
                        List.of(Desk.read(orderId).getString("lines[0].lineId")),
                        "expiredAt",
                        Instant.now()))));
        Desk.await(orderId, "stockAnswer", null);
        assertThat(Desk.read(orderId).<Object>get("customerConfirmation")).isNull();
        as(CLERK)
                .get("/api/v1/orders/" + orderId + "/timeline")
                .then()
                .body("waitsFor.what", hasItem("STOCK_CHECK_REQUEST"));

        as(CLERK).post("/api/v1/orders/" + orderId + "/stock-check").then().statusCode(200);
        KAFKA.await("StockCheckRequested", orderId);
    }

    @Test
    @DisplayName("ORD-01 a telephone order without a reason is refused in the caller's language")
    void ord01_phoneOrder() {
        var body = Desk.order(Desk.customer(), Desk.product());
        body.put("channel", "PHONE");

        as(CLERK, body)
                .header("Accept-Language", "zh-CN")
                .post("/api/v1/orders")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:salesdesk:rule:phone-order-needs-reason"))
                .body("title", equalTo("电话订货须注明原因"))
                .body("requirement", equalTo("ORD-01"));

        body.put("phoneReason", "POWER_OUTAGE");
        as(CLERK, body).post("/api/v1/orders").then().statusCode(201);
    }

    @Test
    @DisplayName("A-01 a customer without a credit standing may order payment-first only")
    void a01_noStanding() {
        var body = Desk.order(
                Desk.customer("NONE", TestPeople.EAST_OFFICE.id(), TestPeople.EAST.id(), REP), Desk.product());

        as(CLERK, body)
                .post("/api/v1/orders")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:customer-orders-payment-first"))
                .body("requirement", equalTo("A-01"));
        body.put("kind", "PAYMENT_FIRST");
        as(CLERK, body).post("/api/v1/orders").then().statusCode(201);
    }

    @Test
    @DisplayName("A-32 a customer on which payment-first is imposed orders so until it is lifted")
    void a32_imposed() {
        var customerId = Desk.customer();
        var body = Desk.order(customerId, Desk.product());
        KAFKA.publish(Desk.checked(TestEvent.of(
                "billing",
                "PaymentFirstImposed",
                customerId,
                Map.of(
                        "customerId",
                        customerId,
                        "reason",
                        "汇款底单过期",
                        "cause",
                        UUID.randomUUID(),
                        "imposedAt",
                        Instant.now()))));
        KAFKA.awaitConsumed(Desk.GROUP);

        as(CLERK, body).post("/api/v1/orders").then().statusCode(422).body("because", equalTo("IN_ARREARS"));

        KAFKA.publish(Desk.checked(TestEvent.of(
                "billing",
                "PaymentFirstLifted",
                customerId,
                Map.of(
                        "customerId",
                        customerId,
                        "liftedBy",
                        TestPeople.GENERAL_MANAGER.id(),
                        "reason",
                        "已付清",
                        "liftedAt",
                        Instant.now()))));
        KAFKA.awaitConsumed(Desk.GROUP);
        as(CLERK, body).post("/api/v1/orders").then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "100001", "1.5"})
    @DisplayName("ORD-05 impossible quantities are refused")
    void ord05_quantities(String quantity) {
        var productId = Desk.product();
        var body = Desk.order(Desk.customer(), productId);
        body.put("lines", List.of(Desk.line(productId, quantity, "122.00")));

        as(CLERK, body)
                .post("/api/v1/orders")
                .then()
                .statusCode(422)
                .body("type", startsWith("urn:salesdesk:rule:line-quantity"));
    }

    @Test
    @DisplayName("ORD-27 a price off the list is refused")
    void ord27_priceOffList() {
        var productId = Desk.product();
        var body = Desk.order(Desk.customer(), productId);
        body.put("lines", List.of(Desk.line(productId, "120", "121.99")));

        as(CLERK, body)
                .post("/api/v1/orders")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:price-differs-from-list"))
                .body("requirement", equalTo("ORD-27"));
    }

    @Test
    @DisplayName("unknown references, another currency and malformed bodies are refused precisely")
    void badInput() {
        var customerId = Desk.customer();
        var productId = Desk.product();
        refused(change(Desk.order(UUID.randomUUID(), productId), Map.of()), 422, "order-customer-unknown");
        refused(change(Desk.order(customerId, UUID.randomUUID()), Map.of()), 422, "order-product-unknown");
        refused(
                change(Desk.order(customerId, productId), Map.of("currency", "USD")),
                422,
                "order-currency-differs-from-customer");
        refused(
                change(Desk.order(customerId, productId), Map.of("suppliedBy", UUID.randomUUID())),
                422,
                "supplier-of-order-data-unknown");
        refused(
                change(Desk.order(customerId, productId), Map.of("kind", "PROJECT")),
                422,
                "project-order-needs-registration");
        as(CLERK, change(Desk.order(customerId, productId), Map.of("lines", List.of())))
                .post("/api/v1/orders")
                .then()
                .statusCode(400);
        as(CLERK, change(Desk.order(customerId, productId), Map.of("colour", "red")))
                .post("/api/v1/orders")
                .then()
                .statusCode(400);
        as(CLERK, "{\"customerId\":").post("/api/v1/orders").then().statusCode(400);
    }

    private static Map<String, Object> change(Map<String, Object> body, Map<String, Object> changes) {
        var changed = new HashMap<>(body);
        changed.putAll(changes);
        return changed;
    }

    private static void refused(Map<String, Object> body, int status, String code) {
        as(CLERK, body)
                .post("/api/v1/orders")
                .then()
                .statusCode(status)
                .body("type", equalTo("urn:salesdesk:rule:" + code));
    }

    @Test
    @DisplayName("the same idempotency key enters one order, another body under it is refused")
    void idempotentEntry() {
        var customerId = Desk.customer();
        var body = Desk.order(customerId, Desk.product());
        var key = UUID.randomUUID().toString();
        var first = as(CLERK, body)
                .header("Idempotency-Key", key)
                .post("/api/v1/orders")
                .then()
                .statusCode(201);
        var second = as(CLERK, body)
                .header("Idempotency-Key", key)
                .post("/api/v1/orders")
                .then()
                .statusCode(201);

        assertThat(Desk.id(second)).isEqualTo(Desk.id(first));
        as(CLERK).get("/api/v1/orders?customerId=" + customerId).then().body("items.size()", equalTo(1));
        as(CLERK, change(body, Map.of("urgent", true)))
                .header("Idempotency-Key", key)
                .post("/api/v1/orders")
                .then()
                .statusCode(422);
    }

    @Test
    @DisplayName("a stale If-Match is refused with 412")
    void staleVersion() {
        var orderId = Desk.entered();
        var etag = as(CLERK).get("/api/v1/orders/" + orderId).header("ETag");
        Desk.answered(orderId);

        as(CLERK, Map.of("reason", "OTHER", "description", "x"))
                .header("If-Match", etag)
                .post("/api/v1/orders/" + orderId + "/exceptions")
                .then()
                .statusCode(412);
    }

    @Test
    @DisplayName("scope: an office sees its orders, a salesperson their own, a region its own; others get 404")
    void scope() {
        var orderId = Desk.entered();
        for (Person sees : List.of(
                CLERK,
                TestPeople.CLERK_EAST_2,
                REP,
                TestPeople.REGIONAL_MANAGER_EAST,
                TestPeople.BRANCH_DIRECTOR_EAST,
                TestPeople.GENERAL_MANAGER,
                TestPeople.FINANCE_1)) {
            as(sees).get("/api/v1/orders/" + orderId).then().statusCode(200);
        }
        for (Person doesNot : List.of(
                TestPeople.REP_EAST_2,
                TestPeople.CLERK_SOUTH_1,
                TestPeople.REGIONAL_MANAGER_SOUTH,
                TestPeople.REVIEWER_SOUTH)) {
            as(doesNot).get("/api/v1/orders/" + orderId).then().statusCode(404);
            as(doesNot)
                    .get("/api/v1/orders?limit=200")
                    .then()
                    .statusCode(200)
                    .body("items.id", not(hasItem(orderId.toString())));
        }
        Desk.post(TestPeople.CLERK_SOUTH_1, orderId, "cancellation", Map.of("reason", "x"))
                .statusCode(404);
        as(TestPeople.CLERK_SOUTH_1, Desk.order(Desk.customer(), Desk.product()))
                .post("/api/v1/orders")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:order-customer-unknown"));
    }

    @Test
    @DisplayName("lists page by key, newest first, and filter by number, state, salesperson and date")
    void lists() {
        var customerId = Desk.customer();
        var productId = Desk.product();
        var ids = java.util.stream.Stream.generate(() -> Desk.entered(customerId, productId))
                .limit(5)
                .toList();

        var first = as(CLERK)
                .get("/api/v1/orders?limit=2&customerId=" + customerId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var second = as(CLERK)
                .queryParam("limit", 3)
                .queryParam("customerId", customerId)
                .queryParam("cursor", first.getString("nextCursor"))
                .get("/api/v1/orders")
                .then()
                .statusCode(200)
                .body("nextCursor", nullValue())
                .extract()
                .jsonPath();
        var listed = new java.util.ArrayList<>(first.<String>getList("items.id"));
        listed.addAll(second.getList("items.id"));
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(
                        ids.stream().map(UUID::toString).toList());

        var number = Desk.read(ids.getFirst()).getString("number");
        as(CLERK)
                .get("/api/v1/orders?number=" + number)
                .then()
                .body("items.id", equalTo(List.of(ids.getFirst().toString())));
        as(CLERK)
                .get("/api/v1/orders/" + number)
                .then()
                .statusCode(200)
                .body("id", equalTo(ids.getFirst().toString()));
        as(CLERK)
                .get("/api/v1/orders?state=CONFIRMED&state=CANCELLED&customerId=" + customerId)
                .then()
                .body("items.size()", equalTo(0));
        as(CLERK)
                .get("/api/v1/orders?salespersonId=" + REP.id()
                        + "&enteredFrom=2026-01-01&enteredTo=2099-12-31&customerId=" + customerId)
                .then()
                .body("items.size()", equalTo(5));
    }
}
