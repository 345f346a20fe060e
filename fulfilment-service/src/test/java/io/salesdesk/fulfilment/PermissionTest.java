package io.salesdesk.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.ValidatableResponse;
import io.salesdesk.fulfilment.TestOrders.Order;
import io.salesdesk.platform.testing.CommandTable;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.TestPeople;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The table of permissions, over every request of this service. */
@SalesdeskTest
class PermissionTest {

    private static final String NOTHING_THERE = UUID.randomUUID().toString();

    @Inject
    TestOrders orders;

    @Test
    @DisplayName("ORD-43 every request is answered as the table of permissions says, to every role and to nobody else")
    void ord43_everyRequestAsEveryRole() {
        var customer = orders.customer(true);
        var product = orders.product();
        var item = orders.stock(product, "2511-A", 100);
        var shipment = issued(customer, product);
        var shortOf = orders.product();
        var futures = PurchaseSteps.confirmedFutures(
                orders, TestOrders.order(customer, TestOrders.line(shortOf, 120)), "DOMESTIC");
        var inquiry = FuturesSteps.openInquiryOf(orders, futures);
        var purchase = PurchaseSteps.purchaseOf(orders, futures);
        PurchaseSteps.bringToTheDoor(purchase, "120");
        var receipt = PurchaseSteps.write(TestPeople.WAREHOUSE_1, purchase, shortOf, "120", "2612-A")
                .statusCode(201);
        var disputed = PurchaseSteps.confirmedFutures(
                orders, TestOrders.order(customer, TestOrders.line(shortOf, 60)), "DOMESTIC");
        var count = post("stock-counts", Map.of("stockItemId", item, "counted", "99", "reason", "月度盘点"));
        CommandTable.of("fulfilment")
                .scoped("/shipments/{id}", shipment.extract().path("id"))
                .scoped("/outbound-documents/{id}", shipment.extract().path("documentId"))
                .scoped("/allocations/{orderId}", shipment.extract().path("orderId"))
                .scoped("/futures-inquiries/{id}", inquiry)
                .scoped("/purchase-requests/{id}", purchase)
                .scoped("/goods-receipts/{id}", receipt.extract().path("id"))
                .scoped("/receipt-discrepancies/{id}", discrepancy(disputed))
                .scoped("/reservations/{id}", PurchaseSteps.reservationOf(orders, futures))
                .everybodys("/stock/{id}", item)
                .everybodys("/stock-counts/{id}", count.extract().path("id"))
                .holds();
    }

    private ValidatableResponse issued(UUID customer, TestOrders.Product product) {
        var line = TestOrders.line(product, 10);
        var order = TestOrders.order(customer, line);
        orders.enter(order);
        orders.probe().await("StockChecked", order.id());
        orders.confirm(order);
        orders.fileSignedOrder(order);
        orders.awaitConsumed();
        var shipment = ShipmentSteps.applied(order, Map.of(line.id(), 10));
        ShipmentSteps.instruct(TestPeople.DOCUMENT_CLERK_EAST, shipment).statusCode(200);
        ShipmentSteps.check(TestPeople.REVIEWER_EAST, shipment, "1250.00").statusCode(200);
        ShipmentSteps.issue(TestPeople.DOCUMENT_CLERK_EAST, shipment).statusCode(200);
        return ShipmentSteps.view(shipment);
    }

    private String discrepancy(Order order) {
        var purchase = PurchaseSteps.purchaseOf(orders, order);
        PurchaseSteps.bringToTheDoor(purchase, "60");
        PurchaseSteps.write(
                        TestPeople.WAREHOUSE_1,
                        purchase,
                        order.lines().getFirst().product(),
                        "59",
                        "2612-B")
                .statusCode(422);
        return PurchaseSteps.get("receipt-discrepancies?purchaseId=" + purchase)
                .extract()
                .path("items[0].id");
    }

    private static ValidatableResponse post(String path, Object body) {
        return PurchaseSteps.post(TestPeople.WAREHOUSE_1, path, body).statusCode(201);
    }

    @Test
    void impossibleInputIsRefusedPrecisely() {
        var clerk = TestPeople.CLERK_EAST_1;
        var negative = Map.of(
                "orderId",
                NOTHING_THERE,
                "channel",
                "FAX",
                "lines",
                List.of(Map.of("lineId", NOTHING_THERE, "quantity", "-1")));
        var unknownField = Map.of("orderId", NOTHING_THERE, "channel", "FAX", "lines", List.of(), "colour", "红");

        var answer = clerk.request().body(negative).post("/api/v1/shipments").then();
        assertThat(answer.extract().statusCode()).isEqualTo(400);
        assertThat(answer.extract().<String>path("errors[0].pointer")).isEqualTo("/lines/0/quantity");
        assertThat(clerk.request().body(unknownField).post("/api/v1/shipments").statusCode())
                .isEqualTo(400);
        assertThat(clerk.request()
                        .queryParam("quantity", "0")
                        .get("/api/v1/stock/availability")
                        .statusCode())
                .isEqualTo(400);
    }
}
