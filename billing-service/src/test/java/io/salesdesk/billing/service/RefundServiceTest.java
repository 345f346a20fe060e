package io.salesdesk.billing.service;

import static io.salesdesk.platform.testing.TestPeople.CLERK_EAST_1;
import static io.salesdesk.platform.testing.TestPeople.CLERK_EAST_2;
import static io.salesdesk.platform.testing.TestPeople.CLERK_SOUTH_1;
import static io.salesdesk.platform.testing.TestPeople.EVERYBODY;
import static io.salesdesk.platform.testing.TestPeople.FINANCE_1;
import static io.salesdesk.platform.testing.TestPeople.FINANCE_2;
import static io.salesdesk.platform.testing.TestPeople.SALES_MANAGER;
import static io.salesdesk.platform.testing.TestPeople.SALES_MANAGER_2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.salesdesk.billing.service.Story.Share;
import io.salesdesk.platform.testing.Person;
import io.salesdesk.platform.testing.SalesdeskTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SalesdeskTest
class RefundServiceTest {

    private final Story story = new Story();

    @Inject
    Books books;

    @AfterEach
    void booksBalance() throws SQLException {
        story.settled();
        books.assertTheyBalance();
    }

    @Test
    @DisplayName(
            "BIL-01 a cancelled order's money is customer credit, asked back by the desk, granted, and paid by finance")
    void bil01_depositComesBack() {
        var customer = story.customer("GOOD");
        var order = story.order(customer, "PROJECT", "100.00");
        story.postedMoney(customer, "50.00", new Share(order, "50.00"));
        refused(story.askForRefund(CLERK_EAST_1, customer, "50.00"), 422, "refund-exceeds-the-customer-credit");
        story.cancel(order);
        assertThat(story.account(customer).getString("credit.amount")).isEqualTo("50.00");

        story.askForRefund(CLERK_SOUTH_1, customer, "50.00").then().statusCode(404);
        var refund = Story.created(story.askForRefund(CLERK_EAST_1, customer, "50.00"));
        assertThat(story.account(customer).getString("credit.amount"))
                .as("nobody has decided")
                .isEqualTo("50.00");
        story.payRefund(FINANCE_1, refund, reference()).then().statusCode(409);
        story.decideRefund(SALES_MANAGER, refund, "APPROVED")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("shares.amount.amount", contains("50.00"))
                .body("decision.decidedBy", equalTo(SALES_MANAGER.id().toString()));
        assertThat(story.account(customer).getString("credit.amount")).isEqualTo("0.00");
        assertThat(story.account(customer).getString("refundDue.amount")).isEqualTo("50.00");

        var reference = reference();
        story.payRefund(FINANCE_1, refund, reference)
                .then()
                .statusCode(200)
                .body("state", equalTo("PAID"))
                .body("payment.bankReference", equalTo(reference));

        assertThat(story.account(customer).getString("refundDue.amount")).isEqualTo("0.00");
        refused(story.payRefund(FINANCE_2, refund, reference()), 409, "refund-is-in-another-state");
        FINANCE_1
                .request()
                .get("/api/v1/accounts/{id}/ledger", customer.id())
                .then()
                .body("items.kind", hasItems("ALLOCATION_RELEASED", "REFUND_DECIDED", "REFUND_PAID"))
                .body("items.refundId", hasItem(refund));
        var id = UUID.fromString(refund);
        assertThat(story.probe().await("RefundDecided", id).text("/decision")).isEqualTo("APPROVED");
        assertThat(story.probe().await("RefundPaid", id).key())
                .isEqualTo(customer.id().toString());
        var notice = story.probe()
                .await(
                        "the notice of refund " + refund,
                        event -> event.name().equals("NoticeRequested")
                                && event.text("/deduplicationKey").equals("refund-paid:" + refund));
        assertThat(notice.text("/parameters/amount")).isEqualTo("50.00 CNY");
    }

    @Test
    @DisplayName("BIL-25 a statement of account shows what was given back, and owes it no more")
    void bil25_statementShowsTheRefund() {
        var customer = story.customerWithCredit("80.00");
        var refund = granted(customer, "30.00");
        story.payRefund(FINANCE_1, refund, reference()).then().statusCode(200);

        CLERK_EAST_1
                .request()
                .body(Map.of("customerId", customer.id(), "from", "2026-01-01", "to", Story.today()))
                .post("/api/v1/statements")
                .then()
                .statusCode(201)
                .body("received.amount", equalTo("80.00"))
                .body("refunded.amount", equalTo("30.00"))
                .body("closing.amount", equalTo("-50.00"))
                .body("credit.amount", equalTo("50.00"))
                .body("entries.kind", contains("RECEIPT", "REFUND"));
    }

    @Test
    @DisplayName("BIL-01 credit serves orders first: what they need is not refunded, and what is set aside serves none")
    void bil01_ordersComeFirst() {
        var customer = story.customerWithCredit("80.00");
        var order = story.order(customer, "STANDARD", "60.00");
        refused(story.askForRefund(CLERK_EAST_1, customer, "20.01"), 422, "credit-is-needed-by-orders");
        var asked = Story.created(story.askForRefund(CLERK_EAST_1, customer, "20.00"));
        var more = story.order(customer, "STANDARD", "10.00");
        refused(story.decideRefund(SALES_MANAGER, asked, "APPROVED"), 422, "credit-is-needed-by-orders");
        story.decideRefund(SALES_MANAGER, asked, "REJECTED").then().statusCode(200);
        story.cancel(more);

        var refund = granted(customer, "20.00");
        story.requestAndAwaitRelease(order, "60.00");
        var late = story.requestAndAwaitHold(story.order(customer, "STANDARD", "20.00"), "20.00");

        // What cannot be paid is credit again, and the order that waited for it gets it.
        FINANCE_1
                .request()
                .body(Map.of("reason", "收款账户已销户"))
                .post("/api/v1/refunds/{id}/failure", refund)
                .then()
                .statusCode(200)
                .body("state", equalTo("FAILED"));
        story.probe().await("ShipmentReleased", late.id());
        assertThat(story.account(customer).getString("credit.amount")).isEqualTo("0.00");
        assertThat(story.account(customer).getString("refundDue.amount")).isEqualTo("0.00");
    }

    @Test
    @DisplayName("ORD-18 asked for, decided and paid by three persons, whatever roles they hold")
    void ord18_threePersons() {
        var customer = story.customer("GOOD");
        var order = story.order(customer, "STANDARD", "100.00");
        story.confirmReviewedBy(SALES_MANAGER, order);
        story.postedMoney(customer, "100.00", new Share(order, "100.00"));
        story.cancel(order);
        var refund = Story.created(story.askForRefund(EVERYBODY, customer, "100.00"));

        refused(story.decideRefund(EVERYBODY, refund, "APPROVED"), 422, "who-asked-for-a-refund-may-not-decide-it");
        refused(
                story.decideRefund(SALES_MANAGER, refund, "APPROVED"),
                422,
                "who-reviewed-the-order-may-not-decide-its-refund");
        story.decideRefund(SALES_MANAGER_2, refund, "APPROVED").then().statusCode(200);
        refused(
                story.payRefund(EVERYBODY, refund, reference()),
                422,
                "who-asked-for-or-decided-a-refund-may-not-pay-it");
        withdraw(CLERK_EAST_1, refund).statusCode(409);
        story.payRefund(FINANCE_1, refund, reference()).then().statusCode(200);
    }

    @Test
    @DisplayName(
            "BIL-05 however often and however many at once pay, a refund is paid once, and a transfer pays one refund")
    void bil05_paidOnce() throws Exception {
        var customer = story.customerWithCredit("90.00");
        var refund = granted(customer, "40.00");
        var key = UUID.randomUUID().toString();
        var reference = reference();
        var body = Map.of("paidOn", Story.today(), "bank", "工商银行", "bankReference", reference);

        assertThat(atOnce(
                        8,
                        attempt -> FINANCE_1
                                .request()
                                .header("Idempotency-Key", attempt % 2 == 0 ? key : UUID.randomUUID())
                                .body(body)
                                .post("/api/v1/refunds/{id}/payment", refund)
                                .statusCode()))
                .contains(200)
                .isSubsetOf(200, 409);
        // Whoever did not see the answer asks again, and learns what has become of it.
        FINANCE_1.request().get("/api/v1/refunds/{id}", refund).then().body("state", equalTo("PAID"));
        assertThat(books.count(
                        "select count(*) from ledger_entry where refund_id = ?::uuid and kind = 'REFUND_PAID'",
                        List.of(refund)))
                .isOne();

        var second = granted(customer, "30.00");
        refused(
                story.payRefund(FINANCE_1, second, reference.toLowerCase()),
                422,
                "bank-reference-paid-a-refund-before");
        var third = granted(customer, "20.00");
        var other = reference();
        assertThat(atOnce(
                        2,
                        attempt -> story.payRefund(FINANCE_1, attempt == 0 ? second : third, other)
                                .statusCode()))
                .containsExactlyInAnyOrder(200, 422);
    }

    @Test
    @DisplayName("BIL-01 two decisions at the same moment never give the same credit back")
    void bil01_parallelDecisions() throws Exception {
        var customer = story.customerWithCredit("50.00");
        var refunds = IntStream.range(0, 6)
                .mapToObj(i -> Story.created(story.askForRefund(CLERK_EAST_1, customer, "20.00")))
                .toList();

        var answers = atOnce(
                6,
                attempt -> story.decideRefund(SALES_MANAGER, refunds.get(attempt), "APPROVED")
                        .statusCode());

        assertThat(answers).filteredOn(status -> status == 200).hasSize(2);
        assertThat(answers).filteredOn(status -> status == 422).hasSize(4);
        assertThat(story.account(customer).getString("credit.amount")).isEqualTo("10.00");
        CLERK_EAST_2
                .request()
                .queryParam("customerId", customer.id())
                .queryParam("state", "APPROVED")
                .get("/api/v1/refunds")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
        var open = refunds.stream()
                .filter(refund -> withdraw(CLERK_EAST_1, refund).extract().statusCode() == 200)
                .toList();
        assertThat(open).hasSize(4);
    }

    private String granted(Story.Customer customer, String amount) {
        var refund = Story.created(story.askForRefund(CLERK_EAST_1, customer, amount));
        story.decideRefund(SALES_MANAGER, refund, "APPROVED").then().statusCode(200);
        return refund;
    }

    private static ValidatableResponse withdraw(Person by, String refund) {
        return by.request()
                .body(Map.of("reason", "客户改订别的货"))
                .post("/api/v1/refunds/{id}/withdrawal", refund)
                .then();
    }

    private interface Attempt {
        int make(int number);
    }

    private static List<Integer> atOnce(int times, Attempt attempt) throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = executor.invokeAll(IntStream.range(0, times)
                    .<Callable<Integer>>mapToObj(number -> () -> attempt.make(number))
                    .toList());
            return answers.stream().map(answer -> answer.resultNow()).toList();
        }
    }

    private static void refused(Response response, int status, String code) {
        response.then().statusCode(status).body("type", equalTo("urn:salesdesk:rule:" + code));
    }

    private static String reference() {
        return "OUT-" + UUID.randomUUID();
    }
}
