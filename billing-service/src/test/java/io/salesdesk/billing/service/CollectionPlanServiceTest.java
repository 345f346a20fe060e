package io.salesdesk.billing.service;

import static io.salesdesk.platform.testing.TestPeople.CLERK_EAST_1;
import static io.salesdesk.platform.testing.TestPeople.CLERK_SOUTH_1;
import static io.salesdesk.platform.testing.TestPeople.REP_EAST_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.salesdesk.billing.collection.application.RemindOfInstalments;
import io.salesdesk.billing.service.Story.Share;
import io.salesdesk.platform.testing.SalesdeskTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SalesdeskTest
class CollectionPlanServiceTest {

    private final Story story = new Story();

    @Inject
    RemindOfInstalments remindOfInstalments;

    @Test
    @DisplayName("BIL-17 a plan shows actual against plan, and its people are reminded once")
    void bil17_actualAgainstPlan() {
        var customer = story.customer("GOOD");
        var order = story.order(customer, "STANDARD", "100.00");
        var today = LocalDate.parse(Story.today());
        String plan = draw(customer, order, today.minusDays(1), today.plusDays(2))
                .statusCode(201)
                .extract()
                .path("id");
        story.postedMoney(customer, "30.00", new Share(order, "30.00"));

        CLERK_EAST_1
                .request()
                .get("/api/v1/collection-plans/{id}", plan)
                .then()
                .statusCode(200)
                .body("collected.amount", equalTo("30.00"))
                .body("instalments.state", contains("OVERDUE", "PLANNED"))
                .body("instalments.collected.amount", contains("30.00", "0.00"));
        CLERK_SOUTH_1
                .request()
                .get("/api/v1/collection-plans/{id}", plan)
                .then()
                .statusCode(404);

        remindOfInstalments.remind();
        remindOfInstalments.remind();

        story.settled();
        assertThat(story.probe().events().stream()
                        .filter(event -> event.name().equals("NoticeRequested"))
                        .filter(event -> event.text("/deduplicationKey").contains(plan)))
                .extracting(event -> event.text("/template") + " to " + event.text("/recipient/id"))
                .containsExactlyInAnyOrder(
                        "collection-overdue to " + REP_EAST_1.id(), "collection-due to " + customer.id());
    }

    @Test
    @DisplayName(
            "BIL-17 a plan is refused whose instalments do not follow one another or whose order is not the customer's")
    void bil17_refused() {
        var customer = story.customer("GOOD");
        var order = story.order(customer, "STANDARD", "100.00");
        var today = LocalDate.parse(Story.today());
        draw(customer, order, today, today)
                .statusCode(422)
                .body("type", containsString("instalments-must-follow-one-another"));
        var stranger = new Story.Order(UUID.randomUUID(), customer, "STANDARD", 1);
        draw(customer, stranger, today, today.plusDays(1))
                .statusCode(422)
                .body("type", containsString("collection-plan-names-an-order-of-another-customer"));
    }

    private static ValidatableResponse draw(
            Story.Customer customer, Story.Order order, LocalDate first, LocalDate second) {
        return CLERK_EAST_1
                .request()
                .body(Map.of(
                        "customerId",
                        customer.id(),
                        "contractId",
                        UUID.randomUUID(),
                        "orderIds",
                        List.of(order.id()),
                        "instalments",
                        List.of(instalment(first, "40.00"), instalment(second, "60.00"))))
                .post("/api/v1/collection-plans")
                .then();
    }

    private static Map<String, Object> instalment(LocalDate dueOn, String amount) {
        return Map.of("dueOn", dueOn.toString(), "amount", Story.money(amount), "method", "TRANSFER");
    }
}
