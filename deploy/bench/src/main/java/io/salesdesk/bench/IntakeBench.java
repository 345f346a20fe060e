package io.salesdesk.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesdesk.story.Company;
import io.salesdesk.story.Desk;
import io.salesdesk.story.LocalStack;
import io.salesdesk.story.Person;
import io.salesdesk.story.Service;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Order intake: orders with three lines accepted per second, beside the floor with the same rows. */
final class IntakeBench {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration WARM_UP = Duration.ofSeconds(3);

    private static final int LINES = 3;

    private final LocalStack stack;
    private final Duration measured;
    private final int runs;
    private final Desk desk;
    private final Company company;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    IntakeBench(LocalStack stack, Duration measured, int runs) {
        this.stack = stack;
        this.measured = measured;
        this.runs = runs;
        this.desk = stack.desk(Duration.ofSeconds(30));
        this.company = stack.company();
    }

    void run(List<Integer> clientCounts, PrintStream out) throws Exception {
        var clerk = company.any("SALES_CLERK");
        var customers = items(clerk, Service.CUSTOMER, "/customers?limit=200");
        var products = items(clerk, Service.ORDER, "/products?limit=200");
        var orders = new Orders(clerk, customers, products);
        try (var connection = connect()) {
            var floor = new Floor(connection, sample(connection, clerk, orders));
            out.printf(
                    "intake of orders with %d lines, %d s a run, median of %d runs [min .. max]%n",
                    LINES, measured.toSeconds(), runs);
            out.printf(
                    "%8s %28s %9s %9s %28s %7s%n",
                    "clients", "orders/s", "p50 ms", "p99 ms", "floor, transactions/s", "ratio");
            for (int clients : clientCounts) {
                var intake = new ArrayList<Measurement>();
                var bare = new ArrayList<Measurement>();
                for (int run = 0; run < runs; run++) {
                    // Side by side in time, so that both meet the same machine.
                    bare.add(Measurement.take(clients, WARM_UP.dividedBy(3), measured, floor));
                    intake.add(Measurement.take(clients, WARM_UP, measured, number -> () -> enter(orders)));
                }
                print(out, clients, intake, bare);
            }
        }
    }

    private static void print(PrintStream out, int clients, List<Measurement> intake, List<Measurement> floor) {
        var middle = Measurement.median(intake);
        var base = Measurement.median(floor);
        out.printf(
                "%8d %28s %9.1f %9.1f %28s %6.0f%%%n",
                clients,
                spread(intake),
                middle.p50().toNanos() / 1e6,
                middle.p99().toNanos() / 1e6,
                spread(floor),
                100 * middle.perSecond() / base.perSecond());
    }

    private static String spread(List<Measurement> runs) {
        var sorted = Measurement.throughputs(runs);
        return "%.0f [%.0f .. %.0f]".formatted(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }

    private void enter(Orders orders) throws Exception {
        var response = http.send(orders.next(), BodyHandlers.ofByteArray());
        if (response.statusCode() != 201) {
            throw new IllegalStateException(
                    "Intake answered " + response.statusCode() + ": " + new String(response.body()));
        }
    }

    /** Random orders of list-price goods for customers of the clerk's office. */
    private final class Orders {

        private final Person clerk;
        private final List<JsonNode> customers;
        private final List<JsonNode> products;
        private final URI address;

        Orders(Person clerk, List<JsonNode> customers, List<JsonNode> products) {
            this.clerk = clerk;
            this.customers = customers;
            this.products = products;
            this.address = URI.create(desk.address(Service.ORDER) + "/api/v1/orders");
        }

        HttpRequest next() throws Exception {
            return HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(30))
                    .header("Authorization", "Bearer " + desk.tokenOf(clerk))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body())))
                    .build();
        }

        Map<String, Object> body() {
            var random = ThreadLocalRandom.current();
            var customer = customers.get(random.nextInt(customers.size()));
            var lines = new ArrayList<Map<String, Object>>();
            int first = random.nextInt(products.size());
            for (int i = 0; i < LINES; i++) {
                var product = products.get((first + i * 7) % products.size());
                lines.add(Map.of(
                        "productId", product.path("id").asText(),
                        "quantity", "1",
                        "unit", product.path("unit").asText(),
                        "unitPrice", product.path("listUnitPrice").asText()));
            }
            var body = new LinkedHashMap<String, Object>();
            body.put("customerId", customer.path("id").asText());
            body.put("kind", "PAYMENT_FIRST");
            body.put("channel", "FAX");
            body.put("urgent", false);
            body.put("currency", "CNY");
            body.put("suppliedBy", clerk.id().toString());
            body.put("shippingMethod", "ROAD");
            body.put("lines", lines);
            return body;
        }
    }

    private List<JsonNode> items(Person person, Service service, String path) {
        var items = new ArrayList<JsonNode>();
        desk.get(person, service, path).body().path("items").forEach(items::add);
        if (items.isEmpty()) {
            throw new IllegalStateException("The sample data are not loaded: " + path + " is empty");
        }
        return items;
    }

    private Connection connect() throws Exception {
        return DriverManager.getConnection(
                stack.jdbcUrl(Service.ORDER), Service.ORDER.id(), stack.databasePassword(Service.ORDER));
    }

    /** The rows of one real intake. */
    private List<SampledRow> sample(Connection connection, Person clerk, Orders orders) throws Exception {
        var rows = new ArrayList<SampledRow>();
        UUID id;
        // The relay deletes the outbox row within milliseconds; the record in Kafka says what it held.
        try (var watch = new OutboxSample(stack.kafkaBootstrapServers(), "salesdesk.order")) {
            id = UUID.fromString(
                    desk.post(clerk, Service.ORDER, "/orders", orders.body()).text("/id"));
            rows.add(watch.rowOf(id));
        }
        rows.addAll(SampledRow.read(connection, "sales_order", "select * from sales_order where id = ?", id));
        rows.addAll(SampledRow.read(connection, "order_line", "select * from order_line where order_id = ?", id));
        rows.addAll(SampledRow.read(
                connection, "audit_entry", "select * from audit_entry where subject_id = ? order by id limit 1", id));
        rows.addAll(SampledRow.read(
                connection, "stored_answer", "select * from stored_answer where location like ?", "%" + id));
        return rows;
    }

    /** Bare JDBC: the same rows in as few batches as there are tables, and a commit. */
    private final class Floor implements Measurement.ClientFactory {

        private final Map<String, List<SampledRow>> rowsByInsert = new LinkedHashMap<>();

        Floor(Connection connection, List<SampledRow> sample) throws Exception {
            try (var statement = connection.createStatement()) {
                statement.execute("create schema if not exists bench_floor");
                for (var row : sample) {
                    var own = new SampledRow("bench_floor." + row.table(), row.columns(), row.types(), row.values());
                    if (!rowsByInsert.containsKey(own.insert())) {
                        statement.execute("drop table if exists " + own.table());
                        statement.execute(
                                "create table " + own.table() + " (like public." + row.table() + " including all)");
                    }
                    rowsByInsert
                            .computeIfAbsent(own.insert(), insert -> new ArrayList<>())
                            .add(own);
                }
            }
        }

        @Override
        public Measurement.Client open(int number) throws Exception {
            var connection = connect();
            connection.setAutoCommit(false);
            var statements = new LinkedHashMap<PreparedStatement, List<SampledRow>>();
            for (var entry : rowsByInsert.entrySet()) {
                statements.put(connection.prepareStatement(entry.getKey()), entry.getValue());
            }
            return new Measurement.Client() {
                @Override
                public void call() throws Exception {
                    var copy = new SampledRow.Copy();
                    for (var entry : statements.entrySet()) {
                        for (var row : entry.getValue()) {
                            row.bind(entry.getKey(), copy);
                            entry.getKey().addBatch();
                        }
                        entry.getKey().executeBatch();
                    }
                    connection.commit();
                }

                @Override
                public void close() throws Exception {
                    connection.close();
                }
            };
        }
    }
}
