package io.salesdesk.order;

import static io.salesdesk.order.Desk.CLERK;
import static io.salesdesk.order.Desk.REVIEWER;
import static io.salesdesk.order.Desk.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import io.salesdesk.platform.testing.EventContracts;
import io.salesdesk.platform.testing.EventProbe;
import io.salesdesk.platform.testing.Person;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.TestPeople;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Project registrations and special prices, and the orders that name them. */
@SalesdeskTest
class ProjectsTest {

    private static final EventProbe KAFKA = EventProbe.shared();
    private static final Person GENERAL_MANAGER = TestPeople.GENERAL_MANAGER;
    private static final Person DEPUTY = TestPeople.DEPUTY_GENERAL_MANAGER;

    private static Map<String, Object> registration(UUID customerId, UUID productId, String quantity) {
        var body = new HashMap<String, Object>();
        body.put("customerId", customerId);
        body.put("name", "虹桥酒店客房改造");
        body.put("location", "上海市闵行区申虹路88号");
        body.put("plannedUse", "2099-03-01");
        body.put("lines", List.of(Map.of("productId", productId, "quantity", quantity, "unit", "ROLL")));
        return body;
    }

    private static ValidatableResponse register(Person person, Object body) {
        return as(person, body).post("/api/v1/project-registrations").then();
    }

    private static UUID registered(UUID customerId, UUID productId) {
        return Desk.id(
                register(CLERK, registration(customerId, productId, "300")).statusCode(201));
    }

    private static ValidatableResponse ask(UUID registrationId, UUID productId, String quantity, String price) {
        return as(
                        CLERK,
                        Map.of(
                                "registrationId",
                                registrationId,
                                "currency",
                                "CNY",
                                "reason",
                                "工程投标",
                                "lines",
                                List.of(Desk.line(productId, quantity, price))))
                .post("/api/v1/special-price-requests")
                .then();
    }

    private static ValidatableResponse decide(Person person, UUID requestId, String decision) {
        return as(person, Map.of("decision", decision, "reason", "同意"))
                .post("/api/v1/special-price-requests/" + requestId + "/decision")
                .then();
    }

    private static UUID approved(UUID registrationId, UUID productId, String quantity) {
        var requestId =
                Desk.id(ask(registrationId, productId, quantity, "98.50").statusCode(201));
        decide(GENERAL_MANAGER, requestId, "APPROVED").statusCode(200);
        return requestId;
    }

    private static Map<String, Object> projectOrder(
            UUID customerId, UUID productId, UUID specialPriceRequestId, String quantity) {
        var body = Desk.order(customerId, productId);
        body.put("kind", "PROJECT");
        body.put("specialPriceRequestId", specialPriceRequestId);
        body.put("lines", List.of(Desk.line(productId, quantity, "98.50")));
        return body;
    }

    private static UUID agreedOrder(UUID customerId, UUID productId, UUID requestId, String quantity) {
        var orderId = Desk.id(as(CLERK, projectOrder(customerId, productId, requestId, quantity))
                .post("/api/v1/orders")
                .then()
                .statusCode(201));
        Desk.agreed(orderId);
        return orderId;
    }

    private static void remains(UUID requestId, String remaining) {
        as(CLERK)
                .get("/api/v1/special-price-requests/" + requestId)
                .then()
                .statusCode(200)
                .body("lines[0].remaining", equalTo(remaining));
    }

    @Test
    @DisplayName("ORD-12 a registration names location, models, quantity and planned use, or says all that is missing")
    void ord12_mandatoryFields() {
        var customerId = Desk.customer();
        var productId = Desk.product();
        var body = registration(customerId, productId, "300");
        body.remove("location");
        body.remove("plannedUse");
        body.put("lines", List.of(Map.of("productId", productId)));
        register(CLERK, body)
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:project-registration-is-incomplete"))
                .body("requirement", equalTo("ORD-12"))
                .body("missing", equalTo(List.of("/location", "/plannedUse", "/lines/0/quantity")));

        var id = Desk.id(register(CLERK, registration(customerId, productId, "300"))
                .statusCode(201)
                .body("number", matchesPattern("PR-\\d{4}-\\d{6}"))
                .body("location", equalTo("上海市闵行区申虹路88号"))
                .body("large", equalTo(false))
                .body("ownerId", nullValue()));
        KAFKA.await("ProjectRegistered", id);
        as(CLERK)
                .get("/api/v1/project-registrations?customerId=" + customerId)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(id.toString())));
        as(TestPeople.CLERK_SOUTH_1)
                .get("/api/v1/project-registrations/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    @DisplayName("ORD-13 a large project belongs to the regional manager, who is told at once")
    void ord13_largeProject() {
        var manager = TestPeople.REGIONAL_MANAGER_EAST.id();
        var id = Desk.id(register(CLERK, registration(Desk.customer(), Desk.product(), "500"))
                .statusCode(201)
                .body("large", equalTo(true))
                .body("ownerId", equalTo(manager.toString())));

        var registered = KAFKA.await("ProjectRegistered", id);
        assertThat(registered.data().path("ownerId").asText()).isEqualTo(manager.toString());
        var notice = KAFKA.await(
                "the notice to the regional manager",
                event -> event.name().equals("NoticeRequested")
                        && event.data().path("deduplicationKey").asText().equals("large-project:" + id));
        assertThat(notice.data().at("/recipient/id").asText()).isEqualTo(manager.toString());
    }

    @Test
    @DisplayName("ORD-12 an order of a customer with a project is given a hint until it names the registration")
    void ord12_hint() {
        var customerId = Desk.customer();
        var productId = Desk.product();
        var registrationId = registered(customerId, productId);

        as(CLERK, Desk.order(customerId, productId))
                .post("/api/v1/orders")
                .then()
                .statusCode(201)
                .body("hints.code", equalTo(List.of("NAME_THE_REGISTRATION")))
                .body("hints.requirement", equalTo(List.of("ORD-12")));
        var body = Desk.order(customerId, productId);
        body.put("registrationId", registrationId);
        as(CLERK, body)
                .post("/api/v1/orders")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:order-that-names-a-project-is-a-project-order"));
        body.put("kind", "PROJECT");
        var orderId = Desk.id(as(CLERK, body)
                .post("/api/v1/orders")
                .then()
                .statusCode(201)
                .body("registrationId", equalTo(registrationId.toString()))
                .body("hints", equalTo(List.of())));
        assertThat(KAFKA.await("OrderEntered", orderId)
                        .data()
                        .path("registrationId")
                        .asText())
                .isEqualTo(registrationId.toString());
    }

    @Test
    @DisplayName("ORD-14 more than 100 rolls: exactly 100 have no special price, 101 may ask for one")
    void ord14_moreThanOneHundredRolls() {
        var customerId = Desk.customer();
        var productId = Desk.product();
        var registrationId = registered(customerId, productId);

        ask(registrationId, productId, "100", "98.50")
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:special-price-needs-more-than-100"))
                .body("requirement", equalTo("A-06"))
                .body("rolls", equalTo("100"));
        var requestId = Desk.id(ask(registrationId, productId, "101", "98.50")
                .statusCode(201)
                .body("number", matchesPattern("SP-\\d{4}-\\d{6}"))
                .body("state", equalTo("REQUESTED")));
        KAFKA.await("SpecialPriceRequested", requestId);
    }

    @Test
    @DisplayName("ORD-14 the general manager or the deputy decides, nobody else and never the requester; it is final")
    void ord14_eitherManagerDecides() {
        var customerId = Desk.customer();
        var productId = Desk.product();
        var registrationId = registered(customerId, productId);
        var requestId = Desk.id(ask(registrationId, productId, "150", "98.50").statusCode(201));
        decide(TestPeople.SALES_MANAGER, requestId, "APPROVED").statusCode(403);
        decide(DEPUTY, requestId, "APPROVED").statusCode(200).body("state", equalTo("APPROVED"));
        decide(GENERAL_MANAGER, requestId, "REJECTED").statusCode(409);
        assertThat(KAFKA.await("SpecialPriceApproved", requestId)
                        .data()
                        .path("decidedBy")
                        .asText())
                .isEqualTo(DEPUTY.id().toString());

        var own = Desk.id(as(
                        TestPeople.EVERYBODY,
                        Map.of(
                                "registrationId",
                                registrationId,
                                "currency",
                                "CNY",
                                "reason",
                                "x",
                                "lines",
                                List.of(Desk.line(productId, "150", "98.50"))))
                .post("/api/v1/special-price-requests")
                .then()
                .statusCode(201));
        decide(TestPeople.EVERYBODY, own, "APPROVED").statusCode(422);
        decide(GENERAL_MANAGER, own, "REJECTED").statusCode(200).body("state", equalTo("REJECTED"));
        KAFKA.await("SpecialPriceRejected", own);
        as(CLERK, projectOrder(customerId, productId, own, "150"))
                .post("/api/v1/orders")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:special-price-is-not-approved"));
        EventContracts.ofProject().checkPublished("order", KAFKA.events());
    }

    @Test
    @DisplayName(
            "ORD-27 an approval allows a price below the floor; who decides is told which, and the look is recorded")
    void ord27_belowFloor() {
        var body = Desk.productBody("P-" + UUID.randomUUID(), "122.00");
        body.put("floorUnitPrice", "100");
        var productId = Desk.id(as(TestPeople.SALES_MANAGER, body)
                .post("/api/v1/products")
                .then()
                .statusCode(201));
        var customerId = Desk.customer();
        var requestId = Desk.id(ask(registered(customerId, productId), productId, "150", "98.50")
                .statusCode(201));
        var comparison = "/api/v1/special-price-requests/" + requestId + "/floor-comparison";
        as(TestPeople.REVIEWER_EAST).get(comparison).then().statusCode(403);
        as(GENERAL_MANAGER)
                .get(comparison)
                .then()
                .statusCode(200)
                .body("productIdsBelowFloor", equalTo(List.of(productId.toString())));
        decide(GENERAL_MANAGER, requestId, "APPROVED").statusCode(200);

        as(CLERK, projectOrder(customerId, productId, requestId, "120"))
                .post("/api/v1/orders")
                .then()
                .statusCode(201);
    }

    @Test
    @DisplayName(
            "A-06 the approved quantity is tracked over orders: reviewed ones take of it, cancelled ones give back")
    void a06_remainingQuantity() {
        var customerId = Desk.customer();
        var productId = Desk.product();
        var requestId = approved(registered(customerId, productId), productId, "250");
        var first = agreedOrder(customerId, productId, requestId, "150");
        remains(requestId, "250");
        Desk.post(REVIEWER, first, "review", Desk.passed(1)).statusCode(200).body("state", equalTo("CONFIRMED"));
        remains(requestId, "100");

        var second = agreedOrder(customerId, productId, requestId, "101");
        Desk.post(REVIEWER, second, "review", Desk.passed(1))
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:special-price-quantity-is-used-up"))
                .body("remaining", equalTo("100"));

        var third = Desk.id(as(CLERK, projectOrder(customerId, productId, requestId, "100"))
                .post("/api/v1/orders")
                .then()
                .statusCode(201));
        Desk.agreed(third);
        Desk.post(REVIEWER, third, "review", Desk.passed(1))
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:special-price-order-needs-more-than-100"));

        Desk.cancelled(first);
        remains(requestId, "250");
        Desk.post(REVIEWER, second, "review", Desk.passed(1)).statusCode(200).body("state", equalTo("CONFIRMED"));
        remains(requestId, "149");
    }

    @Test
    @DisplayName("A-06 orders reviewed at the same moment never take more than was approved")
    void a06_concurrentReviews() throws Exception {
        var customerId = Desk.customer();
        var productId = Desk.product();
        var requestId = approved(registered(customerId, productId), productId, "404");
        var orders = Stream.generate(() -> agreedOrder(customerId, productId, requestId, "101"))
                .limit(6)
                .toList();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var reviews = orders.stream()
                    .<Callable<Integer>>map(orderId -> () -> as(REVIEWER, Desk.passed(1))
                            .post("/api/v1/orders/" + orderId + "/review")
                            .statusCode())
                    .toList();
            int passed = 0;
            for (var answer : clients.invokeAll(reviews)) {
                passed += answer.get() == 200 ? 1 : 0;
            }
            assertThat(passed).isEqualTo(4);
        }
        remains(requestId, "0");
    }

    private static UUID sampleBook() {
        var body = Desk.productBody("P-" + UUID.randomUUID(), "122.00");
        body.put("category", "SAMPLE_BOOK");
        return Desk.id(as(TestPeople.SALES_MANAGER, body)
                .post("/api/v1/products")
                .then()
                .statusCode(201));
    }

    @Test
    @DisplayName("ORD-17 sample books go through the regional manager before the review passes")
    void ord17_sampleBooks() {
        var orderId = Desk.entered(Desk.customer(), sampleBook());
        Desk.agreed(orderId);
        as(CLERK)
                .get("/api/v1/orders/" + orderId + "/timeline")
                .then()
                .body("waitsFor.what", hasItem("REGIONAL_COORDINATION"))
                .body("entries.event", hasItem("RegionalCoordinationRequested"));
        Desk.post(REVIEWER, orderId, "review", Desk.passed(1))
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:order-needs-regional-coordination"))
                .body("requirement", equalTo("ORD-17"))
                .body("cases", hasItems("SAMPLE_BOOKS"));
        var decision = Map.of("decision", "APPROVED", "reason", "同意订购");
        Desk.post(TestPeople.REGIONAL_MANAGER_SOUTH, orderId, "regional-coordination/decision", decision)
                .statusCode(404);
        Desk.post(TestPeople.SALES_MANAGER, orderId, "regional-coordination/decision", decision)
                .statusCode(403);

        Desk.post(TestPeople.REGIONAL_MANAGER_EAST, orderId, "regional-coordination/decision", decision)
                .statusCode(200)
                .body(
                        "coordination.coordinatedBy",
                        equalTo(TestPeople.REGIONAL_MANAGER_EAST.id().toString()));
        Desk.post(REVIEWER, orderId, "review", Desk.passed(1)).statusCode(200).body("state", equalTo("CONFIRMED"));
        KAFKA.await(
                "the regional manager's decision",
                event -> event.name().equals("ApprovalDecided")
                        && event.data().path("subjectId").asText().equals(orderId.toString())
                        && event.data().path("command").asText().equals("order.regional-coordination"));
    }

    @Test
    @DisplayName(
            "ORD-17 the regional manager is not asked any more about a cancelled order or one without sample books")
    void ord17_nothingToDecide() {
        var cancelled = Desk.entered(Desk.customer(), sampleBook());
        Desk.post(CLERK, cancelled, "cancellation", Map.of("reason", "客户取消")).statusCode(200);
        isAskedNoMore(cancelled);

        var amended = Desk.entered(Desk.customer(), sampleBook());
        var body = Desk.order(UUID.randomUUID(), Desk.product());
        body.remove("customerId");
        Desk.post(CLERK, amended, "amendments", body).statusCode(200).body("regionalCases", equalTo(List.of()));
        isAskedNoMore(amended);
    }

    private static void isAskedNoMore(UUID orderId) {
        var approval = KAFKA.await(
                        "nobody is asked about " + orderId,
                        event -> event.name().equals("ApprovalWithdrawn")
                                && event.data().path("subjectId").asText().equals(orderId.toString()))
                .data()
                .path("approvalId")
                .asText();
        as(TestPeople.REGIONAL_MANAGER_EAST)
                .get("/api/v1/approvals/" + approval)
                .then()
                .body("state", equalTo("WITHDRAWN"))
                .body("decidedBy", nullValue());
        as(TestPeople.REGIONAL_MANAGER_EAST, Map.of("decision", "APPROVED", "reason", "同意"))
                .post("/api/v1/approvals/" + approval + "/decision")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:salesdesk:rule:approval-is-decided-already"))
                .body("state", equalTo("WITHDRAWN"));
    }

    @Test
    @DisplayName("ORD-17 after the regional manager refused, the clerk may ask again; an order without a case may not")
    void ord17_askAgain() {
        var customerId = Desk.customer();
        Desk.classify(customerId, "NORMAL", "GOOD", true);
        KAFKA.awaitConsumed(Desk.GROUP);
        var orderId = Desk.entered(customerId, Desk.product());
        Desk.post(
                        TestPeople.REGIONAL_MANAGER_EAST,
                        orderId,
                        "regional-coordination/decision",
                        Map.of("decision", "REJECTED", "reason", "调整期内暂缓"))
                .statusCode(200)
                .body("coordination", nullValue())
                .body("regionalCases", equalTo(List.of("CUSTOMER_IN_ADJUSTMENT")));
        as(CLERK)
                .post("/api/v1/orders/" + orderId + "/regional-coordination")
                .then()
                .statusCode(200);
        as(CLERK)
                .post("/api/v1/orders/" + Desk.entered() + "/regional-coordination")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:salesdesk:rule:order-needs-no-regional-coordination"));
    }
}
