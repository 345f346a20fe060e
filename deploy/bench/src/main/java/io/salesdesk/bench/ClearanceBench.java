package io.salesdesk.bench;

import io.salesdesk.bench.Figure.Mark;
import java.time.Duration;
import java.util.ArrayList;

/** Orders from entry to stock reserved and balance checked, in all services, at the highest speed that lasts. */
final class ClearanceBench {

    private static final double SHARE_OF_FLOOR = 0.25;
    private static final double CORE_MILLIS = 6;

    private final Setting setting;
    private final OrderSource orders;

    ClearanceBench(Setting setting, OrderSource orders) {
        this.setting = setting;
        this.orders = orders;
    }

    /** What one run cleared. */
    record Run(double perSecond, Cost cost, Duration drained) {}

    void run(Report report) throws Exception {
        var runs = new ArrayList<Run>();
        var bare = new ArrayList<Measurement>();
        SampledRow outbox;
        try (var watch = new OutboxSample(setting.stack().kafkaBootstrapServers(), "salesdesk.order")) {
            outbox = watch.rowOf(orders.enter());
        }
        var written = WrittenRows.from(setting);
        runs.add(clear());
        var floor = Floor.of(setting, written.ofOne(runs.getFirst().cost().times(), outbox));
        for (int run = 0; run < setting.runs(); run++) {
            if (run > 0) {
                runs.add(clear());
            }
            bare.add(Measurement.take(ClearanceLoad.CLIENTS, Setting.WARM_UP.dividedBy(3), setting.measured(), floor));
        }

        var middle = runs.stream()
                .sorted((one, other) -> Double.compare(one.perSecond(), other.perSecond()))
                .toList()
                .get(runs.size() / 2);
        var clearance = Figure.of(
                        "clearance",
                        ClearanceLoad.CLIENTS + " clients",
                        "orders/s",
                        runs.stream().mapToDouble(Run::perSecond).toArray())
                .beside(Measurement.median(bare).perSecond())
                .with("drained in ms", middle.drained().toMillis())
                .with("foreign cores %", 100 * middle.cost().cpu().foreign());
        report.add(clearance.marked(Mark.atLeast("share of the floor", clearance.ratio(), SHARE_OF_FLOOR)));

        report.add(Cost.figure(
                "cost of a cleared order", runs.stream().map(Run::cost).toList(), CORE_MILLIS));
    }

    /** Clears orders for as long as a run measures, after a warm-up. */
    Run clear() throws Exception {
        try (var load = ClearanceLoad.fastest(setting, orders)) {
            long before = load.runFor(Setting.WARM_UP);
            var cpu = setting.processes().cpu();
            long begun = System.nanoTime();
            long done = load.runFor(setting.measured()) - before;
            double seconds = (System.nanoTime() - begun) / 1e9;
            var spent = setting.processes().cpu().minus(cpu);
            return new Run(done / seconds, new Cost(spent, done), load.drain());
        }
    }
}
