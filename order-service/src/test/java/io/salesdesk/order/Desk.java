package io.salesdesk.order;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.salesdesk.platform.testing.EventContracts;
import io.salesdesk.platform.testing.EventProbe;
import io.salesdesk.platform.testing.Person;
import io.salesdesk.platform.testing.TestEvent;
import io.salesdesk.platform.testing.TestPeople;
import io.salesdesk.platform.testing.Tokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Drives the service as people and the other services do. */
final class Desk {

    static final Person CLERK = TestPeople.CLERK_EAST_1;
    static final Person REP = TestPeople.REP_EAST_1;
    static final Person REVIEWER = TestPeople.REVIEWER_EAST;

    /** The service's own consumer group. */
    static final String GROUP =
            ConfigProvider.getConfig().getValue("mp.messaging.incoming.events.group.id", String.class);

    private static final EventProbe KAFKA = EventProbe.shared();
    private static final EventContracts CONTRACTS = EventContracts.ofProject();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private Desk() {}

    /** What a customer of the east office looks like, classified NORMAL and in good standing, known to the service. */
    static UUID customer() {
        return customer("GOOD", TestPeople.EAST_OFFICE.id(), TestPeople.EAST.id(), REP);
    }

    static UUID customer(String creditStanding, UUID officeId, UUID regionId, Person salesperson) {
        var id = UUID.randomUUID();
        KAFKA.publish(checked(TestEvent.of(
                "customer",
                "CustomerRegistered",
                id,
                Map.ofEntries(
                        Map.entry("customerId", id),
                        Map.entry("number", "C" + COUNT.incrementAndGet()),
                        Map.entry("name", "上海海润饰材代理商行"),
                        Map.entry("type", "AGENT"),
                        Map.entry("officeId", officeId),
                        Map.entry("regionId", regionId),
                        Map.entry("salespersonId", salesperson.id()),
                        Map.entry("active", true),
                        Map.entry("currency", "CNY"),
                        Map.entry("settlementMethod", "TRANSFER"),
                        Map.entry("complete", true)))));
        classify(id, "NORMAL", creditStanding);
        KAFKA.awaitConsumed(Desk.GROUP);
        return id;
    }

    static void classify(UUID customerId, String customerClass, String creditStanding) {
        classify(customerId, customerClass, creditStanding, false);
    }

    static void classify(UUID customerId, String customerClass, String creditStanding, boolean inAdjustment) {
        KAFKA.publish(checked(TestEvent.of(
                "customer",
                "CustomerClassified",
                customerId,
                Map.of(
                        "customerId",
                        customerId,
                        "customerClass",
                        customerClass,
                        "creditStanding",
                        creditStanding,
                        "largeVolume",
                        false,
                        "inAdjustment",
                        inAdjustment,
                        "reason",
                        "开户",
                        "classifiedBy",
                        TestPeople.REGIONAL_MANAGER_EAST.id(),
                        "classifiedAt",
                        Instant.parse("2026-01-05T01:00:00Z")))));
    }

    static UUID product() {
        return product("122.00");
    }

    static UUID product(String listPrice) {
        return id(as(TestPeople.SALES_MANAGER, productBody("P-" + UUID.randomUUID(), listPrice))
                .post("/api/v1/products")
                .then()
                .statusCode(201));
    }

    static Map<String, Object> productBody(String number, String listPrice) {
        var body = new HashMap<String, Object>();
        body.put("number", number);
        body.put("name", "云栖无纺墙纸 米白");
        body.put("model", "WP0101");
        body.put("category", "WALLCOVERING");
        body.put("unit", "ROLL");
        body.put("currency", "CNY");
        body.put("listUnitPrice", listPrice);
        body.put("floorUnitPrice", "1");
        body.put("taxRate", "0.13");
        body.put("validFrom", "2026-01-01");
        return body;
    }

    static Map<String, Object> line(UUID productId, String quantity, String unitPrice) {
        return Map.of("productId", productId, "quantity", quantity, "unit", "ROLL", "unitPrice", unitPrice);
    }

    /** 120 rolls at 122.00 by fax, changeable. */
    static Map<String, Object> order(UUID customerId, UUID productId) {
        var body = new HashMap<String, Object>();
        body.put("customerId", customerId);
        body.put("kind", "STANDARD");
        body.put("channel", "FAX");
        body.put("urgent", false);
        body.put("currency", "CNY");
        body.put("suppliedBy", REP.id());
        body.put("shippingMethod", "ROAD");
        body.put("lines", List.of(line(productId, "120", "122.00")));
        return body;
    }

    static io.restassured.specification.RequestSpecification as(Person person) {
        return given().auth().oauth2(Tokens.of(person)).contentType("application/json");
    }

    static io.restassured.specification.RequestSpecification as(Person person, Object body) {
        return as(person).body(body);
    }

    static UUID id(ValidatableResponse response) {
        return UUID.fromString(response.extract().path("id"));
    }

    static UUID entered() {
        return entered(customer(), product());
    }

    static UUID entered(UUID customerId, UUID productId) {
        return id(as(CLERK, order(customerId, productId))
                .post("/api/v1/orders")
                .then()
                .statusCode(201));
    }

    static JsonPath read(UUID orderId) {
        return as(CLERK)
                .get("/api/v1/orders/" + orderId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static ValidatableResponse post(Person person, UUID orderId, String act, Object body) {
        return as(person, body).post("/api/v1/orders/" + orderId + "/" + act).then();
    }

    /** Fulfilment: everything is in stock. */
    static UUID stockIsThere(UUID orderId) {
        return stockIs(orderId, true, false);
    }

    static UUID stockIs(UUID orderId, boolean complete, boolean futures) {
        var order = read(orderId);
        var lines = new ArrayList<Map<String, Object>>();
        for (Map<String, Object> line : order.<Map<String, Object>>getList("lines.findAll { !it.cancelled }")) {
            var answered = new HashMap<String, Object>();
            answered.put("lineId", line.get("lineId"));
            answered.put("allocated", futures ? "0" : line.get("quantity"));
            answered.put("unit", line.get("unit"));
            answered.put("futures", futures ? line.get("quantity") : "0");
            if (futures && complete) {
                answered.put("origin", "FOREIGN");
                answered.put("expectedDate", "2027-02-01");
            }
            if (!futures) {
                answered.put("batch", "2511-0101B");
            }
            lines.add(answered);
        }
        var answerId = UUID.randomUUID();
        KAFKA.publish(checked(TestEvent.of(
                        "fulfilment",
                        "StockChecked",
                        orderId,
                        Map.of(
                                "orderId", orderId,
                                "revision", order.getInt("revision"),
                                "answerId", answerId,
                                "complete", complete,
                                "answeredAt", Instant.now(),
                                "lines", lines))
                .aboutOrder(orderId, order.getInt("revision"))));
        Awaitility.await("the stock answer")
                .atMost(EventProbe.PATIENCE)
                .until(() -> answerId.toString().equals(read(orderId).getString("stockAnswer.answerId")));
        return answerId;
    }

    /** Billing: the balance covers the order, or is short. */
    static UUID balanceIs(UUID orderId, boolean sufficient) {
        var order = read(orderId);
        var answerId = UUID.randomUUID();
        KAFKA.publish(balanceChecked(orderId, order.getInt("revision"), answerId, sufficient));
        Awaitility.await("the balance answer")
                .atMost(EventProbe.PATIENCE)
                .until(() -> answerId.toString().equals(read(orderId).getString("balanceAnswer.answerId")));
        return answerId;
    }

    static TestEvent balanceChecked(UUID orderId, int revision, UUID answerId, boolean sufficient) {
        return checked(TestEvent.of(
                        "billing",
                        "BalanceChecked",
                        orderId,
                        Map.of(
                                "orderId", orderId,
                                "revision", revision,
                                "answerId", answerId,
                                "customerId", UUID.randomUUID(),
                                "sufficient", sufficient,
                                "available", money("20000.00"),
                                "required", money("14640.00"),
                                "shortBy", money(sufficient ? "0.00" : "140.00"),
                                "answeredAt", Instant.now()))
                .aboutOrder(orderId, revision));
    }

    static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    static Map<String, Object> call(UUID orderId, UUID stockAnswerId, UUID balanceAnswerId) {
        var order = read(orderId);
        var lines = new ArrayList<Map<String, Object>>();
        for (Map<String, Object> line : order.<Map<String, Object>>getList("lines.findAll { !it.cancelled }")) {
            for (Map<String, Object> part : partsOf(line)) {
                var confirmed = new HashMap<String, Object>();
                confirmed.put("lineId", part.get("lineId"));
                confirmed.put("model", line.get("model"));
                confirmed.put("quantity", part.get("quantity"));
                confirmed.put("source", part.get("source"));
                confirmed.put("expectedDate", part.get("expectedDate"));
                lines.add(confirmed);
            }
        }
        var body = new HashMap<String, Object>();
        body.put("revision", order.getInt("revision"));
        body.put("stockAnswerId", stockAnswerId);
        body.put("balanceAnswerId", balanceAnswerId);
        body.put("confirmedWith", "赵志明");
        body.put("channel", "PHONE");
        body.put("shippingMethod", "ROAD");
        body.put("shippingTime", "2026-11-26");
        body.put("paymentDemanded", false);
        body.put("lines", lines);
        return body;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> partsOf(Map<String, Object> line) {
        return (List<Map<String, Object>>) line.getOrDefault("parts", List.of());
    }

    /** Answered by both services. */
    static Answers answered(UUID orderId) {
        return new Answers(stockIsThere(orderId), balanceIs(orderId, true));
    }

    record Answers(UUID stock, UUID balance) {}

    /** Confirmed with the customer by the clerk. */
    static void agreed(UUID orderId) {
        var answers = answered(orderId);
        post(CLERK, orderId, "customer-confirmation", call(orderId, answers.stock(), answers.balance()))
                .statusCode(200);
    }

    static Map<String, Object> passed(int revision) {
        return Map.of("revision", revision, "decision", "PASSED");
    }

    static UUID confirmed() {
        return confirmed(entered());
    }

    static UUID confirmed(UUID orderId) {
        agreed(orderId);
        post(REVIEWER, orderId, "review", passed(read(orderId).getInt("revision")))
                .statusCode(200);
        return orderId;
    }

    /** Confirmed before: asked for, approved, and accepted by fulfilment in full. */
    static void cancelled(UUID orderId) {
        var changeId = post(
                        CLERK,
                        orderId,
                        "cancellation",
                        Map.of(
                                "reason",
                                "客户取消",
                                "agreement",
                                Map.of("agreedWith", "赵志明", "agreedAt", "2026-11-20T02:00:00Z", "channel", "PHONE")))
                .statusCode(200)
                .extract()
                .path("change.changeId");
        post(
                        TestPeople.SALES_MANAGER,
                        orderId,
                        "changes/" + changeId + "/decision",
                        Map.of("decision", "APPROVED", "reason", "同意"))
                .statusCode(200);
        var order = read(orderId);
        var lines = order.<Map<String, Object>>getList("lines").stream()
                .map(line -> Map.of(
                        "lineId",
                        line.get("lineId"),
                        "quantity",
                        "0",
                        "unit",
                        line.get("unit"),
                        "allocated",
                        "0",
                        "futures",
                        "0",
                        "accepted",
                        true))
                .toList();
        KAFKA.publish(checked(TestEvent.of(
                        "fulfilment",
                        "OrderChangeAccepted",
                        orderId,
                        Map.of(
                                "orderId", orderId,
                                "changeId", changeId,
                                "fromRevision", order.getInt("revision"),
                                "answerId", UUID.randomUUID(),
                                "lines", lines))
                .aboutOrder(orderId, order.getInt("revision"))));
        await(orderId, "state", "CANCELLED");
    }

    static void await(UUID orderId, String path, @Nullable Object value) {
        Awaitility.await(path + " to be " + value)
                .atMost(EventProbe.PATIENCE)
                .until(() -> java.util.Objects.equals(value, read(orderId).get(path)));
    }

    /** An event that its producer could publish. */
    static TestEvent checked(TestEvent event) {
        CONTRACTS.check(event);
        return event;
    }
}
