package io.salesdesk.bench;

import io.salesdesk.bench.Figure.Mark;
import io.salesdesk.story.Service;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Orders from entry to stock reserved and balance checked, in all services, at the highest speed that lasts: clients enter
 * the next order only while few are still on their way, so the backlog cannot grow.
 */
final class ClearanceBench {

    private static final int CLIENTS = 32;
    private static final int ON_THEIR_WAY = 200;
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final double SHARE_OF_FLOOR = 0.25;
    private static final double CORE_MILLIS = 6;

    private final Setting setting;
    private final OrderSource orders;

    ClearanceBench(Setting setting, OrderSource orders) {
        this.setting = setting;
        this.orders = orders;
    }

    /** What one run cleared. */
    private record Run(double perSecond, double coreMillis, Processes.Cpu cpu, long cleared, Duration drained) {}

    void run(Report report) throws Exception {
        var runs = new ArrayList<Run>();
        var bare = new ArrayList<Measurement>();
        SampledRow outbox;
        try (var watch = new OutboxSample(setting.stack().kafkaBootstrapServers(), "salesdesk.order")) {
            outbox = watch.rowOf(orders.enter());
        }
        var written = WrittenRows.from(setting);
        runs.add(clear());
        var floor = Floor.of(setting, written.ofOne(runs.getFirst().cleared(), outbox));
        for (int run = 0; run < setting.runs(); run++) {
            if (run > 0) {
                runs.add(clear());
            }
            bare.add(Measurement.take(CLIENTS, Setting.WARM_UP.dividedBy(3), setting.measured(), floor));
        }

        var middle = runs.stream()
                .sorted((one, other) -> Double.compare(one.perSecond(), other.perSecond()))
                .toList()
                .get(runs.size() / 2);
        var clearance = Figure.of(
                        "clearance",
                        CLIENTS + " clients",
                        "orders/s",
                        runs.stream().mapToDouble(Run::perSecond).toArray())
                .beside(Measurement.median(bare).perSecond())
                .with("drained in ms", middle.drained().toMillis())
                .with("foreign cores %", 100 * middle.cpu().foreign());
        report.add(clearance.marked(Mark.atLeast("share of the floor", clearance.ratio(), SHARE_OF_FLOOR)));

        var cost = Figure.of(
                "cost of a cleared order",
                "all processes",
                "core-ms",
                runs.stream().mapToDouble(Run::coreMillis).toArray());
        for (var part : middle.cpu().parts().entrySet()) {
            cost = cost.with(part.getKey(), part.getValue() / middle.cleared());
        }
        report.add(cost.marked(Mark.atMost("core-ms", cost.median(), CORE_MILLIS)));
    }

    private Run clear() throws Exception {
        var first = orders.enter();
        var entered = new AtomicLong(1);
        var failure = new AtomicReference<@Nullable Exception>();
        var end = new CountDownLatch(1);
        try (var connection = setting.connect(Service.ORDER);
                var query = connection.prepareStatement("""
                        select count(*) from sales_order
                        where id >= ? and stock_answer_id is not null and balance_answer_id is not null
                        """)) {
            var cleared = new AtomicLong();
            var clients = new ArrayList<Thread>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(Thread.startVirtualThread(() -> work(entered, cleared, failure, end)));
            }
            look(Setting.WARM_UP, query, first, cleared, failure);
            long before = cleared.get();
            var cpu = setting.processes().cpu();
            long begun = System.nanoTime();
            look(setting.measured(), query, first, cleared, failure);
            double seconds = (System.nanoTime() - begun) / 1e9;
            var spent = setting.processes().cpu().minus(cpu);
            long done = cleared.get() - before;
            end.countDown();
            for (var client : clients) {
                client.join();
            }
            long stopped = System.nanoTime();
            drain(query, first, entered.get());
            return new Run(
                    done / seconds, spent.stack() / done, spent, done, Duration.ofNanos(System.nanoTime() - stopped));
        }
    }

    private void work(
            AtomicLong entered, AtomicLong cleared, AtomicReference<@Nullable Exception> failure, CountDownLatch end) {
        try {
            while (end.getCount() > 0 && failure.get() == null) {
                if (entered.get() - cleared.get() < ON_THEIR_WAY) {
                    entered.incrementAndGet();
                    orders.enter();
                } else if (end.await(LOOK.toMillis() / 10, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (Exception e) {
            failure.compareAndSet(null, e);
        }
    }

    private static void look(
            Duration time,
            PreparedStatement query,
            UUID first,
            AtomicLong cleared,
            AtomicReference<@Nullable Exception> failure)
            throws Exception {
        long until = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < until) {
            TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
            cleared.set(cleared(query, first));
            var failed = failure.get();
            if (failed != null) {
                throw failed;
            }
        }
    }

    private static void drain(PreparedStatement query, UUID first, long entered) throws Exception {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (cleared(query, first) < entered) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("Orders were still not cleared after " + PATIENCE);
            }
            TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
        }
    }

    /** Ids are given in the order of time, so the orders of this run are those from its first one on. */
    private static long cleared(PreparedStatement query, UUID first) throws SQLException {
        query.setObject(1, first);
        try (var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
