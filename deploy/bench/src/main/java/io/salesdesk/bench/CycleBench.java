package io.salesdesk.bench;

import io.salesdesk.story.Cast;
import io.salesdesk.story.CustomersOnAccount;
import io.salesdesk.story.StockOrderStory;
import java.io.PrintStream;
import java.time.Duration;
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

    /** @param warmUp at most so long until more cycles make the services no faster: they use code that no other load does */
    void run(Duration warmUp, PrintStream out, Report report) throws Exception {
        WarmUp.with(window -> play(window).perSecond(), "cycles/s", warmUp, out);
        var speeds = new ArrayList<Double>();
        var costs = new ArrayList<Cost>();
        for (int run = 0; run < setting.runs(); run++) {
            var before = setting.processes().cpu();
            var played = play(setting.measured());
            var spent = setting.processes().cpu().minus(before);
            speeds.add(played.perSecond());
            costs.add(new Cost(spent, played.ended()));
        }
        report.add(Figure.of("full cycle", DESKS + " desks", "orders/s", values(speeds)));
        report.add(Cost.figure("cost of a full cycle", costs, CORE_MILLIS));
    }

    private record Played(int ended, double seconds) {

        double perSecond() {
            return ended / seconds;
        }
    }

    /** Every desk ends the story that it has begun. */
    private Played play(Duration time) throws Exception {
        var cast = Cast.of(setting.company(), orders.clerk().office());
        var customers = CustomersOnAccount.of(setting.desk(), cast);
        var ended = new AtomicInteger();
        long begun = System.nanoTime();
        try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Callable<Void>>();
            for (int desk = 0; desk < DESKS; desk++) {
                var customer = customers.get(desk % customers.size());
                work.add(() -> {
                    var story = new StockOrderStory(setting.desk(), cast, (number, what, by, call, answer) -> {});
                    while (System.nanoTime() - begun < time.toNanos()) {
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
        return new Played(ended.get(), (System.nanoTime() - begun) / 1e9);
    }

    private static double[] values(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
