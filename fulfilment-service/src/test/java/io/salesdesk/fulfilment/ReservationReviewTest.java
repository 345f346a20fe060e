package io.salesdesk.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusMock;
import io.restassured.response.ValidatableResponse;
import io.salesdesk.fulfilment.TestOrders.Product;
import io.salesdesk.fulfilment.reservation.application.ReservationSettings;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.clock.DirectoryWorkingCalendar;
import io.salesdesk.platform.testing.EventContracts;
import io.salesdesk.platform.testing.Person;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.TestEvent;
import io.salesdesk.platform.testing.TestPeople;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SalesdeskTest
class ReservationReviewTest {

    @Inject
    TestOrders orders;

    @Inject
    StockBooks books;

    @Inject
    BusinessClock clock;

    @Inject
    DirectoryWorkingCalendar workingCalendar;

    /** A review that is held all of today, which is a working day. */
    private void reviewIsHeldToday() {
        reviewIsHeldOn(clock.today());
    }

    /** A review that is held all of the day, today or yesterday, which both are working days. */
    private void reviewIsHeldOn(LocalDate day) {
        var workingDays = new TreeSet<>(TestPeople.WORKING_DAYS);
        workingDays.addAll(List.of(clock.today().minusDays(1), clock.today()));
        var calendar = UUID.randomUUID();
        orders.probe()
                .publish(TestEvent.of(
                        "customer",
                        "CalendarChanged",
                        calendar,
                        Map.of(
                                "calendarId",
                                calendar,
                                "year",
                                day.getYear(),
                                "holidays",
                                TestPeople.HOLIDAYS,
                                "workingDays",
                                workingDays)));
        orders.awaitConsumed();
        // What was read before may be trusted for a while.
        workingCalendar.refresh();
        QuarkusMock.installMockForType(
                new ReservationSettings(day.getDayOfWeek().name() + " 00:00", "23:59:59"), ReservationSettings.class);
    }

    @Test
    @DisplayName("FUL-03 FUL-04 on review day a reservation is kept, or released and free at once; once per review")
    void ful03_review() {
        var product = orders.product();
        orders.stock(product, "2511-A", 50);
        var customer = orders.customer(true);
        orders.awaitConsumed();
        var kept = reserve(customer, product, "20");
        var released = reserve(customer, product, "10");
        assertThat(TestOrders.available(product)).isEqualByComparingTo("20");
        PurchaseSteps.post(
                        TestPeople.CLERK_EAST_1,
                        "reservations",
                        Map.of("customerId", customer, "productId", product.id(), "quantity", "21"))
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:nothing-there-to-reserve"));
        reviewIsHeldToday();

        assertThat(PurchaseSteps.get("reservation-reviews?limit=200")
                        .extract()
                        .<List<String>>path("items.reservation.id"))
                .contains(kept, released);
        review(TestPeople.CLERK_EAST_2, kept, Map.of("outcome", "KEPT", "channel", "QQ"))
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:review-does-not-say-who-was-asked"));
        review(TestPeople.CLERK_EAST_2, kept, asked("KEPT")).statusCode(200);
        review(TestPeople.CLERK_EAST_2, kept, asked("KEPT")).statusCode(409);
        review(TestPeople.CLERK_EAST_2, released, asked("RELEASED"))
                .statusCode(200)
                .body("state", equalTo("RELEASED"));

        assertThat(TestOrders.available(product)).isEqualByComparingTo("30");
        assertThat(orders.probe()
                        .await("ReservationKept", UUID.fromString(kept))
                        .text("/channel"))
                .isEqualTo("QQ");
        assertThat(orders.probe()
                        .await("ReservationReleased", UUID.fromString(released))
                        .text("/quantity"))
                .isEqualTo("10");
        books.mustBalance();
        EventContracts.ofProject()
                .checkPublished("fulfilment", orders.probe().caughtUp().events());
    }

    @Test
    @DisplayName("A-10 an unreachable customer's is kept, and the sales manager, who did not ask, decides")
    void a10_unreachable() {
        var product = orders.product();
        orders.stock(product, "2511-A", 50);
        var customer = orders.customer(true);
        orders.awaitConsumed();
        var reservation = reserve(customer, product, "20");
        reviewIsHeldToday();
        decide(TestPeople.SALES_MANAGER, reservation, "RELEASED").statusCode(409);
        review(TestPeople.EVERYBODY, reservation, Map.of("outcome", "UNREACHABLE"))
                .statusCode(200)
                .body("flagged", equalTo(true))
                .body("held", equalTo("20.000"));
        decide(TestPeople.EVERYBODY, reservation, "RELEASED")
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:reservation-decision-needs-a-second-person"));
        decide(TestPeople.SALES_MANAGER, reservation, "RELEASED").statusCode(200);

        assertThat(TestOrders.available(product)).isEqualByComparingTo("50");
        books.mustBalance();
    }

    @Test
    @DisplayName(
            "FUL-03 A-10 what nobody reviewed is kept and flagged when the review closes; the sales manager is told once"
                    + " and decides")
    void a10_nobodyReviewed() {
        var product = orders.product();
        orders.stock(product, "2511-A", 50);
        var customer = orders.customer(true);
        orders.awaitConsumed();
        var forgotten = reserve(customer, product, "20");
        var younger = reserve(customer, product, "10");
        books.execute("update reservation set made_at = made_at - interval '3 days' where id = ?", id(forgotten));
        reviewIsHeldOn(clock.today().minusDays(1));

        var missed = orders.probe().await("ReservationReviewMissed", id(forgotten));
        assertThat(missed.text("/reviewDay"))
                .isEqualTo(clock.today().minusDays(1).toString());
        String number = PurchaseSteps.get("reservations/" + forgotten)
                .body("flagged", equalTo(true))
                .body("held", equalTo("20.000"))
                .extract()
                .path("number");
        PurchaseSteps.get("reservations/" + younger).body("flagged", equalTo(false));
        assertThat(orders.probe().caughtUp().events().stream()
                        .filter(event -> event.name().equals("NoticeRequested")
                                && event.text("/template").equals("reservations-not-reviewed")
                                && event.text("/parameters/numbers").contains(number)))
                .hasSize(1);
        decide(TestPeople.SALES_MANAGER, forgotten, "KEPT").statusCode(200).body("flagged", equalTo(false));
        assertThat(orders.probe().caughtUp().events("ReservationReviewMissed", id(forgotten)))
                .as("decided, and not reported again")
                .hasSize(1);
        EventContracts.ofProject()
                .checkPublished("fulfilment", orders.probe().caughtUp().events());
    }

    private static UUID id(String text) {
        return UUID.fromString(text);
    }

    @Test
    @DisplayName("FUL-03 with a deposit only the sales manager frees; then the line is reserved again before any of it"
            + " ships")
    void ful03_depositAndReservingAgain() {
        var product = orders.product();
        var order = PurchaseSteps.confirmedFutures(
                orders,
                TestOrders.project(TestOrders.order(orders.customer(true), TestOrders.line(product, 30))),
                "FOREIGN");
        var purchase = PurchaseSteps.purchaseOf(orders, order);
        var reservation = PurchaseSteps.reservationOf(orders, order);
        orders.receiveDeposit(order);
        orders.awaitConsumed();
        PurchaseSteps.bringToTheDoor(purchase, "30");
        PurchaseSteps.store(purchase, product, "30", "2612-A");

        PurchaseSteps.post(
                        TestPeople.CLERK_EAST_1,
                        "reservations/%s/release".formatted(reservation),
                        Map.of("reason", "客户说不要了"))
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:deposit-reservation-is-the-sales-managers"));
        decide(TestPeople.SALES_MANAGER, reservation.toString(), "RELEASED").statusCode(200);
        assertThat(TestOrders.available(product)).isEqualByComparingTo("30");

        var line = order.lines().getFirst().id();
        ShipmentSteps.apply(TestPeople.CLERK_EAST_1, order, Map.of(line, 1))
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:order-line-must-be-reserved-again"));
        PurchaseSteps.post(TestPeople.CLERK_EAST_1, "reservations", Map.of("orderId", order.id(), "lineId", line))
                .statusCode(201)
                .body("state", equalTo("HELD"));
        assertThat(TestOrders.available(product)).isEqualByComparingTo("0");
        ShipmentSteps.apply(TestPeople.CLERK_EAST_1, order, Map.of(line, 12)).statusCode(201);
        PurchaseSteps.get("allocations/" + order.id()).body("lines[0].allocated", equalTo("12.000"));
        books.mustBalance();
    }

    private static String reserve(UUID customer, Product product, String quantity) {
        return PurchaseSteps.post(
                        TestPeople.CLERK_EAST_1,
                        "reservations",
                        Map.of("customerId", customer, "productId", product.id(), "quantity", quantity))
                .statusCode(201)
                .body("state", equalTo("HELD"))
                .extract()
                .path("id");
    }

    private static Map<String, String> asked(String outcome) {
        return Map.of("outcome", outcome, "channel", "QQ", "spokenWith", "赵志明");
    }

    private static ValidatableResponse review(Person person, String reservation, Object body) {
        return PurchaseSteps.post(person, "reservations/%s/review".formatted(reservation), body);
    }

    private static ValidatableResponse decide(Person person, String reservation, String outcome) {
        return PurchaseSteps.post(
                person,
                "reservations/%s/decision".formatted(reservation),
                Map.of("outcome", outcome, "reason", "已与客户说明"));
    }
}
