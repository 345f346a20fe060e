package io.salesdesk.bench;

import io.salesdesk.bench.Figure.Mark;
import io.salesdesk.story.BareStack;
import io.salesdesk.story.Person;
import io.salesdesk.story.Service;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * What an operation costs with ten thousand orders in the databases and what with a million: processor time of the whole stack,
 * which neither the load generator nor a slow disk disturbs, beside the time that the caller waits.
 *
 * <p>Warm means that the operation has just run many times, cold that PostgreSQL has just started and the machine holds none of
 * its files in memory.
 */
final class GrowthBench {

    private static final double MOST = 1.3;
    private static final int READERS = 8;
    private static final int COLD_CALLS = 200;
    private static final int KNOWN = 5_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final BareStack stack;
    private final Setting setting;
    private final OrderSource orders;
    private final OriginalOrders originals;
    private final PrintStream out;
    private final Map<String, Map<Integer, Double>> costs = new LinkedHashMap<>();

    GrowthBench(OwnStack own, PrintStream out) throws Exception {
        this.stack = own.stack();
        this.setting = own.setting();
        this.orders = new OrderSource(setting);
        this.originals = new OriginalOrders(setting, orders);
        this.out = out;
    }

    /** Something that is done again and again. */
    private record Operation(String name, Measurement.Client call) {}

    /**
     * @param sizes how many orders there are, ascending
     * @param warmUp at most so long until more load makes the services no faster
     */
    void run(List<Integer> sizes, Duration warmUp, Report report) throws Exception {
        // The first orders of these customers: their papers are entered with them.
        originals.play();
        var copies = OrderCopies.of(stack, originals.count(), sizes.getLast(), originals::play);
        out.printf("%d original orders, rows by service: %s%n", originals.count(), copies.rowsOfSet());
        WarmUp.withOrders(setting, orders, warmUp, out);
        for (int size : sizes) {
            long begun = System.nanoTime();
            int there = copies.writeUntil(size);
            out.printf(
                    "%,d orders after %d s of copying, %,d MiB in the databases%n",
                    there, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun), mebibytes());
            var operations = operations(copies);
            measureWarm(size, operations, report);
            measureCold(size, operations, report);
        }
    }

    private List<Operation> operations(OrderCopies copies) throws SQLException {
        var known = copies.some(Service.ORDER, "sales_order", "id", KNOWN);
        var contracts = copies.some(Service.REPORTING, "contract_record", "contract_id", KNOWN);
        var clerk = orders.clerk();
        var manager = setting.company().any("SALES_MANAGER");
        var paying = originals.payingCustomers();
        return List.of(
                read("one order", manager, Service.ORDER, () -> "/orders/" + any(known)),
                read("the last 50 orders", clerk, Service.ORDER, () -> "/orders?limit=50"),
                read(
                        "a customer's last 50 orders",
                        manager,
                        Service.ORDER,
                        () -> "/orders?limit=50&customerId=" + any(paying)),
                read("a timeline", manager, Service.ORDER, () -> "/orders/" + any(known) + "/timeline"),
                read("a ledger", manager, Service.BILLING, () -> "/accounts/" + any(paying) + "/ledger?limit=50"),
                read(
                        "receivables of a customer",
                        manager,
                        Service.BILLING,
                        () -> "/accounts/" + any(paying) + "/receivables"),
                read("receivables by contract", manager, Service.BILLING, () -> "/contract-ledgers?limit=50"),
                read("contract performance", manager, Service.REPORTING, () -> "/contract-performance?limit=50"),
                read(
                        "a contract's performance",
                        manager,
                        Service.REPORTING,
                        () -> "/contract-performance/" + any(contracts)),
                read(
                        "contract statistics",
                        manager,
                        Service.REPORTING,
                        () -> "/contract-performance/statistics?period=month"),
                read("daily sales", manager, Service.REPORTING, () -> "/reports/daily-sales"),
                read("leaderboard", manager, Service.REPORTING, () -> "/leaderboard?period=month"));
    }

    private Operation read(String name, Person person, Service service, Supplier<String> path) {
        return new Operation(
                name,
                () -> setting.send(
                        setting.request(person, service, path.get()).GET().build(), 200));
    }

    private void measureWarm(int size, List<Operation> operations, Report report) throws Exception {
        intake(size, report);
        var cleared = new ClearanceBench(setting, orders).clear();
        add(size, "clearance", "warm", cleared.cost().cpu(), cleared.cost().times(), cleared.perSecond(), report);
        for (var operation : operations) {
            Measurement.take(READERS, Duration.ZERO, Setting.WARM_UP, number -> operation.call());
            var before = setting.processes().cpu();
            var measured = Measurement.take(READERS, Duration.ZERO, setting.measured(), number -> operation.call());
            var spent = setting.processes().cpu().minus(before);
            double calls = measured.perSecond() * setting.measured().toNanos() / 1e9;
            add(size, operation.name(), "warm", spent, calls, measured.perSecond(), report);
        }
    }

    private void intake(int size, Report report) throws Exception {
        try (var backlog = new Backlog(setting, orders.enter())) {
            var before = setting.processes().cpu();
            var measured = Measurement.take(
                    ClearanceLoad.CLIENTS, Setting.WARM_UP, setting.measured(), number -> orders::enter);
            backlog.drain();
            var spent = setting.processes().cpu().minus(before);
            add(size, "intake", "warm", spent, backlog.look().entered(), measured.perSecond(), report);
        }
    }

    private void measureCold(int size, List<Operation> operations, Report report) throws Exception {
        restartCold();
        // An order costs what its consumers do, too, wherever they do it after the last call.
        try (var backlog = new Backlog(setting, orders.enter())) {
            measureCold(size, new Operation("intake", orders::enter), backlog::drain, report);
        }
        for (var operation : operations) {
            restartCold();
            measureCold(size, operation, () -> {}, report);
        }
    }

    private void measureCold(int size, Operation operation, Measurement.Client rest, Report report) throws Exception {
        var before = setting.processes().cpu();
        var waited = new long[COLD_CALLS];
        for (int call = 0; call < COLD_CALLS; call++) {
            long begun = System.nanoTime();
            operation.call().call();
            waited[call] = System.nanoTime() - begun;
        }
        rest.call();
        var spent = setting.processes().cpu().minus(before);
        double perSecond = COLD_CALLS * 1e9 / Arrays.stream(waited).sum();
        add(size, operation.name(), "cold", spent, COLD_CALLS, perSecond, report);
    }

    private void restartCold() throws Exception {
        stack.restartPostgres(GrowthBench::forgetFiles);
        awaitServices();
    }

    private void add(
            int size, String name, String state, Processes.Cpu spent, double calls, double perSecond, Report report) {
        double cost = spent.stack() / calls;
        var sizes = costs.computeIfAbsent(name + ", " + state, none -> new LinkedHashMap<>());
        sizes.put(size, cost);
        double growth = cost / sizes.values().iterator().next();
        // The services' own share falls as their JVMs get warmer; what grows with the rows is PostgreSQL's.
        var figure = Figure.of("cost of " + name, "%,d, %s".formatted(size, state), "core-ms", cost)
                .with("PostgreSQL's", spent.parts().getOrDefault("postgres", 0.0) / calls)
                .with("a second", perSecond)
                .with("foreign cores %", 100 * spent.foreign());
        report.add(
                sizes.size() == 1
                        ? figure
                        : figure.with("of the smallest", growth)
                                .marked(Mark.atMost("times the smallest", growth, MOST)));
    }

    /** The services have to find PostgreSQL again, each with every connection that it kept. */
    private void awaitServices() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var service : Service.values()) {
            int answered = 0;
            while (answered < READERS) {
                try {
                    setting.send(
                            setting.request(orders.clerk(), service, "/clock")
                                    .GET()
                                    .build(),
                            200);
                    answered++;
                } catch (Exception notYet) {
                    answered = 0;
                    if (System.nanoTime() > deadline) {
                        throw new IllegalStateException(service + " did not find PostgreSQL again", notYet);
                    }
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            }
        }
    }

    /** Lets the machine forget what it has of the files in memory. */
    private static void forgetFiles(Path folder) {
        try {
            var forgetting = new ProcessBuilder(
                            "find",
                            folder.toString(),
                            "-type",
                            "f",
                            "-exec",
                            "dd",
                            "if={}",
                            "iflag=nocache",
                            "count=0",
                            "status=none",
                            ";")
                    .inheritIO()
                    .start();
            if (forgetting.waitFor() != 0) {
                throw new IllegalStateException("The files of PostgreSQL could not be forgotten");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private long mebibytes() throws Exception {
        long bytes = 0;
        for (var service : Service.values()) {
            try (var connection = setting.connect(service);
                    var query = connection.prepareStatement("select pg_database_size(current_database())");
                    var row = query.executeQuery()) {
                row.next();
                bytes += row.getLong(1);
            }
        }
        return bytes >> 20;
    }

    private static String any(List<String> ids) {
        return ids.get(ThreadLocalRandom.current().nextInt(ids.size()));
    }
}
