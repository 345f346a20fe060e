package io.salesdesk.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import io.salesdesk.platform.testing.EventContracts;
import io.salesdesk.platform.testing.Person;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.TestPeople;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SalesdeskTest
class PurchasingTest {

    @Inject
    TestOrders orders;

    @Inject
    StockBooks books;

    @Test
    @DisplayName(
            "A-11 FUL-08 FUL-10 foreign goods of a project: deposit, order, arrival, receipt, reserved, paid, allocated")
    void ful08_projectFromAbroad() {
        var product = orders.product();
        var order = PurchaseSteps.confirmedFutures(
                orders,
                TestOrders.project(TestOrders.order(orders.customer(true), TestOrders.line(product, 120))),
                "FOREIGN");
        var purchase = PurchaseSteps.purchaseOf(orders, order);
        var reservation = PurchaseSteps.reservationOf(orders, order);

        PurchaseSteps.order(purchase, "120")
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:purchase-waits-for-the-deposit"))
                .body("requirement", equalTo("FUL-08"));
        orders.receiveDeposit(order);
        assertThat(orders.probe().await("PurchaseReleased", purchase).text("/reason"))
                .isEqualTo("DEPOSIT_RECEIVED");
        orders.awaitConsumed();
        PurchaseSteps.order(purchase, "120").statusCode(200);
        PurchaseSteps.get("purchase-requests/in-transit?productId=" + product.id())
                .body("items[0].promised", equalTo("120.000"))
                .body("items[0].free", equalTo("0.000"));
        PurchaseSteps.arrive(purchase);
        var key = "goods-arrived:%s:%s:%s".formatted(purchase, order.customer(), order.number());
        orders.probe()
                .await(
                        key,
                        event -> event.name().equals("NoticeRequested")
                                && event.text("/deduplicationKey").equals(key));

        String receipt = PurchaseSteps.write(TestPeople.EVERYBODY, purchase, product, "120", "2612-A")
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(orders.probe()
                        .await("GoodsReceiptWritten", UUID.fromString(receipt))
                        .key())
                .isEqualTo(purchase.toString());
        PurchaseSteps.sign(TestPeople.EVERYBODY, receipt)
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:receipt-needs-a-second-person"));
        PurchaseSteps.sign(TestPeople.WAREHOUSE_SUPERVISOR, receipt).statusCode(200);
        PurchaseSteps.sign(TestPeople.WAREHOUSE_SUPERVISOR_2, receipt).statusCode(409);

        var received = orders.probe().await("GoodsReceived", UUID.fromString(receipt));
        assertThat(received.text("/orderId")).isEqualTo(order.id().toString());
        assertThat(orders.probe().await("StockReserved", reservation).text("/quantity"))
                .isEqualTo("120");
        assertThat(TestOrders.available(product)).isEqualByComparingTo("0");
        books.mustBalance();

        orders.payFully(order);
        orders.awaitConsumed();
        PurchaseSteps.get("reservations/" + reservation)
                .body("state", equalTo("TAKEN"))
                .body("taken", equalTo("120.000"));
        PurchaseSteps.get("allocations/" + order.id()).body("lines[0].allocated", equalTo("120.000"));
        orders.fileSignedOrder(order);
        ShipmentSteps.apply(
                        TestPeople.CLERK_EAST_1,
                        order,
                        Map.of(order.lines().getFirst().id(), 120))
                .statusCode(201);
        books.mustBalance();
        EventContracts.ofProject()
                .checkPublished("fulfilment", orders.probe().caughtUp().events());
    }

    @Test
    @DisplayName("FUL-08 a deposit that arrives before the confirmation waits for it; domestic goods wait for none")
    void ful08_earlyDepositAndDomesticGoods() {
        var product = orders.product();
        var line = TestOrders.line(product, 30);
        var order = TestOrders.project(TestOrders.order(orders.customer(true), line));
        orders.enter(order);
        orders.probe().await("StockChecked", order.id());
        FuturesSteps.answer(
                        TestPeople.PURCHASING,
                        FuturesSteps.openInquiryOf(orders, order),
                        "FOREIGN",
                        PurchaseSteps.NEXT_YEAR)
                .statusCode(200);
        orders.receiveDeposit(order);
        orders.awaitConsumed();
        orders.confirm(order, Set.of(line.id()));
        assertThat(orders.probe()
                        .await("PurchaseReleased", PurchaseSteps.purchaseOf(orders, order))
                        .text("/reason"))
                .isEqualTo("DEPOSIT_RECEIVED");

        var domestic = PurchaseSteps.confirmedFutures(
                orders, TestOrders.order(orders.customer(true), TestOrders.line(orders.product(), 5)), "DOMESTIC");
        assertThat(orders.probe()
                        .await("PurchaseReleased", PurchaseSteps.purchaseOf(orders, domestic))
                        .text("/reason"))
                .isEqualTo("NO_DEPOSIT_NEEDED");
    }

    @Test
    @DisplayName(
            "FUL-09 A-34 one roll short is refused and opens a case; split by two persons, the receipt is made again")
    void ful09_oneRollShort() {
        var product = orders.product();
        var order = PurchaseSteps.confirmedFutures(
                orders, TestOrders.order(orders.customer(true), TestOrders.line(product, 120)), "DOMESTIC");
        var purchase = PurchaseSteps.purchaseOf(orders, order);
        var reservation = PurchaseSteps.reservationOf(orders, order);
        PurchaseSteps.bringToTheDoor(purchase, "120");

        PurchaseSteps.write(TestPeople.WAREHOUSE_1, purchase, product, "119", "2612-A")
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:delivery-differs-from-purchase-order"))
                .body("requirement", equalTo("FUL-09"))
                .body("differences", contains("quantity: 120 ordered, 119 received"));
        PurchaseSteps.write(TestPeople.WAREHOUSE_1, purchase, product, "120", "2612-A")
                .statusCode(409)
                .body("type", equalTo("urn:salesdesk:rule:receipt-discrepancy-is-open"));
        String discrepancy = PurchaseSteps.get("receipt-discrepancies?purchaseId=" + purchase)
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");

        var amendment = PurchaseSteps.post(
                        TestPeople.PURCHASING,
                        "receipt-discrepancies/%s/resolution".formatted(discrepancy),
                        Map.of("resolution", "SPLIT", "reason", "余下一卷下批到"))
                .statusCode(200)
                .extract()
                .<String>path("approvalId");
        decide(TestPeople.PURCHASING, amendment)
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:maker-is-never-checker"));
        decide(TestPeople.SALES_MANAGER, amendment).statusCode(200);

        PurchaseSteps.store(purchase, product, "119", "2612-A");
        var rest = orders.probe()
                .await(
                        "the rest of " + purchase,
                        event -> event.name().equals("PurchaseRequested")
                                && purchase.toString()
                                        .equals(event.data().at("/splitFrom").asText()));
        assertThat(rest.text("/quantity")).isEqualTo("1");
        PurchaseSteps.get("reservations/" + reservation)
                .body("state", equalTo("INCOMING"))
                .body("held", equalTo("119.000"))
                .body("awaited", equalTo("1.000"));

        var second = UUID.fromString(rest.text("/purchaseId"));
        PurchaseSteps.arrive(second);
        PurchaseSteps.store(second, product, "1", "2701-A");
        PurchaseSteps.get("reservations/" + reservation).body("state", equalTo("HELD"));
        books.mustBalance();
        EventContracts.ofProject()
                .checkPublished("fulfilment", orders.probe().caughtUp().events());
    }

    @Test
    @DisplayName("A-34 an amendment may not leave an order short, and does not accept other goods")
    void a34_amendmentLeavesWhatIsPromised() {
        var product = orders.product();
        var order = PurchaseSteps.confirmedFutures(
                orders, TestOrders.order(orders.customer(true), TestOrders.line(product, 20)), "DOMESTIC");
        var purchase = PurchaseSteps.purchaseOf(orders, order);
        PurchaseSteps.bringToTheDoor(purchase, "20");
        PurchaseSteps.write(TestPeople.WAREHOUSE_1, purchase, product, "19", "2612-A")
                .statusCode(422);
        String discrepancy = PurchaseSteps.get("receipt-discrepancies?purchaseId=" + purchase)
                .extract()
                .path("items[0].id");
        String approval = PurchaseSteps.post(
                        TestPeople.PURCHASING,
                        "receipt-discrepancies/%s/resolution".formatted(discrepancy),
                        Map.of("resolution", "AMENDMENT", "reason", "供应商少发"))
                .extract()
                .path("approvalId");

        decide(TestPeople.SALES_MANAGER, approval)
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:amendment-would-leave-an-order-short"));
    }

    @Test
    @DisplayName(
            "FUL-07 FUL-08 goods for stock are requested by a clerk, seen in transit, and free once they are stored")
    void ful07_goodsForStock() {
        var product = orders.product();
        String id = PurchaseSteps.post(
                        TestPeople.CLERK_EAST_1,
                        "purchase-requests",
                        Map.of("productId", product.id(), "quantity", "50", "origin", "DOMESTIC", "reason", "补货"))
                .statusCode(201)
                .body("released", equalTo(true))
                .extract()
                .path("id");
        var purchase = UUID.fromString(id);
        PurchaseSteps.bringToTheDoor(purchase, "60");
        PurchaseSteps.get("purchase-requests/in-transit?productId=" + product.id())
                .body("items[0].free", equalTo("60.000"));
        PurchaseSteps.store(purchase, product, "60", "2612-A");

        assertThat(TestOrders.available(product)).isEqualByComparingTo("60");
        PurchaseSteps.get("purchase-requests/in-transit?productId=" + product.id())
                .body("items", empty());
        books.mustBalance();
    }

    @Test
    @DisplayName("ORD-42 goods on purchase for a cancelled order become free stock on arrival; what is not ordered is"
            + " withdrawn")
    void ord42_cancelledOrder() {
        var product = orders.product();
        var ordered = PurchaseSteps.confirmedFutures(
                orders, TestOrders.order(orders.customer(true), TestOrders.line(product, 40)), "DOMESTIC");
        var purchase = PurchaseSteps.purchaseOf(orders, ordered);
        PurchaseSteps.bringToTheDoor(purchase, "40");
        orders.cancel(ordered);
        orders.probe().await("ReservationReleased", PurchaseSteps.reservationOf(orders, ordered));
        orders.awaitConsumed();
        PurchaseSteps.store(purchase, product, "40", "2612-A");
        assertThat(TestOrders.available(product)).isEqualByComparingTo("40");

        var requested = PurchaseSteps.confirmedFutures(
                orders, TestOrders.order(orders.customer(true), TestOrders.line(orders.product(), 4)), "DOMESTIC");
        orders.cancel(requested);
        orders.probe().await("PurchaseWithdrawn", PurchaseSteps.purchaseOf(orders, requested));
        books.mustBalance();
    }

    @Test
    @DisplayName("ORD-42 a FUTURES line shrinks with its reservation; what was ordered beyond that is free on arrival")
    void ord42_changedFuturesLine() {
        var product = orders.product();
        var order = PurchaseSteps.confirmedFutures(
                orders, TestOrders.order(orders.customer(true), TestOrders.line(product, 40)), "DOMESTIC");
        var purchase = PurchaseSteps.purchaseOf(orders, order);
        PurchaseSteps.bringToTheDoor(purchase, "40");
        var line = order.lines().getFirst();

        orders.requestChange(order, Map.of(line.id(), 30));
        var accepted = orders.probe().await("OrderChangeAccepted", order.id());
        assertThat(accepted.text("/lines/0/quantity")).isEqualTo("30");
        assertThat(accepted.text("/lines/0/futures")).isEqualTo("30");
        orders.amend(order.next(line.of(30)), true);
        orders.awaitConsumed();
        PurchaseSteps.store(purchase, product, "40", "2612-A");

        PurchaseSteps.get("reservations/" + PurchaseSteps.reservationOf(orders, order))
                .body("state", equalTo("HELD"))
                .body("held", equalTo("30.000"));
        assertThat(TestOrders.available(product)).isEqualByComparingTo("10");
        books.mustBalance();
    }

    @Test
    @DisplayName(
            "ORD-42 an increase is taken as futures when purchasing has answered the customer; the answer serves once")
    void ord42_increaseTakenAsFutures() {
        var product = orders.product();
        var order = PurchaseSteps.confirmedFutures(
                orders, TestOrders.order(orders.customer(true), TestOrders.line(product, 40)), "DOMESTIC");
        var line = order.lines().getFirst();
        answeredInquiry(order, product, "15");

        orders.requestChange(order, Map.of(line.id(), 55));
        var accepted = orders.probe().await("OrderChangeAccepted", order.id());
        assertThat(accepted.text("/lines/0/futures")).isEqualTo("55");
        orders.amend(order.next(line.of(55)), true);
        orders.awaitConsumed();
        PurchaseSteps.get("purchase-requests?orderId=" + order.id()).body("items", hasSize(2));

        orders.requestChange(order.next(line.of(55)), Map.of(line.id(), 60));
        assertThat(orders.probe().await("OrderChangeRefused", order.id()).text("/lines/0/refusal"))
                .isEqualTo("not-enough-stock");
    }

    @Test
    @DisplayName("ORD-42 ORD-04 an increase that is partly there is split; both parts live on through further changes")
    void ord42_increaseIsSplit() {
        var product = orders.product();
        orders.stock(product, "2511-A", 50);
        var order = TestOrders.order(orders.customer(true), TestOrders.line(product, 40));
        orders.enter(order);
        orders.probe().await("StockChecked", order.id());
        orders.confirm(order);
        orders.awaitConsumed();
        var line = order.lines().getFirst();
        answeredInquiry(order, product, "15");

        orders.requestChange(order, Map.of(line.id(), 60));
        var accepted = orders.probe().await("OrderChangeAccepted", order.id());
        assertThat(accepted.text("/lines/0/quantity")).isEqualTo("60");
        assertThat(accepted.text("/lines/0/allocated")).isEqualTo("50");
        assertThat(accepted.text("/lines/0/futures")).isEqualTo("10");
        assertThat(accepted.text("/lines/0/stockLineId")).isEqualTo(line.id().toString());
        assertThat(accepted.text("/lines/0/origin")).isEqualTo("DOMESTIC");
        assertThat(accepted.text("/lines/0/expectedDate")).isEqualTo(PurchaseSteps.NEXT_YEAR.toString());
        var changed = order.next(line.of(60));
        orders.amend(changed, true);
        orders.awaitConsumed();
        var futuresPart = accepted.text("/lines/0/futuresLineId");
        PurchaseSteps.get("reservations?orderId=" + order.id())
                .body("items[0].lineId", equalTo(futuresPart))
                .body("items[0].awaited", equalTo("10.000"));
        PurchaseSteps.get("allocations/" + order.id()).body("lines", hasSize(2));

        orders.requestChange(changed, Map.of(line.id(), 45));
        var reduced = orders.probe().await("OrderChangeAccepted", order.id(), 2).getLast();
        assertThat(reduced.text("/lines/0/allocated")).isEqualTo("45");
        assertThat(reduced.text("/lines/0/futures")).isEqualTo("0");
        assertThat(reduced.text("/lines/0/futuresLineId")).isEqualTo(futuresPart);
        orders.amend(changed.next(line.of(45)), true);
        orders.awaitConsumed();
        assertThat(TestOrders.available(product)).isEqualByComparingTo("5");
        PurchaseSteps.get("reservations?orderId=" + order.id()).body("items[0].state", equalTo("RELEASED"));
        books.mustBalance();
        EventContracts.ofProject()
                .checkPublished("fulfilment", orders.probe().caughtUp().events());
    }

    /** Purchasing has told the customer, without an order, that so much can be had. */
    private static void answeredInquiry(TestOrders.Order order, TestOrders.Product product, String quantity) {
        String inquiry = PurchaseSteps.post(
                        TestPeople.CLERK_EAST_1,
                        "futures-inquiries",
                        Map.of(
                                "customerId",
                                order.customer(),
                                "productId",
                                product.id(),
                                "quantity",
                                quantity,
                                "bookName",
                                "云栖",
                                "manufacturer",
                                "墙艺",
                                "alreadyOrdered",
                                true,
                                "suggestedStocking",
                                "0",
                                "foreignStockChecked",
                                true))
                .statusCode(201)
                .extract()
                .path("id");
        FuturesSteps.answer(TestPeople.PURCHASING, UUID.fromString(inquiry), "DOMESTIC", PurchaseSteps.NEXT_YEAR)
                .statusCode(200);
    }

    private static ValidatableResponse decide(Person person, String approval) {
        return PurchaseSteps.post(
                person,
                "approvals/%s/decision".formatted(approval),
                Map.of("decision", "APPROVED", "reason", "已与供应商核对"));
    }
}
