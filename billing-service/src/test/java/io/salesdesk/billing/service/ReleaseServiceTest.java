package io.salesdesk.billing.service;

import static io.salesdesk.platform.testing.TestPeople.ADMIN;
import static io.salesdesk.platform.testing.TestPeople.CLERK_EAST_1;
import static io.salesdesk.platform.testing.TestPeople.CLERK_SOUTH_1;
import static io.salesdesk.platform.testing.TestPeople.FINANCE_1;
import static io.salesdesk.platform.testing.TestPeople.FINANCE_2;
import static io.salesdesk.platform.testing.TestPeople.REGIONAL_MANAGER_EAST;
import static io.salesdesk.platform.testing.TestPeople.REGIONAL_MANAGER_SOUTH;
import static io.salesdesk.platform.testing.TestPeople.WAREHOUSE_1;
import static io.salesdesk.platform.testing.TestPeople.WAREHOUSE_SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.salesdesk.billing.service.Story.Share;
import io.salesdesk.billing.service.Story.Shipment;
import io.salesdesk.platform.testing.Person;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.TestEvent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SalesdeskTest
class ReleaseServiceTest {

    private final Story story = new Story();

    @Inject
    Books books;

    @AfterEach
    void booksBalance() throws SQLException {
        story.settled();
        books.assertTheyBalance();
    }

    @Test
    @DisplayName("BIL-02 a slip releases a waiting shipment of a normal order")
    void bil02_slipReleasesANormalOrder() {
        var customer = story.customer("GOOD");
        var order = story.order(customer, "STANDARD", "100.00");
        var shipment = story.requestAndAwaitHold(order, "100.00");
        var hold = story.lastHold(shipment);
        assertThat(hold.key()).isEqualTo(order.id().toString());
        assertThat(hold.text("/missing/amount")).isEqualTo("100.00");
        assertThat(hold.attribute("orderid")).isEqualTo(order.id().toString());

        var slip = story.slip(customer, "100.00", new Share(order, "100.00"));

        var released = story.probe().await("ShipmentReleased", shipment.id());
        assertThat(released.text("/rule")).isEqualTo("normal-order-ships-on-slip-or-posted-money");
        assertThat(released.text("/evidence/0/kind")).isEqualTo("SLIP");
        assertThat(released.text("/evidence/0/id")).isEqualTo(slip);
        release(shipment)
                .body("state", equalTo("RELEASED"))
                .body("hold", nullValue())
                .body("grant.releaseId", equalTo(released.text("/releaseId")));
        CLERK_SOUTH_1
                .request()
                .get("/api/v1/shipment-releases/{id}", shipment.id())
                .then()
                .statusCode(404);
    }

    @Test
    @DisplayName("BIL-03 a slip does not release a project order, nor does part of the money; all of it does")
    void bil03_projectWaitsForAllTheMoney() {
        var customer = story.customer("GOOD");
        var order = story.order(customer, "PROJECT", "100.00");
        var slip = story.slip(customer, "100.00", new Share(order, "100.00"));
        var shipment = story.requestAndAwaitHold(order, "10.00");
        story.confirm(FINANCE_1, slip, "60.00").then().statusCode(200);
        story.match(CLERK_EAST_1, slip, customer).then().statusCode(200);
        story.post(CLERK_EAST_1, slip).then().statusCode(200);
        story.settled();
        assertThat(story.probe().events("ShipmentReleased", shipment.id())).isEmpty();
        assertThat(story.lastHold(shipment).text("/missing/amount")).isEqualTo("40.00");

        story.postedMoney(customer, "40.00", new Share(order, "40.00"));

        assertThat(story.probe().await("ShipmentReleased", shipment.id()).text("/rule"))
                .isEqualTo("project-order-ships-on-posted-money-for-the-whole-order");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("BIL-02, A-01 a slip is no cover for what ships on posted money alone")
    @CsvSource({
        "PAYMENT_FIRST, posted-money-does-not-cover-the-shipment, A-01",
        "PROJECT, posted-money-does-not-cover-the-whole-project-order, BIL-03"
    })
    void bil02_slipIsNoCoverForPostedMoney(String kind, String refusal, String requirement) {
        var customer = story.customer("GOOD");
        var order = story.order(customer, kind, "10.00");
        story.slip(customer, "10.00", new Share(order, "10.00"));
        var shipment = story.requestAndAwaitHold(order, "10.00");

        FINANCE_1
                .request()
                .get("/api/v1/shipment-releases/{id}", shipment.id())
                .then()
                .statusCode(200)
                .body("state", equalTo("HELD"))
                .body("hold.refusal", equalTo(refusal))
                .body("hold.requirement", equalTo(requirement))
                .body("hold.missing.amount", equalTo("10.00"));
    }

    @Test
    @DisplayName("A-01 a customer without credit standing ships on posted money; a standing makes the slip count")
    void a01_creditStandingMakesTheSlipCount() {
        var customer = story.customer("NONE");
        var order = story.order(customer, "STANDARD", "100.00");
        story.slip(customer, "100.00", new Share(order, "100.00"));
        var shipment = story.requestAndAwaitHold(order, "100.00");
        var hold = story.lastHold(shipment);
        assertThat(hold.text("/effectiveKind")).isEqualTo("PAYMENT_FIRST");
        assertThat(hold.data().get("liftedBy").toString()).contains("CREDIT_STANDING");

        story.classify(customer, "GOOD");

        story.probe().await("ShipmentReleased", shipment.id());
    }

    @Test
    @DisplayName("customer credit is drawn before a shipment is held, the oldest money first")
    void creditIsDrawnBeforeAHold() {
        var customer = story.customer("NONE");
        story.settled();
        var oldest = story.postedMoney(customer, "30.00");
        var younger = story.postedMoney(customer, "100.00");
        var order = story.order(customer, "PAYMENT_FIRST", "100.00");

        var shipment = story.requestAndAwaitRelease(order, "100.00");

        assertThat(story.account(customer).getString("credit.amount")).isEqualTo("30.00");
        var released = story.probe().await("ShipmentReleased", shipment.id());
        assertThat(released.text("/evidence/0/id")).isEqualTo(oldest);
        assertThat(released.text("/evidence/1/id")).isEqualTo(younger);
        story.probe().await("OrderFullyPaid", order.id());
    }

    @Test
    @DisplayName("goods that left are receivable until paid, with the order's and the account's figures in step")
    void shippedGoodsAreReceivableUntilPaid() {
        var customer = story.customer("GOOD");
        var order = story.order(customer, "STANDARD", "100.00");
        var slip = story.slip(customer, "100.00", new Share(order, "100.00"));
        var shipment = story.requestAndAwaitRelease(order, "100.00");
        story.ship(shipment);

        assertThat(story.account(customer).getString("receivable.amount")).isEqualTo("100.00");
        FINANCE_1
                .request()
                .get("/api/v1/accounts/{id}/receivables", customer.id())
                .then()
                .statusCode(200)
                .body("items.orderId", contains(order.id().toString()))
                .body("items[0].unpaidBy.amount", equalTo("0.00"));
        release(shipment).body("state", equalTo("DEPARTED")).body("grant.endReason", equalTo("used"));

        story.confirm(FINANCE_1, slip, "100.00").then().statusCode(200);
        story.match(CLERK_EAST_1, slip, customer).then().statusCode(200);
        story.post(CLERK_EAST_1, slip).then().statusCode(200);

        story.probe().await("ReceivableSettled", order.id());
        story.probe().await("OrderFullyPaid", order.id());
        assertThat(story.account(customer).getString("receivable.amount")).isEqualTo("0.00");
        assertThat(story.account(customer).getBoolean("paymentFirstImposed")).isFalse();
    }

    @Test
    @DisplayName("A-32 a rejected slip revokes what has not left, makes what has left unpaid and imposes payment-first")
    void a32_rejectedSlipRevokesAndImposes() {
        var customer = story.customer("GOOD");
        var order = story.order(customer, "STANDARD", "100.00");
        var slip = story.slip(customer, "100.00", new Share(order, "100.00"));
        var left = story.requestAndAwaitRelease(order, "60.00");
        var waiting = story.requestAndAwaitRelease(order, "40.00");
        story.ship(left);

        story.reject(FINANCE_1, slip).then().statusCode(200);

        var revoked = story.probe().await("ShipmentReleaseRevoked", waiting.id());
        assertThat(revoked.text("/reason")).isEqualTo("cover-fell-short");
        assertThat(story.probe().events("ShipmentReleaseRevoked", left.id())).isEmpty();
        var imposed = story.probe().await("PaymentFirstImposed", customer.id());
        assertThat(imposed.text("/cause")).isEqualTo(order.id().toString());
        assertThat(story.lastHold(waiting).text("/effectiveKind")).isEqualTo("PAYMENT_FIRST");
        FINANCE_1
                .request()
                .get("/api/v1/accounts/{id}/unpaid-orders", customer.id())
                .then()
                .statusCode(200)
                .body("items.orderId", contains(order.id().toString()))
                .body("items[0].unpaidBy.amount", equalTo("60.00"));

        story.postedMoney(customer, "100.00", new Share(order, "100.00"));
        FINANCE_1
                .request()
                .get("/api/v1/accounts/{id}/unpaid-orders", customer.id())
                .then()
                .body("items", hasSize(0));
        assertThat(story.probe().await("ShipmentReleased", waiting.id(), 2)).hasSize(2);
        assertThat(story.account(customer).getBoolean("paymentFirstImposed"))
                .as("it stays until a manager lifts it")
                .isTrue();
    }

    @Test
    @DisplayName("A-32 payment-first is lifted by the region's manager with a reason, and slips count again")
    void a32_paymentFirstIsLifted() {
        var customer = story.customer("GOOD");
        var order = story.order(customer, "STANDARD", "100.00");
        var slip = story.slip(customer, "100.00", new Share(order, "100.00"));
        story.ship(story.requestAndAwaitRelease(order, "100.00"));
        story.reject(FINANCE_1, slip).then().statusCode(200);
        var next = story.order(customer, "STANDARD", "50.00");
        story.slip(customer, "50.00", new Share(next, "50.00"));
        var shipment = story.requestAndAwaitHold(next, "50.00");
        assertThat(story.lastHold(shipment).data().get("liftedBy").toString()).contains("PAYMENT_FIRST_LIFTED");

        lift(REGIONAL_MANAGER_SOUTH, customer).then().statusCode(404);
        lift(FINANCE_1, customer).then().statusCode(403);
        REGIONAL_MANAGER_EAST
                .request()
                .body(Map.of("reason", " "))
                .post("/api/v1/accounts/{id}/payment-first-lifting", customer.id())
                .then()
                .statusCode(400);
        lift(REGIONAL_MANAGER_EAST, customer).then().statusCode(200).body("paymentFirstImposed", equalTo(false));
        lift(REGIONAL_MANAGER_EAST, customer).then().statusCode(409);

        story.probe().await("PaymentFirstLifted", customer.id());
        story.probe().await("ShipmentReleased", shipment.id());
    }

    @Test
    @DisplayName("A-32 money confirmed lower than the slip revokes the shipment that it does not reach")
    void a32_confirmedLowerRevokes() {
        var customer = story.customer("GOOD");
        var order = story.order(customer, "STANDARD", "100.00");
        var slip = story.slip(customer, "100.00", new Share(order, "100.00"));
        var first = story.requestAndAwaitRelease(order, "60.00");
        var second = story.requestAndAwaitRelease(order, "40.00");

        story.confirm(FINANCE_1, slip, "70.00").then().statusCode(200);

        story.probe().await("ShipmentReleaseRevoked", second.id());
        assertThat(story.lastHold(second).text("/missing/amount")).isEqualTo("30.00");
        release(first).body("state", equalTo("RELEASED"));
        assertThat(story.account(customer).getBoolean("paymentFirstImposed"))
                .as("nothing has left beyond its cover")
                .isFalse();
    }

    @Test
    @DisplayName("A-32 a reversed payment revokes the grant that rests on it")
    void a32_reversedPaymentRevokes() {
        var customer = story.customer("NONE");
        var order = story.order(customer, "PAYMENT_FIRST", "100.00");
        story.postedMoney(customer, "100.00", new Share(order, "100.00"));
        var shipment = story.requestAndAwaitRelease(order, "100.00");
        var payment = story.probe()
                .await(
                        "PaymentReceived of order " + order.id(),
                        event -> event.name().equals("PaymentReceived")
                                && order.id().toString().equals(event.key()))
                .subject();
        var approval = FINANCE_1
                .request()
                .body(Map.of("reason", "支票退票"))
                .post("/api/v1/payments/{id}/reversal", payment)
                .then()
                .statusCode(200)
                .extract()
                .<String>path("id");
        FINANCE_2
                .request()
                .body(Map.of("decision", "APPROVED", "reason", "银行已确认"))
                .post("/api/v1/approvals/{id}/decision", approval)
                .then()
                .statusCode(200);

        story.probe().await("ShipmentReleaseRevoked", shipment.id());
        release(shipment).body("state", equalTo("HELD"));
    }

    @Test
    @DisplayName("A-31 a slip that nobody confirmed ends after three working days, and the grant with it")
    void a31_slipExpiresAfterThreeWorkingDays() {
        var customer = story.customer("GOOD");
        var order = story.order(customer, "STANDARD", "100.00");
        var slip = story.slip(customer, "100.00", new Share(order, "100.00"));
        var shipment = story.requestAndAwaitRelease(order, "100.00");
        String expiresAfter = FINANCE_1
                .request()
                .get("/api/v1/remittances/{id}", slip)
                .then()
                .statusCode(200)
                .extract()
                .path("slip.expiresAfter");
        assertThat(LocalDate.parse(expiresAfter))
                .isAfterOrEqualTo(LocalDate.parse(Story.today()).plusDays(3));

        moveClockTo(LocalDate.parse(expiresAfter));
        story.settled();
        FINANCE_1.request().get("/api/v1/remittances/{id}", slip).then().body("slip.expired", equalTo(false));

        moveClockTo(LocalDate.parse(expiresAfter).plusDays(1));
        story.probe().await("RemittanceSlipExpired", UUID.fromString(slip));
        story.probe().await("ShipmentReleaseRevoked", shipment.id());

        story.confirm(FINANCE_1, slip, "100.00").then().statusCode(200);
        assertThat(story.probe().await("ShipmentReleased", shipment.id(), 2))
                .as("only a slip that nobody confirmed expires")
                .hasSize(2);
    }

    @Test
    @DisplayName("the business clock is not set back")
    void clockIsNotSetBack() {
        ADMIN.request()
                .body(Map.of("date", LocalDate.parse(Story.today()).minusDays(1).toString()))
                .post("/api/v1/clock")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:clock-moves-only-forward"));
    }

    @Test
    @DisplayName("a withdrawn shipment gives its cover back, and a cancelled order its grants")
    void withdrawalAndCancellationEndGrants() {
        var customer = story.customer("GOOD");
        var order = story.order(customer, "STANDARD", "100.00");
        story.slip(customer, "100.00", new Share(order, "100.00"));
        var first = story.requestAndAwaitRelease(order, "100.00");
        var second = story.requestAndAwaitHold(order, "100.00");

        story.withdraw(first);
        story.probe().await("ShipmentReleased", second.id());
        release(first).body("state", equalTo("WITHDRAWN"));

        story.cancel(order);
        assertThat(story.probe().await("ShipmentReleaseRevoked", second.id()).text("/reason"))
                .isEqualTo("order-cancelled");
        release(second).body("state", equalTo("WITHDRAWN"));
    }

    @Test
    @DisplayName("FUL-22 a shipment of an order or revision unknown here waits for it")
    void ful22_shipmentWaitsForItsOrder() {
        var customer = story.customer("GOOD");
        story.settled();
        var unknown = new Story.Order(UUID.randomUUID(), customer, "STANDARD", 1);
        var shipment = story.request(unknown, "100.00");
        story.settled();
        assertThat(story.probe().events("CreditHoldPlaced", shipment.id())).isEmpty();

        story.probe().publish(story.entered(unknown, "100.00"));

        story.probe().await("CreditHoldPlaced", shipment.id());
    }

    @Test
    @DisplayName("FUL-13 finance archives every outbound document that is issued, and what reverses it")
    void ful13_outboundDocumentsAreArchived() {
        var customer = story.customer("GOOD");
        var order = story.order(customer, "STANDARD", "63.00");
        var shipment = story.requestAndAwaitHold(order, "63.00");
        var document = UUID.randomUUID();
        story.issueDocument(shipment, document);

        var archive = "/api/v1/accounts/" + customer.id() + "/outbound-documents";
        FINANCE_1
                .request()
                .get(archive)
                .then()
                .statusCode(200)
                .body("items.id", contains(document.toString()))
                .body("items[0].held", equalTo(true))
                .body("items[0].amount.amount", equalTo("63.00"))
                .body("items[0].lines[0].unitPrice", equalTo("5.250000"))
                .body("items[0].reversalNumber", nullValue());

        story.reverseDocument(shipment, document);
        FINANCE_1.request().get(archive).then().body("items[0].reversalNumber", not(nullValue()));
    }

    @Test
    @DisplayName("FUL-13 finance archives every goods receipt that is signed, for who sees the whole company")
    void ful13_goodsReceiptsAreArchived() {
        var receipt = UUID.randomUUID();
        var purchase = UUID.randomUUID();
        story.probe()
                .publish(TestEvent.of(
                        "fulfilment",
                        "GoodsReceived",
                        receipt,
                        Map.ofEntries(
                                Map.entry("receiptId", receipt),
                                Map.entry("number", "GR-" + receipt),
                                Map.entry("purchaseId", purchase),
                                Map.entry("productId", UUID.randomUUID()),
                                Map.entry("batch", "2612-A"),
                                Map.entry("quantity", "120"),
                                Map.entry("unit", "ROLL"),
                                Map.entry("unitPrice", "61.5"),
                                Map.entry("currency", "EUR"),
                                Map.entry("writtenBy", WAREHOUSE_1.id()),
                                Map.entry("signedBy", WAREHOUSE_SUPERVISOR.id()),
                                Map.entry("signedAt", Instant.now()))));
        story.settled();

        var archive = "/api/v1/inbound-documents?purchaseId=" + purchase;
        FINANCE_1
                .request()
                .get(archive)
                .then()
                .statusCode(200)
                .body("items.id", contains(receipt.toString()))
                .body("items[0].unitPrice", equalTo("61.500000"))
                .body("items[0].signedBy", equalTo(WAREHOUSE_SUPERVISOR.id().toString()));
        CLERK_EAST_1.request().get(archive).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    @DisplayName("the rulebook of releases can be read")
    void rulebookCanBeRead() {
        CLERK_EAST_1
                .request()
                .get("/api/v1/release-rules")
                .then()
                .statusCode(200)
                .body("rules.requirement", hasItems("BIL-02", "A-01", "BIL-03", "BIL-08", "BIL-11", "CUS-10"));
        CLERK_EAST_1
                .request()
                .get("/api/v1/credit-policies")
                .then()
                .statusCode(200)
                .body("items[0].gmOverrideFrom", equalTo(1))
                .body("items[0].smallOverride", equalTo("NONE"));
    }

    private static Response lift(Person by, Story.Customer customer) {
        return by.request()
                .body(Map.of("reason", "新的付款安排已确认"))
                .post("/api/v1/accounts/{id}/payment-first-lifting", customer.id());
    }

    private static ValidatableResponse release(Shipment shipment) {
        return FINANCE_1
                .request()
                .get("/api/v1/shipment-releases/{id}", shipment.id())
                .then()
                .statusCode(200);
    }

    private static void moveClockTo(LocalDate date) {
        ADMIN.request()
                .body(Map.of("date", date.toString()))
                .post("/api/v1/clock")
                .then()
                .statusCode(200);
    }
}
