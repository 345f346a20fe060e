package io.salesdesk.billing.service;

import static io.salesdesk.platform.testing.TestPeople.ADMIN;
import static io.salesdesk.platform.testing.TestPeople.CLERK_EAST_1;
import static io.salesdesk.platform.testing.TestPeople.CLERK_SOUTH_1;
import static io.salesdesk.platform.testing.TestPeople.FINANCE_1;
import static io.salesdesk.platform.testing.TestPeople.REGIONAL_MANAGER_EAST;
import static io.salesdesk.platform.testing.TestPeople.REP_EAST_1;
import static io.salesdesk.platform.testing.TestPeople.SALES_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import io.salesdesk.billing.dunning.application.SendDueSteps;
import io.salesdesk.billing.service.Story.Share;
import io.salesdesk.platform.testing.CapturedEvent;
import io.salesdesk.platform.testing.SalesdeskTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SalesdeskTest
class DunningServiceTest {

    private final Story story = new Story();

    @Inject
    Books books;

    @Inject
    SendDueSteps sendDueSteps;

    @AfterEach
    void booksBalance() throws SQLException {
        story.settled();
        books.assertTheyBalance();
    }

    @Test
    @DisplayName("BIL-06, BIL-07 a hold opens a case; contacts are recorded in detail; the release closes it")
    void bil07_contactsAreRecorded() {
        var customer = story.customer("GOOD");
        var order = story.order(customer, "STANDARD", "100.00");
        var shipment = story.requestAndAwaitHold(order, "100.00");
        var dunning = onlyCase(order);
        single(dunning)
                .body("claim", equalTo("HOLD"))
                .body("shipmentId", equalTo(shipment.id().toString()))
                .body("amount.amount", equalTo("100.00"))
                .body("ownerId", equalTo(CLERK_EAST_1.id().toString()))
                .body("steps.state", contains("PENDING", "PENDING", "PENDING", "PENDING"));
        CLERK_SOUTH_1
                .request()
                .get("/api/v1/dunning-cases/{id}", dunning)
                .then()
                .statusCode(404);

        contact(dunning, Instant.now().minusSeconds(60))
                .statusCode(200)
                .body("contacts", hasSize(1))
                .body("contacts[0].spokenWith", equalTo("王女士"))
                .body("contacts[0].recordedBy", equalTo(CLERK_EAST_1.id().toString()));
        contact(dunning, Instant.parse("2099-01-01T00:00:00Z"))
                .statusCode(422)
                .body("type", containsString("contact-cannot-have-been-made-in-the-future"));
        story.slip(customer, "100.00", new Share(order, "100.00"));

        assertThat(story.probe()
                        .await("DunningClosed", UUID.fromString(dunning))
                        .text("/outcome"))
                .isEqualTo("RELEASED");
        single(dunning)
                .body("state", equalTo("CLOSED"))
                .body("steps.state", contains("CANCELLED", "CANCELLED", "CANCELLED", "CANCELLED"));
        contact(dunning, Instant.now().minusSeconds(60)).statusCode(409);
    }

    @Test
    @DisplayName("A-04 a slip pauses the case of what may not leave on slips, and a withdrawn shipment ends it")
    void a04_slipPauses() {
        var customer = story.customer("GOOD");
        var order = story.order(customer, "PAYMENT_FIRST", "100.00");
        var shipment = story.requestAndAwaitHold(order, "100.00");
        var dunning = onlyCase(order);

        var slip = story.slip(customer, "100.00", new Share(order, "100.00"));
        single(dunning).body("state", equalTo("OPEN")).body("pausedOn", equalTo(Story.today()));
        story.reject(FINANCE_1, slip).then().statusCode(200);
        single(dunning).body("pausedOn", nullValue());

        story.withdraw(shipment);
        single(dunning).body("outcome", equalTo("WITHDRAWN"));
    }

    @Test
    @DisplayName(
            "FUL-03, A-04 nobody is reminded while reserved goods of the order are freed, until they are reserved again")
    void ful03_freedGoodsPause() {
        var order = story.order(story.customer("GOOD"), "PROJECT", "100.00");
        var line = UUID.randomUUID();
        story.confirm(order, line, "80.00", "10", "20.00");
        var dunning = onlyCase(order);
        single(dunning).body("claim", equalTo("DEPOSIT")).body("pausedOn", nullValue());

        story.reservation("ReservationReleased", order, line);
        single(dunning).body("state", equalTo("OPEN")).body("pausedOn", equalTo(Story.today()));

        story.reservation("ReservationMade", order, line);
        single(dunning).body("state", equalTo("OPEN")).body("pausedOn", nullValue());
    }

    @Test
    @DisplayName(
            "BIL-06, A-04, A-05 after a jump of the clock the newest step is sent once, the manager owns the case, and"
                    + " payment-first is imposed; payment closes it")
    void bil06_clockJumpEscalates() throws Exception {
        var customer = story.customer("GOOD");
        var order = story.order(customer, "STANDARD", "100.00");
        story.requestAndAwaitHold(order, "100.00");
        var dunning = onlyCase(order);

        ADMIN.request()
                .body(Map.of("date", LocalDate.parse(Story.today()).plusDays(30).toString()))
                .post("/api/v1/clock")
                .then()
                .statusCode(200);
        // As many instances as one likes: each step's row ends once.
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 4; i++) {
                pool.submit(() -> sendDueSteps.sendDue());
            }
        }

        var escalated = story.probe().await("DunningEscalated", UUID.fromString(dunning));
        assertThat(escalated.text("/toPersonId"))
                .isEqualTo(REGIONAL_MANAGER_EAST.id().toString());
        assertThat(escalated.key()).isEqualTo(order.id().toString());
        story.settled();
        assertThat(story.probe().events("DunningSent", UUID.fromString(dunning)))
                .singleElement()
                .satisfies(sent -> assertThat(sent.data().get("step").asInt()).isEqualTo(4));
        assertThat(story.probe().await("PaymentFirstImposed", customer.id()).text("/cause"))
                .isEqualTo(order.id().toString());
        single(dunning)
                .body("state", equalTo("ESCALATED"))
                .body("ownerId", equalTo(REGIONAL_MANAGER_EAST.id().toString()))
                .body("steps.state", contains("MISSED", "MISSED", "MISSED", "SENT"))
                .body("steps.endedAt", everyItem(not(nullValue())));
        assertThat(notices(dunning))
                .extracting(event -> event.text("/template") + " to " + event.text("/recipient/id"))
                .containsExactlyInAnyOrder(
                        "dunning-reminder to " + customer.id(),
                        "dunning-step to " + CLERK_EAST_1.id(),
                        "dunning-step to " + REP_EAST_1.id(),
                        "dunning-escalated to " + REGIONAL_MANAGER_EAST.id());

        story.postedMoney(customer, "100.00", new Share(order, "100.00"));
        assertThat(story.probe()
                        .await("DunningClosed", UUID.fromString(dunning))
                        .text("/outcome"))
                .isEqualTo("RELEASED");
    }

    @Test
    @DisplayName("A-04 goods that left and are not paid are claimed; a second claim of the order waits for the first")
    void a04_oneCasePerOrder() {
        var customer = story.customer("GOOD");
        var order = story.order(customer, "STANDARD", "100.00");
        var slip = story.slip(customer, "60.00", new Share(order, "60.00"));
        story.ship(story.requestAndAwaitRelease(order, "60.00"));
        assertThat(cases(order)).as("a slip covers what has left").isEmpty();
        story.reject(FINANCE_1, slip).then().statusCode(200);
        story.requestAndAwaitHold(order, "40.00");
        story.settled();

        var dunning = onlyCase(order);
        single(dunning).body("claim", equalTo("SHIPMENT")).body("amount.amount", equalTo("60.00"));
        story.postedMoney(customer, "60.00", new Share(order, "60.00"));

        single(dunning).body("outcome", equalTo("PAID"));
        assertThat(cases(order)).hasSize(2);
    }

    @Test
    @DisplayName("BIL-18 an abnormal collection is reported to the head of sales at once, with cause and measure")
    void bil18_abnormality() {
        var customer = story.customer("GOOD");
        var order = story.order(customer, "STANDARD", "100.00");
        var other = story.order(story.customer("GOOD"), "STANDARD", "100.00");
        report(customer, null).statusCode(422);
        report(customer, other).statusCode(422).body("type", containsString("abnormality-names-no-order"));

        String id = report(customer, order).statusCode(201).extract().path("id");

        var reported = story.probe().await("CollectionAbnormalityReported", UUID.fromString(id));
        assertThat(reported.text("/toPersonId")).isEqualTo(SALES_MANAGER.id().toString());
        assertThat(reported.text("/measure")).isEqualTo("分期付款");
        CLERK_EAST_1
                .request()
                .queryParam("orderId", order.id())
                .get("/api/v1/collection-abnormalities")
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
    }

    private static ValidatableResponse report(Story.Customer customer, Story.@Nullable Order order) {
        var body = new LinkedHashMap<String, Object>(
                Map.of("customerId", customer.id(), "cause", "客户资金周转困难", "measure", "分期付款"));
        if (order != null) {
            body.put("orderId", order.id());
        }
        return REP_EAST_1
                .request()
                .body(body)
                .post("/api/v1/collection-abnormalities")
                .then();
    }

    private List<CapturedEvent> notices(String dunning) {
        return story.probe().caughtUp().events().stream()
                .filter(event -> event.name().equals("NoticeRequested"))
                .filter(event -> event.text("/deduplicationKey").contains(dunning))
                .toList();
    }

    private String onlyCase(Story.Order order) {
        story.settled();
        return cases(order).getFirst();
    }

    private static List<String> cases(Story.Order order) {
        return CLERK_EAST_1
                .request()
                .queryParam("orderId", order.id())
                .get("/api/v1/dunning-cases")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }

    private static ValidatableResponse single(String dunning) {
        return CLERK_EAST_1
                .request()
                .get("/api/v1/dunning-cases/{id}", dunning)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse contact(String dunning, Instant at) {
        return CLERK_EAST_1
                .request()
                .body(Map.of(
                        "contactedAt",
                        at.toString(),
                        "channel",
                        "PHONE",
                        "spokenWith",
                        "王女士",
                        "answer",
                        "周五前汇款",
                        "promisedOn",
                        "2026-11-27",
                        "nextStep",
                        "周五核对到账"))
                .post("/api/v1/dunning-cases/{id}/contacts", dunning)
                .then();
    }
}
