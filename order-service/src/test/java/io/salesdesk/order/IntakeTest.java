package io.salesdesk.order;

import static io.salesdesk.order.Desk.CLERK;
import static io.salesdesk.order.Desk.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.platform.testing.SalesdeskTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SalesdeskTest
class IntakeTest {

    @Inject
    EntityManagerFactory factory;

    /**
     * Customer, products, header, and the lines in one batch; beside them the platform claims the idempotency key, writes
     * the journal (events, audit, stored answer) and commits: seven round trips.
     */
    @Test
    @DisplayName("an order of three lines costs the database four statements of this service")
    void statementsPerOrder() {
        var products = Stream.generate(Desk::product).limit(3).toList();
        var customerId = Desk.customer();
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            // The least of a few: a scheduler of the platform may run in between.
            assertThat(LongStream.generate(() -> statementsOf(customerId, products, statistics))
                            .limit(5)
                            .min())
                    .hasValue(4);
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    private static long statementsOf(UUID customerId, List<UUID> products, Statistics statistics) {
        var body = Desk.order(customerId, products.getFirst());
        body.put(
                "lines",
                products.stream().map(id -> Desk.line(id, "12", "122.00")).toList());
        long before = statistics.getPrepareStatementCount();
        as(CLERK, body)
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/api/v1/orders")
                .then()
                .statusCode(201);
        return statistics.getPrepareStatementCount() - before;
    }

    @Test
    @DisplayName("orders entered at the same moment have different numbers, and a retried key enters one")
    void concurrentEntries() throws Exception {
        var customerId = Desk.customer();
        var body = Desk.order(customerId, Desk.product());
        var key = UUID.randomUUID().toString();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> distinct =
                    () -> as(CLERK, body).post("/api/v1/orders").statusCode();
            Callable<Integer> same = () -> as(CLERK, body)
                    .header("Idempotency-Key", key)
                    .post("/api/v1/orders")
                    .statusCode();
            var entries = Stream.concat(
                            Stream.generate(() -> distinct).limit(20),
                            Stream.generate(() -> same).limit(10))
                    .toList();
            for (var answer : clients.invokeAll(entries)) {
                // Somebody who asks while the first one of its key runs is told so.
                assertThat(answer.get()).isIn(201, 409);
            }
        }

        var listed = as(CLERK)
                .get("/api/v1/orders?limit=200&customerId=" + customerId)
                .then()
                .extract()
                .jsonPath();
        assertThat(listed.<String>getList("items.number")).hasSize(21).doesNotHaveDuplicates();
    }
}
