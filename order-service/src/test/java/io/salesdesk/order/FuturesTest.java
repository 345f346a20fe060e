package io.salesdesk.order;

import static io.salesdesk.order.Desk.CLERK;
import static io.salesdesk.order.Desk.REVIEWER;
import static io.salesdesk.order.Desk.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.salesdesk.platform.testing.EventProbe;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.TestEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an order says of goods that must be ordered, from what fulfilment and billing say. */
@SalesdeskTest
class FuturesTest {

    private static final EventProbe KAFKA = EventProbe.shared();

    private static UUID confirmed() {
        var orderId = Desk.entered();
        var stock = Desk.stockIs(orderId, true, true);
        var balance = Desk.balanceIs(orderId, true);
        Desk.post(CLERK, orderId, "customer-confirmation", Desk.call(orderId, stock, balance))
                .statusCode(200);
        Desk.post(REVIEWER, orderId, "review", Desk.passed(1)).statusCode(200);
        return orderId;
    }

    private static void say(
            String service, String contract, String event, UUID subject, Map<String, Object> overrides) {
        var data = new HashMap<>(Contracts.fullExample(service, contract));
        overrides.forEach((member, value) -> data.computeIfPresent(member, (_, _) -> value));
        KAFKA.publish(Desk.checked(TestEvent.of(service, event, subject, data)));
    }

    private static void waitsFor(UUID orderId, String what) {
        Awaitility.await("the wait for " + what)
                .atMost(EventProbe.PATIENCE)
                .untilAsserted(() -> as(CLERK)
                        .get("/api/v1/orders/" + orderId + "/timeline")
                        .then()
                        .body("waitsFor.what", hasItem(what)));
    }

    @Test
    @DisplayName("ORD-04 a FUTURES line has its reservation among the order's documents; stock for it may be shipped")
    void ord04_reservationOfFutures() {
        var orderId = confirmed();
        var lineId = Desk.read(orderId).getString("lines[0].parts[0].lineId");
        var reservationId = UUID.randomUUID();
        var about = Map.<String, Object>of("orderId", orderId, "lineId", lineId, "reservationId", reservationId);
        as(CLERK)
                .get("/api/v1/orders/" + orderId)
                .then()
                .body("papers.find { it.kind == 'RESERVATION' }.state", equalTo("DUE"))
                .body("papers.find { it.kind == 'SALES_INVOICE' }.state", equalTo("DRAFT"));
        waitsFor(orderId, "PURCHASE_REQUEST");

        say("fulfilment", "reservation-made", "ReservationMade", reservationId, about);
        say("fulfilment", "stock-reserved", "StockReserved", reservationId, about);
        waitsFor(orderId, "SHIPMENT_APPLICATION");
        as(CLERK)
                .get("/api/v1/orders/" + orderId)
                .then()
                .body("papers.find { it.kind == 'RESERVATION' }.state", equalTo("MADE"))
                .body("papers.find { it.kind == 'RESERVATION' }.lineId", equalTo(lineId));
        as(CLERK)
                .get("/api/v1/orders/" + orderId + "/timeline")
                .then()
                .body("waitsFor.what", not(hasItem("PURCHASE_REQUEST")))
                .body("entries.event", hasItems("ReservationMade", "StockReserved"));

        say("fulfilment", "reservation-review-missed", "ReservationReviewMissed", reservationId, about);
        say("fulfilment", "reservation-released", "ReservationReleased", reservationId, about);
        Awaitility.await("the freed reservation")
                .atMost(EventProbe.PATIENCE)
                .untilAsserted(() -> as(CLERK)
                        .get("/api/v1/orders/" + orderId)
                        .then()
                        .body("papers.find { it.kind == 'RESERVATION' }.state", equalTo("REVERSED")));
        as(CLERK)
                .get("/api/v1/orders/" + orderId + "/timeline")
                .then()
                .body(
                        "entries.find { it.event == 'ReservationReviewMissed' }.details.reviewDay",
                        equalTo("2026-12-21"));
    }

    @Test
    @DisplayName("ORD-16 what billing asks for and receives stands in the order's timeline")
    void ord16_moneyInTheTimeline() {
        var orderId = confirmed();
        var about = Map.<String, Object>of("orderId", orderId);
        say("billing", "deposit-requested", "DepositRequested", orderId, about);
        say("billing", "deposit-received", "DepositReceived", orderId, about);
        say("billing", "balance-payment-requested", "BalancePaymentRequested", orderId, about);
        say("billing", "deposit-dropped", "DepositDropped", orderId, about);

        Awaitility.await("the claims")
                .atMost(EventProbe.PATIENCE)
                .untilAsserted(() -> as(CLERK)
                        .get("/api/v1/orders/" + orderId + "/timeline")
                        .then()
                        .body(
                                "entries.event",
                                hasItems(
                                        "DepositRequested",
                                        "DepositReceived",
                                        "BalancePaymentRequested",
                                        "DepositDropped")));
    }

    @Test
    @DisplayName("ORD-11 the timeline follows the purchase of a FUTURES line, and the salesperson hears of each step")
    void ord11_purchaseIsFollowed() {
        var orderId = confirmed();
        var lineId = Desk.read(orderId).getString("lines[0].parts[0].lineId");
        var purchaseId = UUID.randomUUID();
        var reservationId = UUID.randomUUID();
        waitsFor(orderId, "PURCHASE_REQUEST");
        var about = Map.<String, Object>of(
                "orderId", orderId, "lineId", lineId, "purchaseId", purchaseId, "reservationId", reservationId);

        say("fulfilment", "reservation-made", "ReservationMade", reservationId, about);
        var requested = new HashMap<>(about);
        requested.put("depositRequired", true);
        say("fulfilment", "purchase-requested", "PurchaseRequested", purchaseId, requested);
        waitsFor(orderId, "DEPOSIT");
        as(CLERK)
                .get("/api/v1/orders/" + orderId)
                .then()
                .body("papers.kind", hasItems("SALES_ORDER", "RESERVATION", "PURCHASE_REQUEST", "SALES_INVOICE"))
                .body("papers.find { it.kind == 'RESERVATION' }.state", equalTo("MADE"))
                .body("papers.find { it.kind == 'PURCHASE_REQUEST' }.lineId", equalTo(lineId));

        say("billing", "deposit-received", "DepositReceived", orderId, Map.of("orderId", orderId));
        waitsFor(orderId, "PURCHASE_ORDER");
        say("fulfilment", "purchase-ordered", "PurchaseOrdered", purchaseId, about);
        waitsFor(orderId, "GOODS_ARRIVAL");
        KAFKA.await(
                "the notice to the field sales",
                event -> event.name().equals("NoticeRequested")
                        && event.data().path("template").asText().equals("purchase-ordered")
                        && event.attribute("orderid").equals(orderId.toString()));
        say("fulfilment", "goods-arrived", "GoodsArrived", purchaseId, about);
        waitsFor(orderId, "GOODS_RECEIPT");
        say("fulfilment", "stock-reserved", "StockReserved", reservationId, about);
        waitsFor(orderId, "SHIPMENT_APPLICATION");
        as(CLERK)
                .get("/api/v1/orders/" + orderId + "/timeline")
                .then()
                .body("waitsFor.what", not(hasItem("GOODS_RECEIPT")))
                .body("entries.event", hasItems("ReservationMade", "PurchaseRequested", "DepositReceived"));
    }
}
