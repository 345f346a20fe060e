package io.salesdesk.bench;

import io.salesdesk.bench.Figure.Mark;
import io.salesdesk.invariants.Invariants;
import io.salesdesk.story.BareStack;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The clearance of several instances of each service side by side on the same processors, beside that of one before and after
 * them; and whether nothing was lost, doubled, or overtaken within a key.
 */
final class ScalingBench {

    private static final double SHARE = 0.85;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final BareStack stack;
    private final Setting setting;
    private final OrderSource orders;
    private final PrintStream out;

    ScalingBench(OwnStack own, PrintStream out) throws Exception {
        this.stack = own.stack();
        this.setting = own.setting();
        this.orders = new OrderSource(setting);
        this.out = out;
    }

    /**
     * @param instances how many of each service, besides one
     * @param warmUp at most so long for each instance until more load makes the services no faster: of the work from which it
     *     learns each gets its part
     */
    void run(List<Integer> instances, Duration warmUp, Report report) throws Exception {
        var alone = new ArrayList<Double>(cleared(1, warmUp, report));
        for (int count : instances) {
            var together = cleared(count, warmUp, report);
            alone.addAll(cleared(1, warmUp, report));
            var one = Figure.of("", "", "", values(alone)).median();
            var figure = Figure.of("clearance", count + " of each service", "orders/s", values(together))
                    .beside(one);
            report.add(figure.marked(Mark.atLeast("of the clearance of one", figure.ratio(), SHARE)));
        }
        var violations = new Invariants(stack).violations(orders.accepted(), PATIENCE);
        violations.forEach(out::println);
        report.add(Figure.of("clearance", "invariants broken", "", violations.size())
                .with("orders", orders.accepted().size())
                .with("refused for a moment", orders.refused())
                .marked(Mark.atMost("invariants broken", violations.size(), 0)));
    }

    private List<Double> cleared(int count, Duration warmUp, Report report) throws Exception {
        stack.scaleTo(count);
        WarmUp.withOrders(setting, orders, warmUp.multipliedBy(count), out);
        var speeds = new ArrayList<Double>();
        for (int run = 0; run < setting.runs(); run++) {
            var cleared = new ClearanceBench(setting, orders).clear();
            speeds.add(cleared.perSecond());
            var cost = cleared.cost();
            report.add(cost.detail(
                    Figure.of("cost of a cleared order", count + " of each service", "core-ms", cost.coreMillis())
                            .with("a second", cleared.perSecond())));
        }
        return speeds;
    }

    private static double[] values(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
