package io.salesdesk.bench;

import io.salesdesk.bench.Figure.Mark;
import io.salesdesk.story.Cast;
import io.salesdesk.story.CustomersOnAccount;
import io.salesdesk.story.StockOrderStory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Complete stock orders from entry to cash, every human step played by its role with its token. */
final class CycleBench {

    private static final int DESKS = 8;
    private static final double CORE_MILLIS = 80;

    private final Setting setting;
    private final OrderSource orders;

    CycleBench(Setting setting, OrderSource orders) {
        this.setting = setting;
        this.orders = orders;
    }

    void run(Report report) throws Exception {
        var speeds = new ArrayList<Double>();
        var costs = new ArrayList<Double>();
        for (int run = 0; run <= setting.runs(); run++) {
            var ended = new AtomicInteger();
            var cpu = setting.processes().cpu();
            long begun = System.nanoTime();
            play(begun + setting.measured().toNanos(), ended);
            double seconds = (System.nanoTime() - begun) / 1e9;
            var spent = setting.processes().cpu().minus(cpu);
            // The first run warms up: the papers of the customers, too, are entered in it.
            if (run > 0) {
                speeds.add(ended.get() / seconds);
                costs.add(spent.stack() / ended.get());
            }
        }
        report.add(Figure.of("full cycle", DESKS + " desks", "orders/s", values(speeds)));
        var cost = Figure.of("cost of a full cycle", "all processes", "core-ms", values(costs));
        report.add(cost.marked(Mark.atMost("core-ms", cost.median(), CORE_MILLIS)));
    }

    private void play(long until, AtomicInteger ended) throws Exception {
        var cast = Cast.of(setting.company(), orders.clerk().office());
        var customers = CustomersOnAccount.of(setting.desk(), cast);
        try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Callable<Void>>();
            for (int desk = 0; desk < DESKS; desk++) {
                var customer = customers.get(desk % customers.size());
                work.add(() -> {
                    var story = new StockOrderStory(setting.desk(), cast, (number, what, by, call, answer) -> {});
                    while (System.nanoTime() < until) {
                        story.play(customer);
                        ended.incrementAndGet();
                    }
                    return null;
                });
            }
            for (Future<Void> desk : desks.invokeAll(work)) {
                desk.get();
            }
        }
    }

    private static double[] values(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
