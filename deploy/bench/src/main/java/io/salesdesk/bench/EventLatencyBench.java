package io.salesdesk.bench;

import io.salesdesk.bench.Figure.Mark;
import io.salesdesk.story.Cast;
import io.salesdesk.story.CustomersOnAccount;
import io.salesdesk.story.StockOrderStory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * From {@code OrderConfirmed} to the subscribers of the live stream. The time counts from the moment at which order-service
 * writes the event, just before its transaction commits, so the commit itself is in it. Before each event all is quiet for a
 * while, for the services as for the bare chain: what wakes up takes longer than what runs.
 */
final class EventLatencyBench {

    private static final int ORDERS = 30;
    private static final int MANY = 200;
    private static final Duration REST = Duration.ofMillis(500);
    private static final double OF_THE_BARE_CHAIN = 3;
    private static final double OF_ONE_SUBSCRIBER = 1.5;

    private final Setting setting;
    private final OrderSource orders;

    EventLatencyBench(Setting setting, OrderSource orders) {
        this.setting = setting;
        this.orders = orders;
    }

    void run(Report report) throws Exception {
        var cast = Cast.of(setting.company(), orders.clerk().office());
        var customers = CustomersOnAccount.of(setting.desk(), cast);
        var story = new StockOrderStory(setting.desk(), cast, (number, what, by, call, answer) -> {});
        var chain = new ArrayList<Histogram>();
        var one = new ArrayList<Histogram>();
        var many = new ArrayList<Histogram>();
        try (var bare = new BareChain(setting)) {
            bare.measure(ORDERS, REST);
            for (int run = 0; run < setting.runs(); run++) {
                chain.add(bare.measure(ORDERS, REST));
                one.add(measure(story, customers, 1));
                many.add(measure(story, customers, MANY));
            }
        }
        var floor = figure("the bare chain", "", chain);
        report.add(floor);
        var alone = figure("OrderConfirmed to subscriber", "1, at rest", one).beside(floor.median());
        report.add(alone.marked(Mark.atMost("times the bare chain", alone.ratio(), OF_THE_BARE_CHAIN)));
        var crowd =
                figure("OrderConfirmed to subscriber", MANY + ", at rest", many).beside(floor.median());
        report.add(
                crowd.marked(Mark.atMost("times one subscriber", crowd.median() / alone.median(), OF_ONE_SUBSCRIBER)));

        double half = halfOfClearance(report);
        for (int subscribers : List.of(1, MANY)) {
            var loaded = new ArrayList<Histogram>();
            Processes.@Nullable Cpu spent = null;
            try (var load = ClearanceLoad.paced(setting, orders, half)) {
                var runner = Thread.startVirtualThread(() -> keepLooking(load));
                var before = setting.processes().cpu();
                for (int run = 0; run < setting.runs(); run++) {
                    loaded.add(measure(story, customers, subscribers));
                }
                spent = setting.processes().cpu().minus(before);
                runner.interrupt();
                runner.join();
                load.drain();
            }
            var figure =
                    figure("OrderConfirmed to subscriber", "%d, %.0f orders/s".formatted(subscribers, half), loaded);
            report.add(figure.with(
                    "reporting cores %", 100 * spent.parts().getOrDefault("reporting", 0.0) / spent.machine()));
        }
    }

    private static void keepLooking(ClearanceLoad load) {
        try {
            load.runFor(Duration.ofHours(1));
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Half of what the run measured, or, without that figure, of what a short run clears. */
    private double halfOfClearance(Report report) throws Exception {
        var measured = report.find("clearance");
        if (measured.isPresent()) {
            return measured.get().median() / 2;
        }
        try (var load = ClearanceLoad.fastest(setting, orders)) {
            long before = load.runFor(Setting.WARM_UP);
            double perSecond = (load.runFor(setting.measured()) - before)
                    / (setting.measured().toNanos() / 1e9);
            load.drain();
            return perSecond / 2;
        }
    }

    /** Confirms orders one after the other and reads when each subscriber saw it. */
    private Histogram measure(StockOrderStory story, List<String> customers, int subscribers) throws Exception {
        var histogram = new Histogram(TimeUnit.MINUTES.toNanos(2), 3);
        var clerk = orders.clerk();
        try (var topic = new TopicTail(setting.stack().kafkaBootstrapServers(), "salesdesk.order");
                var readers = Subscribers.open(setting, clerk, subscribers)) {
            for (int i = 0; i < ORDERS; i++) {
                var agreed = story.agree(customers.get(i % customers.size()));
                // What the steps before caused is over by then: all services are at rest, or busy with the load alone.
                TimeUnit.NANOSECONDS.sleep(REST.toNanos());
                var order = story.review(agreed);
                var id = UUID.fromString(order.text("/id"));
                var written = Instant.parse(TopicTail.header(
                        topic.await(published -> published.key().equals(id.toString())
                                && TopicTail.header(published, "ce_type").contains(".OrderConfirmed.")),
                        "ce_time"));
                for (var seen : readers.sawConfirmed(id)) {
                    histogram.recordValue(
                            Math.max(0, Duration.between(written, seen).toNanos()));
                }
            }
        }
        return histogram;
    }

    private static Figure figure(String name, String variant, List<Histogram> runs) {
        var all = new Histogram(TimeUnit.MINUTES.toNanos(2), 3);
        runs.forEach(all::add);
        return Figure.of(
                        name,
                        variant,
                        "ms, p50",
                        runs.stream()
                                .mapToDouble(run -> run.getValueAtPercentile(50) / 1e6)
                                .toArray())
                .with("p99 ms", all.getValueAtPercentile(99) / 1e6);
    }
}
