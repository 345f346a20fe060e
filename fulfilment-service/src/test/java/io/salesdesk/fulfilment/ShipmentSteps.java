package io.salesdesk.fulfilment;

import io.restassured.response.ValidatableResponse;
import io.salesdesk.fulfilment.TestOrders.Order;
import io.salesdesk.platform.testing.Person;
import io.salesdesk.platform.testing.TestPeople;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The acts on a shipment over REST, each by somebody who may do it. */
final class ShipmentSteps {

    private ShipmentSteps() {}

    static ValidatableResponse apply(Person person, Order order, Map<UUID, Integer> quantities) {
        var lines = quantities.entrySet().stream()
                .map(line -> Map.of("lineId", line.getKey(), "quantity", Integer.toString(line.getValue())))
                .toList();
        return person.request()
                .body(Map.of("orderId", order.id(), "channel", "FAX", "lines", lines))
                .post("/api/v1/shipments")
                .then();
    }

    /** Applies for everything that is named and answers the shipment's id. */
    static UUID applied(Order order, Map<UUID, Integer> quantities) {
        return UUID.fromString(apply(TestPeople.CLERK_EAST_1, order, quantities)
                .statusCode(201)
                .extract()
                .path("id"));
    }

    static ValidatableResponse instruct(Person person, UUID shipment) {
        return post(
                person,
                shipment,
                "instruction",
                Map.of(
                        "shippingMethod",
                        "ROAD",
                        "carrier",
                        "德邦物流",
                        "deliverBy",
                        LocalDate.now().plusDays(5).toString()));
    }

    static ValidatableResponse check(Person person, UUID shipment, String amount, String... enclosures) {
        return post(
                person,
                shipment,
                "check",
                Map.of(
                        "supplyAmount",
                        money(amount),
                        "unpaidAmount",
                        money("0.00"),
                        "enclosures",
                        List.of(enclosures)));
    }

    static ValidatableResponse issue(Person person, UUID shipment) {
        return post(person, shipment, "outbound-document", Map.of());
    }

    static ValidatableResponse supervise(Person person, UUID shipment) {
        return post(person, shipment, "supervision", Map.of());
    }

    static ValidatableResponse signOff(Person person, UUID shipment) {
        return post(person, shipment, "sign-off", Map.of());
    }

    /** Hands over with the outbound document and the test reports of the shipment's batches. */
    static ValidatableResponse handOver(Person person, UUID shipment) {
        var view = view(shipment);
        var papers = new ArrayList<Map<String, String>>();
        papers.add(Map.of("kind", "OUTBOUND_DOCUMENT", "number", view.extract().path("documentNumber")));
        List<Map<String, Object>> lines = view.extract().path("lines");
        lines.forEach(line -> papers.add(Map.of(
                "kind",
                "TEST_REPORT",
                "number",
                String.valueOf(line.get("testReportNumber")),
                "batch",
                String.valueOf(line.get("batch")))));
        return post(person, shipment, "handover", Map.of("papers", papers));
    }

    static ValidatableResponse depart(Person person, UUID shipment) {
        return post(person, shipment, "departure", Map.of("trackingNumber", "DB0012345678"));
    }

    static ValidatableResponse track(Person person, UUID shipment, String finding, boolean abnormal) {
        return post(person, shipment, "tracking", Map.of("finding", finding, "abnormal", abnormal));
    }

    static ValidatableResponse deliver(Person person, UUID shipment) {
        return post(person, shipment, "delivery", Map.of());
    }

    static ValidatableResponse receive(
            Person person, UUID shipment, Map<UUID, Integer> quantities, String... enclosures) {
        return post(
                person,
                shipment,
                "receipt",
                Map.of(
                        "confirmedWith",
                        "赵志明",
                        "lines",
                        quantities.entrySet().stream()
                                .map(line ->
                                        Map.of("lineId", line.getKey(), "quantity", Integer.toString(line.getValue())))
                                .toList(),
                        "enclosures",
                        List.of(enclosures).stream()
                                .map(item -> Map.of("item", item, "received", true))
                                .toList()));
    }

    static ValidatableResponse withdraw(Person person, UUID shipment) {
        return post(person, shipment, "withdrawal", Map.of("reason", "客户要求改期"));
    }

    static ValidatableResponse view(UUID shipment) {
        return TestPeople.CLERK_EAST_1
                .request()
                .get("/api/v1/shipments/" + shipment)
                .then()
                .statusCode(200);
    }

    static ValidatableResponse post(Person person, UUID shipment, String act, Object body) {
        return person.request()
                .body(body)
                .post("/api/v1/shipments/%s/%s".formatted(shipment, act))
                .then();
    }

    private static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }
}
