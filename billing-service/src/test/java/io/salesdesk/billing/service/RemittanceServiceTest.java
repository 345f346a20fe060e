package io.salesdesk.billing.service;

import static io.salesdesk.billing.service.Story.created;
import static io.salesdesk.billing.service.Story.money;
import static io.salesdesk.platform.testing.TestPeople.CLERK_EAST_1;
import static io.salesdesk.platform.testing.TestPeople.CLERK_EAST_2;
import static io.salesdesk.platform.testing.TestPeople.CLERK_SOUTH_1;
import static io.salesdesk.platform.testing.TestPeople.EVERYBODY;
import static io.salesdesk.platform.testing.TestPeople.FINANCE_1;
import static io.salesdesk.platform.testing.TestPeople.FINANCE_2;
import static io.salesdesk.platform.testing.TestPeople.REP_EAST_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.salesdesk.billing.service.Story.Share;
import io.salesdesk.platform.testing.CapturedEvent;
import io.salesdesk.platform.testing.SalesdeskTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SalesdeskTest
class RemittanceServiceTest {

    private final Story story = new Story();

    @Inject
    Books books;

    @AfterEach
    void booksBalance() throws SQLException {
        story.settled();
        books.assertTheyBalance();
    }

    @Test
    @DisplayName("BIL-04 sales registers the slip, finance confirms the exact amount, the clerk matches and posts")
    void bil04_fromSlipToPosting() {
        var customer = story.customer("GOOD");
        var order = story.order(customer, "STANDARD", "1200.00");

        var registered = story.slip(REP_EAST_1, customer, "1200.00", new Share(order, "1200.00"));
        registered
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/remittances/"))
                .body("number", startsWith("RM-"))
                .body("state", equalTo("SLIP_RECEIVED"))
                .body("slip.registeredBy", equalTo(REP_EAST_1.id().toString()));
        String id = registered.path("id");
        String number = registered.path("number");

        story.confirm(FINANCE_1, number, "1199.00")
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("receipt.amount.amount", equalTo("1199.00"))
                .body("receipt.receivingBank", equalTo("工商银行上海分行"));
        story.match(CLERK_EAST_1, id, customer)
                .then()
                .statusCode(200)
                .body("state", equalTo("MATCHED"))
                .body("matchedOrders[0].amount.amount", equalTo("1199.00"));
        story.post(CLERK_EAST_2, id)
                .then()
                .statusCode(200)
                .body("state", equalTo("POSTED"))
                .body("postedBy", equalTo(CLERK_EAST_2.id().toString()))
                .body("unallocated.amount", equalTo("0.00"));

        var remittanceId = UUID.fromString(id);
        story.probe().await("RemittanceSlipReceived", remittanceId);
        story.probe().await("RemittanceConfirmed", remittanceId);
        story.probe().await("RemittanceMatched", remittanceId);
        var received = received(order);
        assertThat(received.text("/amount/amount")).isEqualTo("1199.00");
        assertThat(received.text("/orderOutstanding/amount")).isEqualTo("1.00");
        assertThat(received.text("/postedBy")).isEqualTo(CLERK_EAST_2.id().toString());

        FINANCE_1
                .request()
                .get("/api/v1/remittances/{id}", number)
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
        CLERK_SOUTH_1.request().get("/api/v1/remittances/{id}", id).then().statusCode(404);
    }

    @Test
    @DisplayName("BIL-04 nobody confirms what they registered, nor posts what they confirmed, whatever their roles")
    void bil04_makerIsNeverChecker() {
        var customer = story.customer("GOOD");
        var order = story.order(customer, "STANDARD", "100.00");
        var id = created(story.slip(EVERYBODY, customer, "100.00", new Share(order, "100.00")));

        refused(story.confirm(EVERYBODY, id, "100.00"), "who-registered-a-remittance-may-not-confirm-or-reject-it");
        refused(story.reject(EVERYBODY, id), "who-registered-a-remittance-may-not-confirm-or-reject-it");

        var confirmed =
                created(EVERYBODY.request().body(Story.receipt("100.00")).post("/api/v1/payments"));
        refused(story.match(EVERYBODY, confirmed, customer), "who-confirmed-the-money-may-not-match-or-post-it");
        story.match(CLERK_EAST_1, confirmed, customer, new Share(order, "100.00"))
                .then()
                .statusCode(200);
        refused(story.post(EVERYBODY, confirmed), "who-confirmed-the-money-may-not-match-or-post-it");
        story.post(CLERK_EAST_1, confirmed).then().statusCode(200);
    }

    @Test
    @DisplayName("BIL-05 a receipt without its mandatory data is refused, and so is a bank reference that was used")
    void bil05_receiptIsCompleteAndUnique() {
        var customer = story.customer("GOOD");
        var id = story.slip(customer, "100.00");
        var incomplete = Story.receipt("100.00");
        incomplete.remove("receivingBank");
        incomplete.remove("paymentMethod");

        FINANCE_1
                .request()
                .body(incomplete)
                .post("/api/v1/remittances/{id}/confirmation", id)
                .then()
                .statusCode(422)
                .body("requirement", equalTo("BIL-05"))
                .body("missing", contains("receivingBank", "paymentMethod"));

        var receipt = Story.receipt("100.00");
        FINANCE_1
                .request()
                .body(receipt)
                .post("/api/v1/remittances/{id}/confirmation", id)
                .then()
                .statusCode(200);
        receipt.computeIfPresent(
                "bankReference", (name, used) -> used.toString().toLowerCase(Locale.ROOT));
        FINANCE_1
                .request()
                .header("Accept-Language", "zh-CN")
                .body(receipt)
                .post("/api/v1/payments")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:bank-reference-was-used-before"))
                .body("requirement", equalTo("BIL-05"))
                .body("title", equalTo("银行流水号已登记"));
    }

    @Test
    @DisplayName("BIL-05 the same bank reference registered at the same moment counts once")
    void bil05_sameBankReferenceAtOnceCountsOnce() throws Exception {
        var receipt = Story.receipt("100.00");
        var answers = atOnce(8, () -> FINANCE_1.request().body(receipt).post("/api/v1/payments"));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201, 422);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
    }

    @Test
    @DisplayName("20 orders whose payment is posted twice at the same moment are paid once")
    void bil04_postedTwiceAtOnceIsPaidOnce() throws Exception {
        var customer = story.customer("GOOD");
        var orders = new ArrayList<Story.Order>();
        var remittances = new ArrayList<String>();
        for (var i = 0; i < 20; i++) {
            var order = story.order(customer, "STANDARD", "100.00");
            orders.add(order);
            remittances.add(story.matchedMoney(customer, "100.00", new Share(order, "100.00")));
        }
        var commands = new ArrayList<Callable<Response>>();
        for (var i = 0; i < remittances.size(); i++) {
            var remittance = remittances.get(i);
            // Half of the clients repeat themselves with the same key, the other half are two people.
            var key = UUID.randomUUID().toString();
            var otherKey = i % 2 == 0 ? key : UUID.randomUUID().toString();
            commands.add(() -> postWith(key, remittance));
            commands.add(() -> postWith(otherKey, remittance));
        }

        var answers = atOnce(commands);

        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 409);
        story.settled();
        for (var order : orders) {
            assertThat(story.probe()
                            .events(event -> event.name().equals("PaymentReceived")
                                    && order.id().toString().equals(event.key())))
                    .hasSize(1);
            assertThat(story.probe().events("OrderFullyPaid", order.id())).hasSize(1);
        }
        assertThat(story.account(customer).getString("credit.amount")).isEqualTo("0.00");
        assertThat(story.account(customer).getString("exposure.amount")).isEqualTo("0.00");
        assertThat(books.count(
                        "select count(*) from ledger_entry where account_id = ? and kind = 'MONEY_POSTED'",
                        List.of(customer.id())))
                .isEqualTo(20);
    }

    @Test
    @DisplayName("BIL-04 one remittance pays several orders, in part, in full, and what is too much becomes credit")
    void bil04_oneRemittanceForSeveralOrders() {
        var customer = story.customer("GOOD");
        var partly = story.order(customer, "STANDARD", "500.00");
        var fully = story.order(customer, "STANDARD", "200.00");
        var over = story.order(customer, "STANDARD", "50.00");

        story.postedMoney(
                customer, "1000.00", new Share(partly, "300.00"), new Share(fully, "200.00"), new Share(over, "80.00"));

        assertThat(received(partly).text("/orderOutstanding/amount")).isEqualTo("200.00");
        story.probe().await("OrderFullyPaid", fully.id());
        assertThat(received(over).text("/amount/amount")).isEqualTo("50.00");
        assertThat(story.account(customer).getString("credit.amount"))
                .as("420 that nobody named and 30 that one order did not need")
                .isEqualTo("450.00");
        var change = story.probe().await("CustomerCreditChanged", customer.id());
        assertThat(change.text("/change/amount")).isEqualTo("450.00");
        assertThat(change.text("/balance/amount")).isEqualTo("450.00");
    }

    @Test
    @DisplayName("a clerk allocates what is left of posted money, no more than is left and no more than is needed")
    void creditIsAllocatedByHand() {
        var customer = story.customer("GOOD");
        var order = story.order(customer, "STANDARD", "100.00");
        var remittance = story.postedMoney(customer, "150.00");

        allocate(remittance, new Share(order, "60.00")).then().statusCode(200);
        allocate(remittance, new Share(order, "91.00"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:remittance-has-less-credit-left"));
        allocate(remittance, new Share(order, "41.00"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:order-needs-less-than-is-allocated"));
        allocate(remittance, new Share(order, "40.00"))
                .then()
                .statusCode(200)
                .body("unallocated.amount", equalTo("50.00"));

        var received = story.probe()
                .caughtUp()
                .await("PaymentReceived", received(order).subject(), 2);
        assertThat(received).as("one payment to one order is one aggregate").hasSize(2);
        assertThat(received.getFirst().subject()).isEqualTo(received.getLast().subject());
    }

    @Test
    @DisplayName("bad input about remittances is answered precisely and changes nothing")
    void badInputIsAnsweredPrecisely() {
        var customer = story.customer("GOOD");
        var order = story.order(customer, "STANDARD", "100.00");
        var foreign = story.order(story.customer("GOOD"), "STANDARD", "100.00");

        refused(story.slip(CLERK_EAST_1, customer, "0.00"), "remittance-amount-must-be-positive");
        refused(story.slip(CLERK_EAST_1, customer, "-5.00"), "remittance-amount-must-be-positive");
        refused(
                story.slip(CLERK_EAST_1, customer, "100.00", new Share(foreign, "10.00")),
                "remittance-names-an-order-of-another-customer");
        refused(
                story.slip(CLERK_EAST_1, customer, "100.00", new Share(order, "100.01")),
                "orders-of-a-remittance-cannot-exceed-its-amount");
        story.slip(CLERK_EAST_1, new Story.Customer(UUID.randomUUID()), "10.00")
                .then()
                .statusCode(404);
        story.slip(CLERK_SOUTH_1, customer, "10.00").then().statusCode(404);

        var dollars = Story.slipBody(customer, "10.00");
        dollars.put("amount", Map.of("amount", "10.00", "currency", "USD"));
        refused(
                CLERK_EAST_1.request().body(dollars).post("/api/v1/remittances"),
                "remittance-must-be-in-the-currency-of-the-account");
        var attached = Story.slipBody(customer, "10.00");
        attached.put("attachmentId", UUID.randomUUID());
        refused(
                CLERK_EAST_1.request().body(attached).post("/api/v1/remittances"),
                "remittance-names-an-unknown-attachment");
        var tooFine = Story.slipBody(customer, "10.00");
        tooFine.put("amount", money("10.001"));
        CLERK_EAST_1.request().body(tooFine).post("/api/v1/remittances").then().statusCode(400);
        var incomplete = Story.slipBody(customer, "10.00");
        incomplete.remove("payer");
        CLERK_EAST_1
                .request()
                .body(incomplete)
                .post("/api/v1/remittances")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/payer"));
        CLERK_EAST_1.request().body("{").post("/api/v1/remittances").then().statusCode(400);
        CLERK_EAST_1
                .request()
                .get("/api/v1/remittances/{id}", UUID.randomUUID())
                .then()
                .statusCode(404);

        FINANCE_1
                .request()
                .queryParam("customerId", customer.id())
                .get("/api/v1/remittances")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @Test
    @DisplayName("an act in the wrong state is 409, on an outdated version 412")
    void wrongStateAndStaleVersion() {
        var customer = story.customer("GOOD");
        var id = story.slip(customer, "100.00");

        story.post(CLERK_EAST_1, id).then().statusCode(409).body("state", equalTo("SLIP_RECEIVED"));
        story.match(CLERK_EAST_1, id, customer).then().statusCode(409);
        FINANCE_1
                .request()
                .header("If-Match", "\"99\"")
                .body(Story.receipt("100.00"))
                .post("/api/v1/remittances/{id}/confirmation", id)
                .then()
                .statusCode(412);
        story.reject(FINANCE_1, id).then().statusCode(200).body("state", equalTo("REJECTED"));
        story.confirm(FINANCE_1, id, "100.00").then().statusCode(409);
        story.probe().await("RemittanceRejected", UUID.fromString(id));
    }

    @Test
    @DisplayName("A-32 a reversal is asked for by one person of finance and done by another")
    void a32_reversalTakesTwoPeople() {
        var customer = story.customer("GOOD");
        var order = story.order(customer, "STANDARD", "100.00");
        story.postedMoney(customer, "100.00", new Share(order, "100.00"));
        var payment = received(order).subject();

        var approval = FINANCE_1
                .request()
                .body(Map.of("reason", "支票退票"))
                .post("/api/v1/payments/{id}/reversal", payment)
                .then()
                .statusCode(200)
                .extract()
                .<String>path("id");
        decide(FINANCE_1.request(), approval)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:maker-is-never-checker"));
        decide(CLERK_EAST_1.request(), approval).then().statusCode(403);
        decide(FINANCE_2.request(), approval).then().statusCode(200).body("state", equalTo("APPROVED"));

        var reversed = story.probe().await("PaymentReversed", payment);
        assertThat(reversed.text("/reversedBy")).isEqualTo(FINANCE_2.id().toString());
        assertThat(story.account(customer).getString("exposure.amount")).isEqualTo("100.00");
        assertThat(story.account(customer).getString("credit.amount")).isEqualTo("0.00");
        FINANCE_1
                .request()
                .body(Map.of("reason", "again"))
                .post("/api/v1/payments/{id}/reversal", payment)
                .then()
                .statusCode(409);
    }

    private static Response decide(RequestSpecification request, String approval) {
        return request.body(Map.of("decision", "APPROVED", "reason", "银行已确认"))
                .post("/api/v1/approvals/{id}/decision", approval);
    }

    private static Response postWith(String key, String remittance) {
        return CLERK_EAST_2
                .request()
                .header("Idempotency-Key", key)
                .body(Map.of())
                .post("/api/v1/remittances/{id}/posting", remittance);
    }

    private static Response allocate(String remittance, Share share) {
        return CLERK_EAST_1
                .request()
                .body(Map.of("orders", Story.shares(share)))
                .post("/api/v1/remittances/{id}/allocations", remittance);
    }

    private CapturedEvent received(Story.Order order) {
        return story.probe()
                .await(
                        "PaymentReceived of order " + order.id(),
                        event -> event.name().equals("PaymentReceived")
                                && order.id().toString().equals(event.key()));
    }

    private static void refused(Response response, String code) {
        response.then().statusCode(422).body("type", equalTo("urn:salesdesk:rule:" + code));
    }

    private static List<Response> atOnce(int times, Callable<Response> command) throws Exception {
        var commands = new ArrayList<Callable<Response>>();
        for (var i = 0; i < times; i++) {
            commands.add(command);
        }
        return atOnce(commands);
    }

    /** Starts all commands at the same moment. */
    private static List<Response> atOnce(List<Callable<Response>> commands) throws Exception {
        var start = new CountDownLatch(1);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = commands.stream()
                    .map(command -> executor.submit(() -> {
                        start.await();
                        return command.call();
                    }))
                    .toList();
            start.countDown();
            var done = new ArrayList<Response>();
            for (var answer : answers) {
                done.add(answer.get());
            }
            return done;
        }
    }
}
