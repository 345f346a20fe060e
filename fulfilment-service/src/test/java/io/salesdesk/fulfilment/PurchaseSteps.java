package io.salesdesk.fulfilment;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.salesdesk.fulfilment.TestOrders.Order;
import io.salesdesk.fulfilment.TestOrders.Product;
import io.salesdesk.platform.testing.Person;
import io.salesdesk.platform.testing.TestPeople;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The acts on purchases and goods receipts over REST. */
final class PurchaseSteps {

    static final LocalDate NEXT_YEAR = LocalDate.of(2099, 1, 15);

    private PurchaseSteps() {}

    /** Enters an order of one line that is not there at all, has purchasing answer, and confirms it. */
    static Order confirmedFutures(TestOrders orders, Order order, String origin) {
        orders.enter(order);
        orders.probe().await("StockChecked", order.id());
        FuturesSteps.answer(TestPeople.PURCHASING, FuturesSteps.openInquiryOf(orders, order), origin, NEXT_YEAR)
                .statusCode(200);
        orders.probe().await("StockChecked", order.id(), 2);
        orders.confirm(order, Set.of(order.lines().getFirst().id()));
        orders.awaitConsumed();
        return order;
    }

    /** The purchase of an order that has just one, as its event says it. */
    static UUID purchaseOf(TestOrders orders, Order order) {
        return UUID.fromString(orders.probe()
                .await(
                        "purchase of " + order.number(),
                        event -> event.name().equals("PurchaseRequested")
                                && order.id()
                                        .toString()
                                        .equals(event.data().at("/orderId").asText()))
                .text("/purchaseId"));
    }

    static UUID reservationOf(TestOrders orders, Order order) {
        return UUID.fromString(orders.probe()
                .await(
                        "reservation of " + order.number(),
                        event -> event.name().equals("ReservationMade")
                                && order.id()
                                        .toString()
                                        .equals(event.data().at("/orderId").asText()))
                .text("/reservationId"));
    }

    static ValidatableResponse order(UUID purchase, String quantity) {
        return post(
                TestPeople.PURCHASING,
                "purchase-requests/%s/order".formatted(purchase),
                Map.of(
                        "supplier",
                        "Grandeco NV",
                        "quantity",
                        quantity,
                        "quality",
                        "优等品",
                        "specification",
                        "0.53m×10m",
                        "unitPrice",
                        "61.5",
                        "currency",
                        "EUR",
                        "expectedDate",
                        NEXT_YEAR.toString()));
    }

    /** Orders, reports transit and the arrival. */
    static void bringToTheDoor(UUID purchase, String quantity) {
        order(purchase, quantity).statusCode(200);
        arrive(purchase);
    }

    static void arrive(UUID purchase) {
        post(
                        TestPeople.PURCHASING,
                        "purchase-requests/%s/transit".formatted(purchase),
                        Map.of("expectedDate", NEXT_YEAR.toString(), "reference", "BL 4471"))
                .statusCode(200);
        post(TestPeople.WAREHOUSE_1, "purchase-requests/%s/arrival".formatted(purchase), Map.of())
                .statusCode(200)
                .body("state", equalTo("ARRIVED"));
    }

    static ValidatableResponse write(Person person, UUID purchase, Product product, String quantity, String batch) {
        return post(
                person,
                "goods-receipts",
                Map.of(
                        "purchaseId",
                        purchase,
                        "productId",
                        product.id(),
                        "quantity",
                        quantity,
                        "quality",
                        "优等品",
                        "specification",
                        "0.53m×10m",
                        "unitPrice",
                        "61.50",
                        "currency",
                        "EUR",
                        "warehouse",
                        "上海仓",
                        "batch",
                        batch,
                        "testReportNumber",
                        "QR-" + batch));
    }

    static ValidatableResponse sign(Person person, String receipt) {
        return post(person, "goods-receipts/%s/signature".formatted(receipt), Map.of());
    }

    /** Writes and signs. */
    static void store(UUID purchase, Product product, String quantity, String batch) {
        String receipt = write(TestPeople.WAREHOUSE_1, purchase, product, quantity, batch)
                .statusCode(201)
                .extract()
                .path("id");
        sign(TestPeople.WAREHOUSE_SUPERVISOR, receipt).statusCode(200).body("state", equalTo("SIGNED"));
    }

    static ValidatableResponse get(String path) {
        return TestPeople.CLERK_EAST_1.request().get("/api/v1/" + path).then().statusCode(200);
    }

    static ValidatableResponse post(Person person, String path, Object body) {
        return person.request().body(body).post("/api/v1/" + path).then();
    }
}
