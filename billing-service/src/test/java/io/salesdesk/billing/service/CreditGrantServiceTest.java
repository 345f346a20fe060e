package io.salesdesk.billing.service;

import static io.salesdesk.platform.testing.TestPeople.CLERK_EAST_1;
import static io.salesdesk.platform.testing.TestPeople.CLERK_SOUTH_1;
import static io.salesdesk.platform.testing.TestPeople.EVERYBODY;
import static io.salesdesk.platform.testing.TestPeople.FINANCE_1;
import static io.salesdesk.platform.testing.TestPeople.GENERAL_MANAGER;
import static io.salesdesk.platform.testing.TestPeople.REGIONAL_MANAGER_EAST;
import static io.salesdesk.platform.testing.TestPeople.REGIONAL_MANAGER_SOUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import io.salesdesk.billing.service.Story.Share;
import io.salesdesk.platform.testing.Person;
import io.salesdesk.platform.testing.SalesdeskTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SalesdeskTest
class CreditGrantServiceTest {

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
            "BIL-08 the regional manager lets a key customer's urgent goods leave unpaid, once, and it is recorded")
    void bil08_regionalManagerGrants() {
        var customer = story.creditCustomer("KEY");
        var order = story.order(customer, "STANDARD", "100.00");
        var shipment = story.requestAndAwaitHold(order, "100.00");
        assertThat(story.lastHold(shipment).data().get("liftedBy").toString()).contains("CREDIT_GRANT");
        story.askForCredit(CLERK_SOUTH_1, shipment, true).then().statusCode(404);
        var grant = Story.created(story.askForCredit(CLERK_EAST_1, shipment, true));
        var requested = story.probe().await("CreditGrantRequested", UUID.fromString(grant));
        assertThat(requested.text("/decider")).isEqualTo("REGIONAL_MANAGER");
        assertThat(requested.key()).isEqualTo(order.id().toString());
        refused(
                story.askForCredit(CLERK_EAST_1, shipment, true).then(),
                409,
                "credit-for-the-shipment-is-asked",
                "BIL-08");
        story.decide(REGIONAL_MANAGER_SOUTH, grant, "APPROVED").then().statusCode(404);

        story.decide(REGIONAL_MANAGER_EAST, grant, "APPROVED")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("decision.decidedBy", equalTo(REGIONAL_MANAGER_EAST.id().toString()))
                .body("decision.decidedAs", equalTo("REGIONAL_MANAGER"));

        var released = story.probe().await("ShipmentReleased", shipment.id());
        assertThat(released.text("/rule")).isEqualTo("credit-grant-lets-the-shipment-leave");
        assertThat(released.text("/evidence/0/id")).isEqualTo(grant);
        unpaid(customer, order, "100.00");
        refused(
                story.decide(GENERAL_MANAGER, grant, "REJECTED").then(),
                409,
                "credit-grant-is-in-another-state",
                "BIL-08");

        story.ship(shipment);
        state(grant, "USED");
        refused(
                story.decide(REGIONAL_MANAGER_EAST, grant, "APPROVED").then(),
                409,
                "credit-grant-is-in-another-state",
                "BIL-08");
        refused(
                story.askForCredit(CLERK_EAST_1, shipment, true).then(),
                409,
                "credit-is-granted-for-held-shipments-only",
                "BIL-08");
        unpaid(customer, order, "100.00");
        assertThat(story.account(customer).getBoolean("paymentFirstImposed"))
                .as("a manager let it leave")
                .isFalse();

        story.postedMoney(customer, "100.00", new Share(order, "100.00"));
        state(grant, "SETTLED");
        unpaidOrders(customer).body("items", hasSize(0));
    }

    @Test
    @DisplayName("BIL-09, BIL-10 while the first order is unpaid the region may not grant the second, and the head may")
    void bil09_secondOrderNeedsTheHead() {
        var customer = story.creditCustomer("KEY");
        var first = story.order(customer, "STANDARD", "100.00");
        granted(story.requestAndAwaitHold(first, "60.00"));
        var further = story.requestAndAwaitHold(first, "40.00");
        var ofTheSameOrder = Story.created(story.askForCredit(CLERK_EAST_1, further, true));
        var second = story.requestAndAwaitHold(story.order(customer, "STANDARD", "50.00"), "50.00");
        var grant = Story.created(story.askForCredit(CLERK_EAST_1, second, true));

        refused(
                story.decide(REGIONAL_MANAGER_EAST, grant, "APPROVED").then(),
                422,
                "only-the-general-manager-grants-while-orders-are-unpaid",
                "BIL-10");
        refused(
                story.decide(REGIONAL_MANAGER_EAST, ofTheSameOrder, "APPROVED").then(),
                422,
                "only-the-general-manager-grants-while-orders-are-unpaid",
                "BIL-10");
        story.decide(GENERAL_MANAGER, grant, "APPROVED")
                .then()
                .statusCode(200)
                .body("decision.unpaidOrders", equalTo(1));
        story.probe().await("ShipmentReleased", second.id());
        story.decide(REGIONAL_MANAGER_EAST, ofTheSameOrder, "REJECTED").then().statusCode(200);
        story.probe().await("CreditGrantRejected", UUID.fromString(ofTheSameOrder));
    }

    @Test
    @DisplayName("BIL-09 two grants decided at the same moment: the second one sees the first")
    void bil09_grantsAtTheSameMoment() throws Exception {
        var customer = story.creditCustomer("KEY");
        var one = story.requestAndAwaitHold(story.order(customer, "STANDARD", "50.00"), "50.00");
        var two = story.requestAndAwaitHold(story.order(customer, "STANDARD", "50.00"), "50.00");
        var grants = List.of(
                Story.created(story.askForCredit(CLERK_EAST_1, one, true)),
                Story.created(story.askForCredit(CLERK_EAST_1, two, true)));

        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = grants.stream()
                    .map(grant -> pool.submit(() -> story.decide(REGIONAL_MANAGER_EAST, grant, "APPROVED")
                            .statusCode()))
                    .toList();
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 422);
        }
    }

    @Test
    @DisplayName("BIL-11, BIL-12, BIL-03, CUS-10 what nobody may grant is refused when it is asked for, by its rule")
    void bil11_bil12_cus10_refusedAtOnce() {
        var small = story.requestAndAwaitHold(story.order(story.creditCustomer("SMALL"), "STANDARD", "10.00"), "10.00");
        refused(
                story.askForCredit(CLERK_EAST_1, small, true).then(),
                422,
                "small-customer-never-ships-on-credit",
                "BIL-11");
        var unknown = story.customer("GOOD");
        story.classify(unknown, "KEY", "GOOD", true);
        var uninvestigated = story.requestAndAwaitHold(story.order(unknown, "STANDARD", "10.00"), "10.00");
        refused(
                story.askForCredit(CLERK_EAST_1, uninvestigated, true).then(),
                422,
                "credit-needs-an-investigation-first",
                "CUS-10");
        story.investigate(unknown, "NOT_CREDITWORTHY");
        story.settled();
        refused(
                story.askForCredit(CLERK_EAST_1, uninvestigated, true).then(),
                422,
                "credit-needs-an-investigation-first",
                "CUS-10");
        var key = story.creditCustomer("KEY");
        var project = story.requestAndAwaitHold(story.order(key, "PROJECT", "10.00"), "10.00");
        refused(
                story.askForCredit(CLERK_EAST_1, project, true).then(),
                422,
                "project-order-never-ships-on-credit",
                "A-01");
        var poor = story.customer("GOOD");
        story.investigate(poor, "CREDITWORTHY");
        var noVolume = story.requestAndAwaitHold(story.order(poor, "STANDARD", "10.00"), "10.00");
        refused(
                story.askForCredit(CLERK_EAST_1, noVolume, true).then(),
                422,
                "credit-needs-reputation-and-large-volume",
                "BIL-12");
    }

    @Test
    @DisplayName("BIL-11 not even the general manager grants credit to a customer who has become a small one")
    void bil11_smallCustomerByTheGeneralManager() {
        var customer = story.creditCustomer("KEY");
        var shipment = story.requestAndAwaitHold(story.order(customer, "STANDARD", "10.00"), "10.00");
        var grant = Story.created(story.askForCredit(CLERK_EAST_1, shipment, true));
        story.classify(customer, "SMALL", "GOOD", true);
        story.settled();

        refused(
                story.decide(GENERAL_MANAGER, grant, "APPROVED").then(),
                422,
                "small-customer-never-ships-on-credit",
                "BIL-11");
        state(grant, "REQUESTED");
    }

    @Test
    @DisplayName(
            "A-31 a grant is for the shipment as it stands: a change or withdrawal voids it and the order is not unpaid")
    void a31_changedShipmentVoidsItsGrant() {
        var customer = story.creditCustomer("KEY");
        var order = story.order(customer, "STANDARD", "100.00");
        var shipment = story.requestAndAwaitHold(order, "60.00");
        var grant = granted(shipment);
        unpaid(customer, order, "60.00");

        var changed = story.change(shipment, "50.00");

        state(grant, "VOIDED");
        refused(
                story.decide(GENERAL_MANAGER, grant, "APPROVED").then(),
                409,
                "credit-grant-is-in-another-state",
                "BIL-08");
        assertThat(story.probe()
                        .await("CreditGrantVoided", UUID.fromString(grant))
                        .text("/reason"))
                .isEqualTo("shipment-changed");
        story.probe().await("ShipmentReleaseRevoked", shipment.id());
        unpaidOrders(customer).body("items", hasSize(0));

        var again = granted(changed);
        story.withdraw(changed);
        state(again, "VOIDED");
        unpaidOrders(customer).body("items", hasSize(0));
    }

    @Test
    @DisplayName(
            "A-32 nobody grants what they asked for, and the granter of an unpaid release does not lift payment-first")
    void a32_granterMayNotLift() {
        var customer = story.creditCustomer("KEY");
        var order = story.order(customer, "STANDARD", "100.00");
        var shipment = story.requestAndAwaitHold(order, "40.00");
        var own = Story.created(story.askForCredit(EVERYBODY, shipment, true));
        refused(
                story.decide(EVERYBODY, own, "APPROVED").then(),
                422,
                "who-asked-for-credit-may-not-grant-it",
                "BIL-08");
        story.decide(REGIONAL_MANAGER_EAST, own, "APPROVED").then().statusCode(200);
        story.probe().await("ShipmentReleased", shipment.id());
        var other = story.order(customer, "STANDARD", "30.00");
        var slip = story.slip(customer, "30.00", new Share(other, "30.00"));
        story.ship(story.requestAndAwaitRelease(other, "30.00"));
        story.reject(FINANCE_1, slip).then().statusCode(200);
        story.probe().await("PaymentFirstImposed", customer.id());

        refused(
                lift(REGIONAL_MANAGER_EAST, customer),
                422,
                "who-granted-the-unpaid-release-may-not-lift-payment-first",
                "A-32");
        var next = story.requestAndAwaitHold(story.order(customer, "STANDARD", "20.00"), "20.00");
        var grant = Story.created(story.askForCredit(CLERK_EAST_1, next, true));
        story.decide(REGIONAL_MANAGER_EAST, grant, "APPROVED").then().statusCode(422);
        lift(GENERAL_MANAGER, customer).statusCode(200);
    }

    private static ValidatableResponse lift(Person by, Story.Customer customer) {
        return by.request()
                .body(Map.of("reason", "paid in cash at the counter"))
                .post("/api/v1/accounts/{id}/payment-first-lifting", customer.id())
                .then();
    }

    private String granted(Story.Shipment shipment) {
        var grant = Story.created(story.askForCredit(CLERK_EAST_1, shipment, true));
        story.decide(REGIONAL_MANAGER_EAST, grant, "APPROVED").then().statusCode(200);
        story.settled();
        return grant;
    }

    private static void refused(ValidatableResponse answer, int status, String rule, String requirement) {
        answer.statusCode(status).body("type", containsString(rule)).body("requirement", equalTo(requirement));
    }

    private static void state(String grant, String state) {
        CLERK_EAST_1
                .request()
                .get("/api/v1/credit-grants/{id}", grant)
                .then()
                .statusCode(200)
                .body("state", equalTo(state));
    }

    private static ValidatableResponse unpaidOrders(Story.Customer customer) {
        return FINANCE_1
                .request()
                .get("/api/v1/accounts/{id}/unpaid-orders", customer.id())
                .then()
                .statusCode(200);
    }

    private static void unpaid(Story.Customer customer, Story.Order order, String by) {
        unpaidOrders(customer)
                .body("items.orderId", contains(order.id().toString()))
                .body("items[0].unpaidBy.amount", equalTo(by));
    }
}
