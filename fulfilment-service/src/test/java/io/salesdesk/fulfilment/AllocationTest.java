package io.salesdesk.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.salesdesk.fulfilment.TestOrders.Product;
import io.salesdesk.platform.testing.EventContracts;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.TestPeople;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SalesdeskTest
class AllocationTest {

    private static final UUID CUSTOMER = UUID.randomUUID();

    @Inject
    TestOrders orders;

    @Test
    @DisplayName("FUL-01 an entered order gets its goods and one answer for all its lines")
    void ful01_enteredOrderIsAnswered() {
        var product = orders.product();
        orders.stock(product, "2511-A", 100);
        var first = TestOrders.line(product, 30);
        var second = TestOrders.line(product, 40);
        var order = TestOrders.order(CUSTOMER, first, second);
        orders.enter(order);

        var answer = orders.probe().await("StockChecked", order.id());
        assertThat(answer.text("/revision")).isEqualTo("1");
        assertThat(answer.data().at("/complete").asBoolean()).isTrue();
        assertThat(answer.text("/lines/0/lineId")).isEqualTo(first.id().toString());
        assertThat(answer.text("/lines/0/allocated")).isEqualTo("30");
        assertThat(answer.text("/lines/0/batch")).isEqualTo("2511-A");
        assertThat(answer.text("/lines/1/allocated")).isEqualTo("40");
        assertThat(TestOrders.available(product)).isEqualByComparingTo("30");

        orders.awaitConsumed();
        orders.probe().caughtUp();
        assertThat(orders.probe().events("StockChecked", order.id())).hasSize(1);
        EventContracts.ofProject().checkPublished("fulfilment", orders.probe().events());
    }

    @Test
    @DisplayName("FUL-01 stock is asked for by product, and the answer is STOCK or FUTURES")
    void ful01_stockQuery() {
        var product = orders.product();
        orders.stock(product, "2509-A", 10);
        orders.stock(product, "2511-A", 25);

        assertThat(source(product, "25")).isEqualTo("STOCK");
        assertThat(source(product, "26")).isEqualTo("FUTURES");
        assertThat(TestOrders.available(product)).isEqualByComparingTo("35");
    }

    @Test
    @DisplayName(
            "FUL-01 ORD-04 a partly available line is answered with ids for its two parts, and waits for purchasing")
    void ful01_partlyAvailable() {
        var product = orders.product();
        orders.stock(product, "2511-A", 12);
        var order = TestOrders.order(CUSTOMER, TestOrders.line(product, 20));
        orders.enter(order);

        var answer = orders.probe().await("StockChecked", order.id());
        assertThat(answer.data().at("/complete").asBoolean()).isFalse();
        assertThat(answer.text("/lines/0/allocated")).isEqualTo("12");
        assertThat(answer.text("/lines/0/futures")).isEqualTo("8");
        assertThat(answer.text("/lines/0/stockLineId")).isNotEqualTo(answer.text("/lines/0/futuresLineId"));
        assertThat(answer.data().at("/lines/0/origin").isMissingNode()).isTrue();
        TestPeople.CLERK_EAST_1
                .request()
                .get("/api/v1/allocations/" + order.number())
                .then()
                .statusCode(200)
                .body("waitsFor", contains("PURCHASING"))
                .body("lines", hasSize(2))
                .body(
                        "lines.splitFrom",
                        everyItem(equalTo(order.lines().getFirst().id().toString())));
        TestPeople.CLERK_SOUTH_1
                .request()
                .get("/api/v1/allocations/" + order.id())
                .then()
                .statusCode(404);
    }

    @Test
    void anOrderOfAnUnknownProductWaitsForIt() {
        var product = new Product(UUID.randomUUID(), "P-EARLY-" + UUID.randomUUID());
        var order = TestOrders.order(CUSTOMER, TestOrders.line(product, 1));
        orders.enter(order);
        orders.awaitConsumed();
        assertThat(orders.probe().caughtUp().events("StockChecked", order.id())).isEmpty();

        orders.probe().publish(TestOrders.listed(product));

        assertThat(orders.probe().await("StockChecked", order.id()).text("/lines/0/futures"))
                .isEqualTo("1");
    }

    @Test
    @DisplayName("ORD-42 an amended order keeps the goods of untouched lines and is answered once for its new revision")
    void ord42_amended() {
        var product = orders.product();
        orders.stock(product, "2511-A", 100);
        var kept = TestOrders.line(product, 30);
        var changed = TestOrders.line(product, 40);
        var order = TestOrders.order(CUSTOMER, kept, changed);
        orders.enter(order);
        orders.probe().await("StockChecked", order.id());

        orders.amend(order.next(kept, changed.of(10)), false);

        var answer = orders.probe()
                .await(
                        "StockChecked",
                        order.id(),
                        event -> event.text("/revision").equals("2"));
        assertThat(answer.text("/lines/0/allocated")).isEqualTo("30");
        assertThat(answer.text("/lines/1/allocated")).isEqualTo("10");
        assertThat(TestOrders.available(product)).isEqualByComparingTo("60");
    }

    @Test
    @DisplayName("ORD-42 an amendment that crossed the split names the whole line; one that followed names its parts")
    void ord42_amendedAfterSplit() {
        var product = orders.product();
        orders.stock(product, "2511-A", 12);
        var line = TestOrders.line(product, 20);
        var order = TestOrders.order(CUSTOMER, line);
        orders.enter(order);
        orders.probe().await("StockChecked", order.id());

        var second = order.next(line);
        orders.amend(second, false);
        var crossed = orders.probe()
                .await(
                        "StockChecked",
                        order.id(),
                        event -> event.text("/revision").equals("2"));
        assertThat(crossed.text("/lines/0/allocated")).isEqualTo("12");

        var stockPart = line.as(UUID.fromString(crossed.text("/lines/0/stockLineId")), 12);
        var futuresPart = line.as(UUID.fromString(crossed.text("/lines/0/futuresLineId")), 8);
        orders.amend(second.next(stockPart, futuresPart), false);
        var followed = orders.probe()
                .await(
                        "StockChecked",
                        order.id(),
                        event -> event.text("/revision").equals("3"));
        assertThat(followed.data().at("/lines")).hasSize(2);
        assertThat(followed.text("/lines/0/allocated")).isEqualTo("12");
        assertThat(followed.text("/lines/1/futures")).isEqualTo("8");
        assertThat(TestOrders.available(product)).isEqualByComparingTo("0");
    }

    @Test
    @DisplayName("ORD-42 what a cancelled order held is free at once")
    void ord42_cancelled() {
        var product = orders.product();
        orders.stock(product, "2511-A", 50);
        var order = TestOrders.order(CUSTOMER, TestOrders.line(product, 50));
        orders.enter(order);
        orders.probe().await("StockChecked", order.id());

        orders.cancel(order);

        TestOrders.awaitAvailable(product, 50);
    }

    @Test
    void theSameAnswerIsGivenAgainWhenNothingChanged() {
        var product = orders.product();
        orders.stock(product, "2511-A", 50);
        var order = TestOrders.order(CUSTOMER, TestOrders.line(product, 20));
        orders.enter(order);
        orders.probe().await("StockChecked", order.id());

        orders.requestStockCheck(order);

        var answers = orders.probe().await("StockChecked", order.id(), 2);
        assertThat(answers.get(1).text("/answerId")).isEqualTo(answers.get(0).text("/answerId"));
        assertThat(TestOrders.available(product)).isEqualByComparingTo("30");
    }

    @Test
    @DisplayName("ORD-04 a split line that is asked for again is answered under its own id, with the same parts")
    void ord04_splitLineAskedForAgain() {
        var product = orders.product();
        orders.stock(product, "2511-A", 12);
        var line = TestOrders.line(product, 20);
        var order = TestOrders.order(CUSTOMER, line);
        orders.enter(order);
        var first = orders.probe().await("StockChecked", order.id());

        orders.requestStockCheck(order);
        var again = orders.probe().await("StockChecked", order.id(), 2).get(1);
        assertThat(again.text("/answerId")).isEqualTo(first.text("/answerId"));
        assertThat(again.data().at("/lines")).isEqualTo(first.data().at("/lines"));

        orders.stock(product, "2512-A", 50);
        orders.requestStockCheck(order);
        var complete = orders.probe().await("StockChecked", order.id(), 3).get(2);
        assertThat(complete.data().at("/complete").asBoolean()).isTrue();
        assertThat(complete.text("/lines/0/lineId")).isEqualTo(line.id().toString());
        assertThat(complete.text("/lines/0/allocated")).isEqualTo("20");
        assertThat(complete.text("/lines/0/batch")).isEqualTo("2512-A");
        assertThat(TestOrders.available(product)).isEqualByComparingTo("42");
    }

    @Test
    void aRepeatedOrStaleEventChangesNothing() {
        var product = orders.product();
        orders.stock(product, "2511-A", 50);
        var line = TestOrders.line(product, 20);
        var order = TestOrders.order(CUSTOMER, line);
        var entered = orders.probe().publish(TestOrders.entered(order));
        orders.probe().await("StockChecked", order.id());
        orders.amend(order.next(line.of(25)), false);
        orders.probe().await("StockChecked", order.id(), 2);

        orders.probe().publish(entered);
        orders.probe().publish(entered.withId(UUID.randomUUID()));
        orders.requestStockCheck(order);
        orders.awaitConsumed();

        assertThat(orders.probe().caughtUp().events("StockChecked", order.id())).hasSize(2);
        assertThat(TestOrders.available(product)).isEqualByComparingTo("25");
    }

    private static String source(Product product, String quantity) {
        return TestPeople.CLERK_EAST_1
                .request()
                .queryParam("productId", product.id())
                .queryParam("quantity", new BigDecimal(quantity).toPlainString())
                .get("/api/v1/stock/availability")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].source");
    }
}
