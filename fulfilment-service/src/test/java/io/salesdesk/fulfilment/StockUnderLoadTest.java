package io.salesdesk.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.fulfilment.TestOrders.Line;
import io.salesdesk.fulfilment.TestOrders.Order;
import io.salesdesk.fulfilment.TestOrders.Product;
import io.salesdesk.platform.messaging.Inbox;
import io.salesdesk.platform.testing.EventProbe;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.TestEvent;
import io.salesdesk.platform.testing.TestPeople;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.awaitility.Awaitility;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SalesdeskTest
class StockUnderLoadTest {

    private static final UUID CUSTOMER = UUID.randomUUID();

    @Inject
    TestOrders orders;

    @Inject
    StockBooks books;

    @Inject
    Inbox inbox;

    @Inject
    EntityManagerFactory entityManagerFactory;

    @Test
    @DisplayName("FUL-04 40 concurrent buyers of the last 100 units never oversell")
    void ful04_fortyBuyersOfTheLastHundred() throws Exception {
        var product = orders.product();
        orders.stock(product, "2511-A", 100);
        var buyers = IntStream.range(0, 40)
                .mapToObj(i -> TestOrders.order(CUSTOMER, TestOrders.line(product, 7)))
                .toList();

        // Half of them arrive through Kafka, half as the batches of other instances, all at once.
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < buyers.size(); i++) {
                var order = buyers.get(i);
                running.add(
                        i % 2 == 0
                                ? pool.submit(() -> orders.enter(order))
                                : pool.submit(() -> inbox.receive(batch(List.of(order)))));
            }
            for (var each : running) {
                each.get();
            }
        }

        var allocated = BigDecimal.ZERO;
        for (var order : buyers) {
            var answer = orders.probe().await("StockChecked", order.id());
            var line = answer.data().at("/lines/0");
            allocated = allocated.add(new BigDecimal(line.at("/allocated").asText()));
            assertThat(new BigDecimal(line.at("/allocated").asText())
                            .add(new BigDecimal(line.at("/futures").asText())))
                    .isEqualByComparingTo("7");
        }
        assertThat(allocated).isEqualByComparingTo("100");
        assertThat(TestOrders.available(product)).isEqualByComparingTo("0");
        books.mustBalance();
    }

    @Test
    @DisplayName("FUL-14 after a mixed load the counters of stock equal the sums of its movements")
    void ful14_countersEqualMovements() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        List<Product> products = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            var product = orders.product();
            orders.stock(product, "2509-A", 10 + random.nextInt(60));
            orders.stock(product, "2511-A", 10 + random.nextInt(60));
            products.add(product);
        }
        comeAndGo(random, products, 60);
        orders.awaitConsumed();

        books.mustBalance();
        for (var product : products) {
            assertThat(TestOrders.available(product)).as("seed %d", seed).isNotNegative();
        }
    }

    @Test
    @DisplayName("FUL-14 FUL-19 they do while goods leave too, and what is on hand is what came less what left")
    void ful14_ful19_countersEqualMovementsAmidShipments() throws Exception {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var product = orders.product();
        orders.stock(product, "2509-A", 150);
        orders.stock(product, "2511-A", 150);
        var customer = orders.customer(true);
        var confirmed = IntStream.range(0, 12)
                .mapToObj(i -> TestOrders.order(customer, TestOrders.line(product, 2 + random.nextInt(9))))
                .toList();
        confirmed.forEach(orders::enter);
        confirmed.forEach(order -> orders.probe().await("StockChecked", order.id()));
        confirmed.forEach(order -> {
            orders.confirm(order);
            orders.fileSignedOrder(order);
        });
        orders.awaitConsumed();

        // Each order ships as a whole, in part and then the rest, or is withdrawn, while others come and go.
        int left = 0;
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var shipments = new ArrayList<Future<Integer>>();
            for (int i = 0; i < confirmed.size(); i++) {
                var order = confirmed.get(i);
                int way = i % 3;
                shipments.add(pool.submit(() -> shipped(order, way)));
            }
            comeAndGo(random, List.of(product), 40);
            for (var shipment : shipments) {
                left += shipment.get();
            }
        }
        orders.awaitConsumed();

        books.mustBalance();
        assertThat(left).isPositive();
        assertThat(books.onHand(product.id()))
                .as("seed %d", seed)
                .isEqualByComparingTo(BigDecimal.valueOf(300L - left));
        assertThat(TestOrders.available(product)).as("seed %d", seed).isNotNegative();
    }

    /** Orders that are entered, changed, checked again and cancelled. */
    private void comeAndGo(Random random, List<Product> products, int count) {
        for (int i = 0; i < count; i++) {
            var order = TestOrders.order(CUSTOMER, lines(random, products));
            orders.enter(order);
            switch (random.nextInt(5)) {
                case 0 -> orders.cancel(order);
                case 1 -> orders.amend(order.next(amended(random, order)), false);
                case 2 -> orders.requestStockCheck(order);
                case 3 -> {
                    var next = order.next(amended(random, order));
                    orders.amend(next, false);
                    orders.amend(next.next(amended(random, next)), false);
                    orders.cancel(next);
                }
                default -> {
                    // Stays as it was entered.
                }
            }
        }
    }

    /** @return how much of the order left the warehouse */
    private int shipped(Order order, int way) {
        var line = order.lines().getFirst();
        int quantity = line.quantity().intValueExact();
        if (way == 0) {
            leaves(order, line, quantity);
            return quantity;
        }
        if (way == 1) {
            leaves(order, line, 1);
            leaves(order, line, quantity - 1);
            return quantity;
        }
        leaves(order, line, 1);
        var shipment = ShipmentSteps.applied(order, Map.of(line.id(), quantity - 1));
        ShipmentSteps.withdraw(TestPeople.CLERK_EAST_1, shipment).statusCode(200);
        return 1;
    }

    private void leaves(Order order, Line line, int quantity) {
        var shipment = ShipmentSteps.applied(order, Map.of(line.id(), quantity));
        ShipmentSteps.instruct(TestPeople.DOCUMENT_CLERK_EAST, shipment).statusCode(200);
        String amount = ShipmentSteps.view(shipment).extract().path("amount.amount");
        ShipmentSteps.check(TestPeople.REVIEWER_EAST, shipment, amount).statusCode(200);
        ShipmentSteps.issue(TestPeople.DOCUMENT_CLERK_EAST, shipment).statusCode(200);
        ShipmentSteps.supervise(TestPeople.WAREHOUSE_SUPERVISOR, shipment).statusCode(200);
        orders.release(order, shipment, amount);
        Awaitility.await("the release of " + shipment)
                .atMost(EventProbe.PATIENCE)
                .until(() ->
                        "RELEASED".equals(ShipmentSteps.view(shipment).extract().<String>path("release.state")));
        ShipmentSteps.signOff(TestPeople.BRANCH_DIRECTOR_EAST, shipment).statusCode(200);
        ShipmentSteps.handOver(TestPeople.SHIPPER, shipment).statusCode(200);
        ShipmentSteps.depart(TestPeople.WAREHOUSE_SUPERVISOR, shipment).statusCode(200);
    }

    @Test
    void aBatchOfTwoHundredOrdersNeedsNoMoreStatementsThanOneOfTwenty() {
        var products = IntStream.range(0, 10).mapToObj(i -> orders.product()).toList();
        products.forEach(product -> orders.stock(product, "2511-A", 100_000));
        var statistics = entityManagerFactory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            inbox.receive(batch(ordersOf(products, 5)));
            long forTwenty = statementsOf(() -> inbox.receive(batch(ordersOf(products, 20))));
            long forTwoHundred = statementsOf(() -> inbox.receive(batch(ordersOf(products, 200))));

            // A JDBC batch has 100 rows, so its statements are sent two or three times, not two hundred times.
            assertThat(forTwoHundred)
                    .as("statements for 200 orders, %d for 20", forTwenty)
                    .isLessThanOrEqualTo(forTwenty + 10);
        } finally {
            statistics.setStatisticsEnabled(false);
        }
        books.mustBalance();
    }

    private long statementsOf(Runnable work) {
        var statistics = entityManagerFactory.unwrap(SessionFactory.class).getStatistics();
        long before = statistics.getPrepareStatementCount();
        work.run();
        return statistics.getPrepareStatementCount() - before;
    }

    private static List<Order> ordersOf(List<Product> products, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> TestOrders.order(
                        CUSTOMER,
                        TestOrders.line(products.get(i % products.size()), 3),
                        TestOrders.line(products.get((i + 1) % products.size()), 2)))
                .toList();
    }

    private static Line[] lines(Random random, List<Product> products) {
        return IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(i -> TestOrders.line(products.get(random.nextInt(products.size())), 1 + random.nextInt(15)))
                .toArray(Line[]::new);
    }

    private static Line[] amended(Random random, Order order) {
        return order.lines().stream()
                .map(line -> random.nextBoolean() ? line : line.of(1 + random.nextInt(15)))
                .toArray(Line[]::new);
    }

    /** A batch as Kafka would hand it over. */
    private static ConsumerRecords<String, byte[]> batch(List<Order> orders) {
        return TestEvent.polled(orders.stream()
                .map(order -> TestOrders.entered(order).withSequence(1))
                .toList());
    }
}
