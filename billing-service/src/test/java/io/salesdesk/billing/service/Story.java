package io.salesdesk.billing.service;

import static io.salesdesk.platform.testing.TestPeople.CLERK_EAST_1;
import static io.salesdesk.platform.testing.TestPeople.CLERK_EAST_2;
import static io.salesdesk.platform.testing.TestPeople.EAST;
import static io.salesdesk.platform.testing.TestPeople.EAST_OFFICE;
import static io.salesdesk.platform.testing.TestPeople.FINANCE_1;
import static io.salesdesk.platform.testing.TestPeople.REP_EAST_1;
import static io.salesdesk.platform.testing.TestPeople.REVIEWER_EAST;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.salesdesk.platform.testing.CapturedEvent;
import io.salesdesk.platform.testing.EventProbe;
import io.salesdesk.platform.testing.Person;
import io.salesdesk.platform.testing.TestEvent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** What other services and people do to billing, in words of the business. All amounts are CNY. */
final class Story {

    private static final String CONSUMER_GROUP =
            ConfigProvider.getConfig().getValue("mp.messaging.incoming.events.group.id", String.class);

    private final EventProbe probe = EventProbe.shared();

    EventProbe probe() {
        return probe;
    }

    record Customer(UUID id) {}

    record Order(UUID id, Customer customer, String kind, int revision) {}

    record Shipment(UUID id, Order order, String amount) {}

    record Share(Order order, String amount) {}

    static Map<String, Object> money(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    /** A customer of the office east, of class NORMAL, known to billing. */
    Customer customer(String creditStanding) {
        var customer = new Customer(UUID.randomUUID());
        register(customer);
        classify(customer, creditStanding);
        probe.awaitConsumed(CONSUMER_GROUP);
        return customer;
    }

    void register(Customer customer) {
        var data = new LinkedHashMap<String, Object>();
        data.put("customerId", customer.id());
        data.put("number", "CU-" + customer.id());
        data.put("name", "墙纸商行 " + customer.id());
        data.put("type", "RETAIL");
        data.put("officeId", EAST_OFFICE.id());
        data.put("regionId", EAST.id());
        data.put("salespersonId", REP_EAST_1.id());
        data.put("active", true);
        data.put("currency", "CNY");
        data.put("settlementMethod", "TRANSFER");
        data.put("complete", true);
        probe.publish(TestEvent.of("customer", "CustomerRegistered", customer.id(), data));
    }

    void classify(Customer customer, String creditStanding) {
        classify(customer, "NORMAL", creditStanding, false);
    }

    /** A customer of the class with reputation and large volume, found creditworthy. */
    Customer creditCustomer(String customerClass) {
        var customer = new Customer(UUID.randomUUID());
        register(customer);
        classify(customer, customerClass, "GOOD", true);
        investigate(customer, "CREDITWORTHY");
        probe.awaitConsumed(CONSUMER_GROUP);
        return customer;
    }

    void investigate(Customer customer, String conclusion) {
        var investigation = UUID.randomUUID();
        probe.publish(TestEvent.of(
                        "customer",
                        "CreditInvestigationConcluded",
                        investigation,
                        Map.of(
                                "investigationId",
                                investigation,
                                "customerId",
                                customer.id(),
                                "conclusion",
                                conclusion,
                                "concludedBy",
                                UUID.randomUUID(),
                                "concludedAt",
                                Instant.now(),
                                "investigatedBy",
                                UUID.randomUUID()))
                .withKey(customer.id()));
    }

    void classify(Customer customer, String customerClass, String creditStanding, boolean largeVolume) {
        probe.publish(TestEvent.of(
                "customer",
                "CustomerClassified",
                customer.id(),
                Map.of(
                        "customerId",
                        customer.id(),
                        "customerClass",
                        customerClass,
                        "creditStanding",
                        creditStanding,
                        "largeVolume",
                        largeVolume,
                        "inAdjustment",
                        false,
                        "reason",
                        "annual review",
                        "classifiedBy",
                        UUID.randomUUID(),
                        "classifiedAt",
                        Instant.now())));
    }

    /** An entered order; returns when its balance has been answered. */
    Order order(Customer customer, String kind, String total) {
        var order = new Order(UUID.randomUUID(), customer, kind, 1);
        probe.publish(entered(order, total));
        probe.await("BalanceChecked", order.id());
        return order;
    }

    TestEvent entered(Order order, String total) {
        return TestEvent.of("order", "OrderEntered", order.id(), orderData(order, total));
    }

    /** The next revision; returns when its balance has been answered. */
    Order amend(Order order, String total) {
        var amended = new Order(order.id(), order.customer(), order.kind(), order.revision() + 1);
        var data = orderData(amended, total);
        data.put("previousRevision", order.revision());
        data.put("afterConfirmation", false);
        data.put("changedLineIds", List.of());
        probe.publish(TestEvent.of("order", "OrderAmended", order.id(), data));
        probe.await("BalanceChecked", order.id(), amended.revision());
        return amended;
    }

    /** A change of one line, from 1 to the quantity at the unit price, as order-service asks fulfilment for it. */
    void requestChange(Order order, UUID changeId, UUID lineId, String quantity, String unitPrice) {
        probe.publish(TestEvent.of(
                "order",
                "OrderChangeRequested",
                order.id(),
                Map.of(
                        "orderId",
                        order.id(),
                        "changeId",
                        changeId,
                        "fromRevision",
                        order.revision(),
                        "toRevision",
                        order.revision() + 1,
                        "cancelOrder",
                        false,
                        "lines",
                        List.of(Map.of("lineId", lineId, "quantity", quantity, "unitPrice", unitPrice)))));
    }

    void acceptChange(Order order, UUID changeId, UUID lineId, String quantity) {
        probe.publish(TestEvent.of(
                "fulfilment",
                "OrderChangeAccepted",
                order.id(),
                Map.of(
                        "orderId",
                        order.id(),
                        "changeId",
                        changeId,
                        "fromRevision",
                        order.revision(),
                        "answerId",
                        UUID.randomUUID(),
                        "lines",
                        List.of(Map.of("lineId", lineId, "quantity", quantity, "unit", "ROLL", "accepted", true)))));
    }

    /** The change is in force. */
    Order changed(Order order, UUID changeId, String total) {
        var changed = new Order(order.id(), order.customer(), order.kind(), order.revision() + 1);
        var data = orderData(changed, total);
        data.put("previousRevision", order.revision());
        data.put("afterConfirmation", true);
        data.put("changeId", changeId);
        data.put("changedLineIds", List.of());
        probe.publish(TestEvent.of("order", "OrderAmended", order.id(), data));
        settled();
        return changed;
    }

    /** The order is confirmed with one line of futures from abroad and one from stock. */
    void confirm(Order order, UUID foreignLine, String foreignGross, String quantity, String stockGross) {
        var data = orderData(order, "0.00");
        data.put("total", null);
        data.put("reviewedBy", REVIEWER_EAST.id());
        data.put("confirmedAt", Instant.now());
        data.put(
                "lines",
                List.of(
                        Map.of(
                                "lineId",
                                foreignLine,
                                "quantity",
                                quantity,
                                "gross",
                                money(foreignGross),
                                "source",
                                "FUTURES",
                                "origin",
                                "FOREIGN"),
                        Map.of(
                                "lineId",
                                UUID.randomUUID(),
                                "quantity",
                                "1",
                                "gross",
                                money(stockGross),
                                "source",
                                "STOCK")));
        probe.publish(TestEvent.of("order", "OrderConfirmed", order.id(), data));
        settled();
    }

    /** The order is confirmed with nothing from abroad. */
    void confirmReviewedBy(Person reviewer, Order order) {
        var data = orderData(order, "0.00");
        data.put("total", null);
        data.put("reviewedBy", reviewer.id());
        data.put("confirmedAt", Instant.now());
        probe.publish(TestEvent.of("order", "OrderConfirmed", order.id(), data));
        settled();
    }

    /** Goods come in for the order's line. */
    void reserve(Order order, UUID lineId, String quantity) {
        var reservation = UUID.randomUUID();
        probe.publish(TestEvent.of(
                        "fulfilment",
                        "StockReserved",
                        reservation,
                        Map.of(
                                "reservationId",
                                reservation,
                                "orderId",
                                order.id(),
                                "lineId",
                                lineId,
                                "customerId",
                                order.customer().id(),
                                "productId",
                                UUID.randomUUID(),
                                "batch",
                                "B-01",
                                "quantity",
                                quantity,
                                "unit",
                                "ROLL",
                                "reservedAt",
                                Instant.now()))
                .withKey(order.id()));
        settled();
    }

    /** What became of the reservation of the order's line. */
    void reservation(String event, Order order, UUID lineId) {
        var reservation = UUID.randomUUID();
        probe.publish(TestEvent.of(
                        "fulfilment",
                        event,
                        reservation,
                        Map.of(
                                "reservationId",
                                reservation,
                                "orderId",
                                order.id(),
                                "lineId",
                                lineId,
                                "customerId",
                                order.customer().id()))
                .withKey(order.id()));
        settled();
    }

    private static Map<String, Object> orderData(Order order, String total) {
        var data = new LinkedHashMap<String, Object>();
        data.put("orderId", order.id());
        data.put("number", "SO-" + order.id());
        data.put("revision", order.revision());
        data.put("customerId", order.customer().id());
        data.put("salespersonId", REP_EAST_1.id());
        data.put("officeId", EAST_OFFICE.id());
        data.put("regionId", EAST.id());
        data.put("customerClass", "NORMAL");
        data.put("kind", order.kind());
        data.put("channel", "FAX");
        data.put("urgent", false);
        data.put("currency", "CNY");
        data.put("enteredBy", CLERK_EAST_1.id());
        data.put("suppliedBy", REP_EAST_1.id());
        data.put("enteredAt", Instant.now());
        data.put("shippingMethod", "ROAD");
        data.put("mixedBatches", false);
        data.put("freight", money("0.00"));
        data.put("total", money(total));
        data.put("lines", List.of());
        return data;
    }

    void cancel(Order order) {
        probe.publish(TestEvent.of(
                "order",
                "OrderCancelled",
                order.id(),
                Map.of(
                        "orderId",
                        order.id(),
                        "revision",
                        order.revision(),
                        "reason",
                        "not wanted any more",
                        "cancelledBy",
                        CLERK_EAST_1.id(),
                        "cancelledAt",
                        Instant.now())));
        settled();
    }

    /** A shipment's application; nothing is awaited. */
    Shipment request(Order order, String amount) {
        var shipment = new Shipment(UUID.randomUUID(), order, amount);
        requested(shipment);
        return shipment;
    }

    Shipment requestAndAwaitRelease(Order order, String amount) {
        var shipment = request(order, amount);
        probe.await("ShipmentReleased", shipment.id());
        return shipment;
    }

    Shipment requestAndAwaitHold(Order order, String amount) {
        var shipment = request(order, amount);
        probe.await("CreditHoldPlaced", shipment.id());
        return shipment;
    }

    void withdraw(Shipment shipment) {
        var data = shipmentData(shipment);
        data.put("reason", "order changed");
        data.put("withdrawnBy", CLERK_EAST_1.id());
        publish("ShipmentWithdrawn", shipment, data);
        settled();
    }

    /** The goods leave; returns when their receivable is recorded. */
    void ship(Shipment shipment) {
        ship(shipment, null);
    }

    void ship(Shipment shipment, @Nullable String trackingNumber) {
        ship(shipment, trackingNumber, "0.00");
    }

    /** @param freight what of the shipment's amount is freight */
    void ship(Shipment shipment, @Nullable String trackingNumber, String freight) {
        var data = shipmentData(shipment);
        if (trackingNumber != null) {
            data.put("trackingNumber", trackingNumber);
        }
        data.put("releaseId", UUID.randomUUID());
        data.put("lines", List.of());
        data.put("freight", money(freight));
        data.put("amount", money(shipment.amount()));
        data.put("shippedAt", Instant.now());
        data.put("confirmedBy", UUID.randomUUID());
        data.put("shippingMethod", "ROAD");
        data.put("salespersonId", REP_EAST_1.id());
        publish("GoodsShipped", shipment, data);
        probe.await(
                "ReceivableRecorded of shipment " + shipment.id(),
                event -> event.name().equals("ReceivableRecorded")
                        && event.text("/shipmentId").equals(shipment.id().toString()));
    }

    void issueDocument(Shipment shipment, UUID documentId) {
        var data = shipmentData(shipment);
        data.put("documentId", documentId);
        data.put("documentNumber", "OD-" + documentId);
        data.put("issuedBy", REVIEWER_EAST.id());
        data.put("issuedAt", Instant.now());
        data.put("held", true);
        data.put("amount", money(shipment.amount()));
        data.put(
                "lines",
                List.of(Map.of(
                        "lineId",
                        UUID.randomUUID(),
                        "productId",
                        UUID.randomUUID(),
                        "batch",
                        "B-07",
                        "quantity",
                        "12",
                        "unit",
                        "ROLL",
                        "unitPrice",
                        "5.250000",
                        "gross",
                        money(shipment.amount()))));
        publish("OutboundDocumentIssued", shipment, data);
        settled();
    }

    void reverseDocument(Shipment shipment, UUID documentId) {
        var data = shipmentData(shipment);
        data.put("documentId", documentId);
        data.put("reversalNumber", "OR-" + documentId);
        data.put("reason", "order changed");
        data.put("requestedBy", CLERK_EAST_1.id());
        data.put("approvedBy", REVIEWER_EAST.id());
        publish("OutboundDocumentReversed", shipment, data);
        settled();
    }

    /** The shipment as fulfilment has changed it. */
    Shipment change(Shipment shipment, String amount) {
        var changed = new Shipment(shipment.id(), shipment.order(), amount);
        requested(changed);
        settled();
        return changed;
    }

    private void requested(Shipment shipment) {
        var data = shipmentData(shipment);
        data.put("lines", List.of());
        data.put("freight", money("0.00"));
        data.put("amount", money(shipment.amount()));
        data.put("requestedBy", CLERK_EAST_1.id());
        data.put("requestedAt", Instant.now());
        data.put("channel", "FAX");
        publish("ShipmentRequested", shipment, data);
    }

    Response askForCredit(Person by, Shipment shipment, boolean urgent) {
        return by.request()
                .body(Map.of("shipmentId", shipment.id(), "urgent", urgent, "reason", "客户急需"))
                .post("/api/v1/credit-grants");
    }

    Response decide(Person by, String grant, String decision) {
        return by.request()
                .body(Map.of("decision", decision, "reason", "多年合作"))
                .post("/api/v1/credit-grants/{id}/decision", grant);
    }

    private static Map<String, Object> shipmentData(Shipment shipment) {
        var data = new LinkedHashMap<String, Object>();
        data.put("shipmentId", shipment.id());
        data.put("number", "SH-" + shipment.id());
        data.put("orderId", shipment.order().id());
        data.put("orderRevision", shipment.order().revision());
        data.put("customerId", shipment.order().customer().id());
        return data;
    }

    private void publish(String name, Shipment shipment, Map<String, Object> data) {
        probe.publish(TestEvent.of("fulfilment", name, shipment.id(), data)
                .withKey(shipment.order().id()));
    }

    /** Everything published so far has taken effect, and what followed from it has been seen. */
    void settled() {
        probe.awaitConsumed(CONSUMER_GROUP);
        probe.caughtUp();
    }

    Response slip(Person by, Customer customer, String amount, Share... shares) {
        return by.request().body(slipBody(customer, amount, shares)).post("/api/v1/remittances");
    }

    static Map<String, Object> slipBody(Customer customer, String amount, Share... shares) {
        return new LinkedHashMap<>(Map.of(
                "customerId",
                customer.id(),
                "payer",
                "墙纸商行",
                "amount",
                money(amount),
                "orders",
                shares(shares),
                "remittedOn",
                today()));
    }

    static List<Map<String, Object>> shares(Share... shares) {
        return List.of(shares).stream()
                .<Map<String, Object>>map(
                        share -> Map.of("orderId", share.order().id(), "amount", money(share.amount())))
                .toList();
    }

    /** A slip of a clerk's; the id of its remittance. */
    String slip(Customer customer, String amount, Share... shares) {
        return created(slip(CLERK_EAST_1, customer, amount, shares));
    }

    static Map<String, Object> receipt(String amount) {
        return new LinkedHashMap<>(Map.of(
                "amount",
                money(amount),
                "arrivedOn",
                today(),
                "receivingBank",
                "工商银行上海分行",
                "paymentMethod",
                "TRANSFER",
                "payer",
                "墙纸商行",
                "bankReference",
                "ICBC-" + UUID.randomUUID()));
    }

    Response confirm(Person by, String remittance, String amount) {
        return by.request().body(receipt(amount)).post("/api/v1/remittances/{id}/confirmation", remittance);
    }

    Response match(Person by, String remittance, Customer customer, Share... shares) {
        var body = new LinkedHashMap<String, Object>(Map.of("customerId", customer.id()));
        if (shares.length > 0) {
            body.put("orders", shares(shares));
        }
        return by.request().body(body).post("/api/v1/remittances/{id}/match", remittance);
    }

    Response post(Person by, String remittance) {
        return by.request().body(Map.of()).post("/api/v1/remittances/{id}/posting", remittance);
    }

    Response reject(Person by, String remittance) {
        return by.request().body(Map.of("reason", "款项未到账")).post("/api/v1/remittances/{id}/rejection", remittance);
    }

    /** Money without a slip, confirmed and matched, not posted yet; the id of its remittance. */
    String matchedMoney(Customer customer, String amount, Share... shares) {
        var remittance = created(FINANCE_1.request().body(receipt(amount)).post("/api/v1/payments"));
        settled();
        match(CLERK_EAST_1, remittance, customer, shares).then().statusCode(200);
        return remittance;
    }

    /** Money without a slip, all the way to its orders; the id of its remittance. */
    String postedMoney(Customer customer, String amount, Share... shares) {
        var remittance = matchedMoney(customer, amount, shares);
        post(CLERK_EAST_2, remittance).then().statusCode(200);
        return remittance;
    }

    /** A customer whom we owe money that no order needs. */
    Customer customerWithCredit(String amount) {
        var customer = customer("GOOD");
        postedMoney(customer, amount);
        return customer;
    }

    Response askForRefund(Person by, Customer customer, String amount) {
        return by.request()
                .body(Map.of(
                        "customerId", customer.id(), "amount", money(amount), "payee", "墙纸商行", "reason", "订单取消，客户要求退款"))
                .post("/api/v1/refunds");
    }

    Response decideRefund(Person by, String refund, String decision) {
        return by.request()
                .body(Map.of("decision", decision, "reason", "工程已停"))
                .post("/api/v1/refunds/{id}/decision", refund);
    }

    Response payRefund(Person by, String refund, String bankReference) {
        return by.request()
                .body(Map.of("paidOn", today(), "bank", "工商银行上海分行", "bankReference", bankReference))
                .post("/api/v1/refunds/{id}/payment", refund);
    }

    JsonPath account(Customer customer) {
        return FINANCE_1
                .request()
                .get("/api/v1/accounts/{id}", customer.id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    CapturedEvent lastHold(Shipment shipment) {
        return probe.caughtUp().events("CreditHoldPlaced", shipment.id()).getLast();
    }

    static String created(Response response) {
        return response.then().statusCode(201).extract().path("id");
    }

    /** The business date of the service, which a test may have moved. */
    static String today() {
        return FINANCE_1
                .request()
                .get("/api/v1/clock")
                .then()
                .statusCode(200)
                .extract()
                .path("date");
    }
}
