package io.salesdesk.billing.service;

import static io.salesdesk.platform.testing.TestPeople.CLERK_EAST_1;
import static io.salesdesk.platform.testing.TestPeople.CLERK_SOUTH_1;
import static io.salesdesk.platform.testing.TestPeople.FINANCE_1;
import static io.salesdesk.platform.testing.TestPeople.REP_EAST_1;
import static io.salesdesk.platform.testing.TestPeople.REP_EAST_2;
import static io.salesdesk.platform.testing.TestPeople.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.salesdesk.platform.messaging.Inbox;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.TestEvent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SalesdeskTest
class BalanceServiceTest {

    private final Story story = new Story();

    @Inject
    Books books;

    @Inject
    Inbox inbox;

    @Inject
    SessionFactory sessions;

    @AfterEach
    void booksBalance() throws SQLException {
        story.settled();
        books.assertTheyBalance();
    }

    @Test
    @DisplayName("BIL-01 an order is answered once whether the customer's balance covers it, or is short by N")
    void bil01_balanceCoversTheOrderOrIsShort() {
        var customer = story.customer("GOOD");
        story.postedMoney(customer, "1000.00");

        var first = story.order(customer, "STANDARD", "800.00");
        var answer = story.probe().await("BalanceChecked", first.id());
        assertThat(answer.data().get("sufficient").asBoolean()).isTrue();
        assertThat(answer.text("/available/amount")).isEqualTo("1000.00");
        assertThat(answer.text("/shortBy/amount")).isEqualTo("0.00");
        assertThat(answer.key()).isEqualTo(first.id().toString());

        var second = story.order(customer, "STANDARD", "500.00");
        answer = story.probe().await("BalanceChecked", second.id());
        assertThat(answer.data().get("sufficient").asBoolean()).isFalse();
        assertThat(answer.text("/available/amount")).isEqualTo("200.00");
        assertThat(answer.text("/shortBy/amount")).isEqualTo("300.00");

        var account = story.account(customer);
        assertThat(account.getString("credit.amount")).isEqualTo("1000.00");
        assertThat(account.getString("exposure.amount")).isEqualTo("1300.00");
        assertThat(account.getString("balance.amount")).isEqualTo("-300.00");
        assertThat(account.getString("receivable.amount")).isEqualTo("0.00");
    }

    @Test
    @DisplayName("BIL-01 each revision is answered once, however often its event is delivered")
    void bil01_eachRevisionIsAnsweredOnce() {
        var customer = story.customer("GOOD");
        var order = new Story.Order(UUID.randomUUID(), customer, "STANDARD", 1);
        var entered = story.probe().publish(story.entered(order, "100.00"));
        story.probe().publish(entered);
        story.probe().publish(entered.withId(UUID.randomUUID()));
        story.probe().await("BalanceChecked", order.id());
        var amended = story.amend(order, "70.00");
        story.settled();

        assertThat(story.probe().events("BalanceChecked", order.id()))
                .extracting(event -> event.data().get("revision").asInt())
                .containsExactly(1, 2);
        assertThat(story.account(customer).getString("exposure.amount")).isEqualTo("70.00");
        FINANCE_1
                .request()
                .queryParam("orderId", amended.id())
                .get("/api/v1/balance-checks")
                .then()
                .statusCode(200)
                .body("items.revision", contains(2, 1))
                .body("items[0].shortBy.amount", equalTo("70.00"));
    }

    @Test
    @DisplayName(
            "ORD-42 an accepted change is answered for the coming revision, and the amendment is not answered again")
    void ord42_acceptedChangeIsAnsweredOnce() {
        var customer = story.customer("GOOD");
        var order = story.order(customer, "STANDARD", "100.00");
        var changeId = UUID.randomUUID();
        var lineId = UUID.randomUUID();
        story.acceptChange(order, changeId, lineId, "8");
        story.settled();
        assertThat(story.probe().events("BalanceChecked", order.id())).hasSize(1);

        story.requestChange(order, changeId, lineId, "10", "25.000000");

        var answer = story.probe().await("BalanceChecked", order.id(), 2).getLast();
        assertThat(answer.text("/changeId")).isEqualTo(changeId.toString());
        assertThat(answer.text("/required/amount")).isEqualTo("200.00");
        assertThat(answer.text("/shortBy/amount")).isEqualTo("200.00");
        assertThat(story.account(customer).getString("exposure.amount"))
                .as("the change is not in force yet")
                .isEqualTo("100.00");

        story.changed(order, changeId, "200.00");

        assertThat(story.probe().events("BalanceChecked", order.id())).hasSize(2);
        assertThat(story.account(customer).getString("exposure.amount")).isEqualTo("200.00");
        FINANCE_1
                .request()
                .queryParam("orderId", order.id())
                .get("/api/v1/balance-checks")
                .then()
                .statusCode(200)
                .body("items.revision", contains(2, 1))
                .body("items[0].changeId", equalTo(changeId.toString()));
    }

    @Test
    @DisplayName("BIL-01 an order of a customer unknown here waits for the customer and is answered then")
    void bil01_orderWaitsForItsCustomer() {
        var customer = new Story.Customer(UUID.randomUUID());
        var order = new Story.Order(UUID.randomUUID(), customer, "STANDARD", 1);
        story.probe().publish(story.entered(order, "100.00"));
        story.settled();
        assertThat(story.probe().events("BalanceChecked", order.id())).isEmpty();

        story.register(customer);

        assertThat(story.probe().await("BalanceChecked", order.id()).text("/shortBy/amount"))
                .isEqualTo("100.00");
    }

    @Test
    @DisplayName("BIL-01 a cancelled order claims nothing, and its money is credit again")
    void bil01_cancellationFrees() {
        var customer = story.customer("GOOD");
        var order = story.order(customer, "STANDARD", "100.00");
        story.postedMoney(customer, "60.00", new Story.Share(order, "60.00"));
        assertThat(story.account(customer).getString("exposure.amount")).isEqualTo("40.00");

        story.cancel(order);

        var account = story.account(customer);
        assertThat(account.getString("exposure.amount")).isEqualTo("0.00");
        assertThat(account.getString("credit.amount")).isEqualTo("60.00");
        var reversed = story.probe()
                .await(
                        "PaymentReversed of order " + order.id(),
                        event -> event.name().equals("PaymentReversed")
                                && order.id().toString().equals(event.key()));
        assertThat(reversed.text("/amount/amount")).isEqualTo("60.00");
        assertThat(reversed.text("/reason")).isEqualTo("order-cancelled");
    }

    @Test
    @DisplayName("an amendment that makes the order cheaper turns the excess into credit")
    void cheaperOrderFreesItsExcess() {
        var customer = story.customer("GOOD");
        var order = story.order(customer, "STANDARD", "100.00");
        story.postedMoney(customer, "100.00", new Story.Share(order, "100.00"));
        story.probe().await("OrderFullyPaid", order.id());

        story.amend(order, "70.00");

        assertThat(story.account(customer).getString("credit.amount")).isEqualTo("30.00");
        assertThat(story.probe().await("CustomerCreditChanged", customer.id()).text("/cause"))
                .isEqualTo("ORDER_AMENDED");
    }

    @Test
    @DisplayName("an account is visible within the caller's scope and does not exist outside it")
    void accountObeysScope() {
        var customer = story.customer("GOOD");
        story.settled();

        for (var reader : List.of(CLERK_EAST_1, REP_EAST_1, FINANCE_1)) {
            reader.request()
                    .get("/api/v1/accounts/{id}", customer.id())
                    .then()
                    .statusCode(200)
                    .header("ETag", notNullValue());
        }
        for (var outsider : List.of(CLERK_SOUTH_1, REP_EAST_2)) {
            for (var path : List.of("", "/ledger", "/receivables", "/unpaid-orders", "/outbound-documents")) {
                outsider.request()
                        .get("/api/v1/accounts/{id}" + path, customer.id())
                        .then()
                        .statusCode(404)
                        .contentType("application/problem+json");
            }
        }
        STRANGER.request().get("/api/v1/accounts/{id}", customer.id()).then().statusCode(403);
    }

    @Test
    @DisplayName("the ledger is paged by its positions, without a gap and without a repeat")
    void ledgerIsPaged() {
        var customer = story.customer("GOOD");
        story.settled();
        for (var i = 0; i < 5; i++) {
            story.postedMoney(customer, "10.00");
        }
        var positions = new ArrayList<Integer>();
        String cursor = null;
        do {
            var request = FINANCE_1.request().queryParam("limit", 2);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            var page = request.get("/api/v1/accounts/{id}/ledger", customer.id())
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            positions.addAll(page.getList("items.position", Integer.class));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        assertThat(positions).containsExactly(1, 2, 3, 4, 5);

        FINANCE_1
                .request()
                .queryParam("cursor", "nonsense")
                .get("/api/v1/accounts/{id}/ledger", customer.id())
                .then()
                .statusCode(400);
        FINANCE_1
                .request()
                .get("/api/v1/accounts/{id}/receivables", customer.id())
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("nextCursor", nullValue());
    }

    @Test
    @DisplayName("a batch of orders costs the same number of statements however large it is")
    void batchOfOrdersCostsConstantStatements() {
        var customers = List.of(story.customer("GOOD"), story.customer("GOOD"), story.customer("NONE"));
        story.settled();
        receive(orders(customers, 3));

        var small = statements(orders(customers, 20));
        var large = statements(orders(customers, 200));

        // Hibernate prepares one more statement for each further hundred rows of a table.
        assertThat(large).isLessThanOrEqualTo(small + 8).isLessThan(40);
        story.settled();
    }

    private long statements(List<TestEvent> events) {
        var before = sessions.getStatistics().getPrepareStatementCount();
        receive(events);
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }

    private List<TestEvent> orders(List<Story.Customer> customers, int count) {
        var orders = new ArrayList<TestEvent>();
        for (var i = 0; i < count; i++) {
            var order = new Story.Order(UUID.randomUUID(), customers.get(i % customers.size()), "STANDARD", 1);
            orders.add(story.entered(order, "10.00").withSequence(1));
        }
        return orders;
    }

    private void receive(List<TestEvent> events) {
        inbox.receive(TestEvent.polled(events));
    }
}
