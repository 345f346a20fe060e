package io.salesdesk.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.testing.EventProbe;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.TestPeople;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SalesdeskTest
class DueWorkTest {

    @Inject
    TestOrders orders;

    @Inject
    StockBooks books;

    @Inject
    BusinessClock clock;

    @Test
    @DisplayName("FUL-04 what nobody confirmed in two working days is free again; asking again binds it anew")
    void ful04_allocationExpires() {
        var product = orders.product();
        orders.stock(product, "2511-A", 50);
        var order = TestOrders.order(UUID.randomUUID(), TestOrders.line(product, 20));
        orders.enter(order);
        orders.probe().await("StockChecked", order.id());
        orders.answerBalance(order, clock.now());
        orders.awaitConsumed();
        assertThat(TestOrders.available(product)).isEqualByComparingTo("30");

        aMonthPasses(order.id());

        var expired = orders.probe().await("AllocationExpired", order.id());
        assertThat(expired.data().at("/lineIds")).hasSize(1);
        assertThat(TestOrders.available(product)).isEqualByComparingTo("50");

        orders.requestStockCheck(order);
        var answers = orders.probe().await("StockChecked", order.id(), 2);
        assertThat(answers.get(1).text("/answerId")).isNotEqualTo(answers.get(0).text("/answerId"));
        TestOrders.awaitAvailable(product, 30);
        books.mustBalance();
    }

    @Test
    void anOrderThatStillWaitsForTheBalanceKeepsItsGoods() {
        var product = orders.product();
        orders.stock(product, "2511-A", 50);
        var waiting = TestOrders.order(UUID.randomUUID(), TestOrders.line(product, 20));
        var answered = TestOrders.order(UUID.randomUUID(), TestOrders.line(product, 10));
        orders.enter(waiting);
        orders.enter(answered);
        orders.probe().await("StockChecked", waiting.id());
        orders.probe().await("StockChecked", answered.id());
        orders.answerBalance(answered, clock.now());
        orders.awaitConsumed();

        aMonthPasses(waiting.id());
        aMonthPasses(answered.id());

        orders.probe().await("AllocationExpired", answered.id());
        assertThat(orders.probe().caughtUp().events("AllocationExpired", waiting.id()))
                .isEmpty();
        assertThat(TestOrders.available(product)).isEqualByComparingTo("30");
    }

    @Test
    void aConfirmationOfExpiredGoodsBindsThemAgainOrReportsTheShortage() {
        var product = orders.product();
        orders.stock(product, "2511-A", 20);
        var order = TestOrders.order(UUID.randomUUID(), TestOrders.line(product, 20));
        orders.enter(order);
        orders.probe().await("StockChecked", order.id());
        orders.answerBalance(order, clock.now());
        orders.awaitConsumed();
        aMonthPasses(order.id());
        orders.probe().await("AllocationExpired", order.id());
        var quicker = TestOrders.order(UUID.randomUUID(), TestOrders.line(product, 15));
        orders.enter(quicker);
        orders.probe().await("StockChecked", quicker.id());

        orders.confirm(order);

        var shortage = orders.probe().await("StockShortageDetected", order.id());
        assertThat(shortage.text("/lines/0/missing")).isEqualTo("15");
        var line = order.lines().getFirst();
        ShipmentSteps.apply(TestPeople.CLERK_EAST_1, order, Map.of(line.id(), 5))
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:order-line-is-short-of-stock"));

        orders.cancel(quicker);
        orders.awaitConsumed();
        orders.requestStockCheck(order);
        orders.awaitConsumed();
        ShipmentSteps.apply(TestPeople.CLERK_EAST_1, order, Map.of(line.id(), 20))
                .statusCode(201);
        books.mustBalance();
    }

    @Test
    @DisplayName("FUL-25 a day without a follow-up is reported once to the clerk and once to the supervisor")
    void ful25_missingDayIsReported() {
        var product = orders.product();
        orders.stock(product, "2511-A", 100);
        var line = TestOrders.line(product, 10);
        var order = TestOrders.order(orders.customer(true), line);
        orders.enter(order);
        orders.probe().await("StockChecked", order.id());
        orders.confirm(order);
        orders.fileSignedOrder(order);
        orders.awaitConsumed();
        var shipment = ShipmentSteps.applied(order, Map.of(line.id(), 10));
        ShipmentSteps.instruct(TestPeople.DOCUMENT_CLERK_EAST, shipment).statusCode(200);
        ShipmentSteps.check(TestPeople.REVIEWER_EAST, shipment, "1250.00").statusCode(200);
        ShipmentSteps.issue(TestPeople.DOCUMENT_CLERK_EAST, shipment).statusCode(200);
        ShipmentSteps.supervise(TestPeople.WAREHOUSE_SUPERVISOR, shipment).statusCode(200);
        orders.release(order, shipment, "1250.00");
        orders.awaitConsumed();
        ShipmentSteps.signOff(TestPeople.BRANCH_DIRECTOR_EAST, shipment).statusCode(200);
        ShipmentSteps.handOver(TestPeople.SHIPPER, shipment).statusCode(200);
        ShipmentSteps.depart(TestPeople.WAREHOUSE_SUPERVISOR, shipment).statusCode(200);

        // As if it had left three days ago: two days have passed without a follow-up.
        var twoDaysAgo = clock.today().minusDays(2);
        books.execute("update shipment set tracking_due = ? where id = ?", twoDaysAgo, shipment);

        for (var day = twoDaysAgo; day.isBefore(clock.today()); day = day.plusDays(1)) {
            for (var person : new UUID[] {TestPeople.CLERK_EAST_1.id(), TestPeople.WAREHOUSE_SUPERVISOR.id()}) {
                var key = "tracking-missing:%s:%s:%s".formatted(shipment, day, person);
                var notice = orders.probe()
                        .await(
                                key,
                                event -> event.name().equals("NoticeRequested")
                                        && event.text("/deduplicationKey").equals(key));
                assertThat(notice.text("/recipient/id")).isEqualTo(person.toString());
            }
        }
        books.execute("update shipment set tracking_due = ? where id = ?", twoDaysAgo, shipment);
        ShipmentSteps.track(TestPeople.CLERK_EAST_1, shipment, "已到杭州中转", false).statusCode(200);
        Awaitility.await("the second look")
                .atMost(EventProbe.PATIENCE)
                .until(() -> books.isLookedAt(shipment, clock.today()));
        assertThat(orders.probe()
                        .caughtUp()
                        .events(event -> event.name().equals("NoticeRequested")
                                && event.text("/deduplicationKey").startsWith("tracking-missing:" + shipment)))
                .hasSize(4);
    }

    /** Ages the answers that the order has got, so that its time is over. */
    private void aMonthPasses(UUID order) {
        var then = Instant.now().minus(Duration.ofDays(30)).atOffset(ZoneOffset.UTC);
        books.execute("""
                update fulfilment_order
                set answered_at = ?, balance_answered_at = case when balance_answered_at is null then null else ?::timestamptz end,
                    expires_at = case when expires_at is null then null else ?::timestamptz end
                where id = ?
                """, then, then, then, order);
    }
}
