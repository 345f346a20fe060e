package io.salesdesk.billing.service;

import static io.salesdesk.platform.testing.TestPeople.CLERK_EAST_1;
import static io.salesdesk.platform.testing.TestPeople.CLERK_SOUTH_1;
import static io.salesdesk.platform.testing.TestPeople.FINANCE_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.salesdesk.billing.service.Story.Share;
import io.salesdesk.platform.testing.SalesdeskTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SalesdeskTest
class DepositServiceTest {

    private final Story story = new Story();

    @Inject
    Books books;

    @AfterEach
    void booksBalance() throws SQLException {
        story.settled();
        books.assertTheyBalance();
    }

    @Test
    @DisplayName("BIL-13 half of the foreign goods in posted money, then the balance once when the last of them is in")
    void bil13_depositThenBalance() {
        var customer = story.customer("GOOD");
        var order = story.order(customer, "PROJECT", "100.00");
        var line = UUID.randomUUID();
        story.confirm(order, line, "80.00", "10", "20.00");
        var requested = story.probe().await("DepositRequested", order.id());
        assertThat(requested.text("/amount/amount")).isEqualTo("40.00");
        assertThat(requested.text("/foreignAmount/amount")).isEqualTo("80.00");
        openCase(order).body("items.claim", contains("DEPOSIT"));

        story.slip(customer, "40.00", new Share(order, "40.00"));
        story.postedMoney(customer, "39.99", new Share(order, "39.99"));
        story.settled();
        assertThat(story.probe().events("DepositReceived", order.id()))
                .as("neither a slip nor 49.99 % is enough")
                .isEmpty();
        deposit(order).body("state", equalTo("REQUESTED"));

        story.postedMoney(customer, "0.01", new Share(order, "0.01"));

        assertThat(story.probe().await("DepositReceived", order.id()).text("/posted/amount"))
                .isEqualTo("40.00");
        deposit(order).body("state", equalTo("RECEIVED"));

        story.reserve(order, line, "9.5");
        assertThat(story.probe().events("BalancePaymentRequested", order.id())).isEmpty();
        story.reserve(order, line, "0.5");
        story.reserve(order, line, "1");

        assertThat(story.probe().await("BalancePaymentRequested", order.id()).text("/amount/amount"))
                .isEqualTo("60.00");
        assertThat(story.probe().events("BalancePaymentRequested", order.id())).hasSize(1);
        refused(askForBalance(order), 409, "balance-is-asked-for-once", "BIL-13");
        story.postedMoney(customer, "60.00", new Share(order, "60.00"));
        story.probe().await("OrderFullyPaid", order.id());
    }

    @Test
    @DisplayName("BIL-13 a clerk asks for the balance earlier, and it is the whole order's")
    void bil13_clerkAsksEarlier() {
        var customer = story.customer("GOOD");
        var order = story.order(customer, "PROJECT", "100.00");
        var line = UUID.randomUUID();
        askForBalance(order).statusCode(404).body("type", containsString("order-has-no-deposit"));
        story.confirm(order, line, "80.00", "10", "20.00");
        CLERK_SOUTH_1.request().get("/api/v1/deposits/{id}", order.id()).then().statusCode(404);

        askForBalance(order)
                .statusCode(200)
                .body("balanceRequestedBy", equalTo(CLERK_EAST_1.id().toString()));

        assertThat(story.probe().await("BalancePaymentRequested", order.id()).text("/amount/amount"))
                .isEqualTo("100.00");
        story.reserve(order, line, "10");
        assertThat(story.probe().events("BalancePaymentRequested", order.id())).hasSize(1);
    }

    @Test
    @DisplayName("ORD-42 a cancelled order needs no deposit any more, and its money is credit")
    void ord42_cancelledOrderNeedsNone() {
        var customer = story.customer("GOOD");
        var order = story.order(customer, "PROJECT", "100.00");
        story.confirm(order, UUID.randomUUID(), "100.00", "10", "0.00");
        story.postedMoney(customer, "50.00", new Share(order, "50.00"));
        story.probe().await("DepositReceived", order.id());

        story.cancel(order);

        deposit(order).body("state", equalTo("NOT_NEEDED"));
        story.probe().await("DepositDropped", order.id());
        assertThat(story.account(customer).getString("credit.amount")).isEqualTo("50.00");
    }

    private static ValidatableResponse askForBalance(Story.Order order) {
        return CLERK_EAST_1
                .request()
                .body(Map.of())
                .post("/api/v1/deposits/{id}/balance-request", order.id())
                .then();
    }

    private static ValidatableResponse deposit(Story.Order order) {
        return FINANCE_1
                .request()
                .get("/api/v1/deposits/{id}", order.id())
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse openCase(Story.Order order) {
        return FINANCE_1
                .request()
                .queryParam("orderId", order.id())
                .queryParam("state", "OPEN")
                .get("/api/v1/dunning-cases")
                .then()
                .statusCode(200);
    }

    private static void refused(ValidatableResponse answer, int status, String rule, String requirement) {
        answer.statusCode(status).body("type", containsString(rule)).body("requirement", equalTo(requirement));
    }
}
