package io.salesdesk.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Load before the first figure, until more of it makes the services no faster: a JVM that is minutes old has not compiled
 * what it does most, and says more about HotSpot than about Salesdesk.
 */
final class WarmUp {

    private static final Duration WINDOW = Duration.ofSeconds(15);

    /** What is compared: a compiler that is busy for a moment makes a window slow, and not the services as fast as they get. */
    private static final int MINUTE = 4;

    /** A minute is better than the one before it only when it gets so much more done. */
    private static final double BETTER = 1.05;

    /** What the services are warmed up with. */
    @FunctionalInterface
    interface Work {

        /** @return how much was done a second */
        double during(Duration window) throws Exception;
    }

    private WarmUp() {}

    /** Warms up with orders that are entered and cleared. */
    static void withOrders(Setting setting, OrderSource orders, Duration atMost, PrintStream out) throws Exception {
        try (var load = ClearanceLoad.fastest(setting, orders)) {
            var before = new long[1];
            with(
                    window -> {
                        long cleared = load.runFor(window);
                        double perSecond = (cleared - before[0]) / (window.toNanos() / 1e9);
                        before[0] = cleared;
                        return perSecond;
                    },
                    "orders/s cleared",
                    atMost,
                    out);
            load.drain();
        }
    }

    /** @param atMost how long to wait for the services to become no faster */
    static void with(Work work, String unit, Duration atMost, PrintStream out) throws Exception {
        long until = System.nanoTime() + atMost.toNanos();
        var windows = new ArrayList<Double>();
        while (isGettingFaster(windows) && System.nanoTime() < until) {
            double perSecond = work.during(WINDOW);
            windows.add(perSecond);
            out.printf("warming up: %.1f %s%n", perSecond, unit);
        }
    }

    private static boolean isGettingFaster(List<Double> windows) {
        int count = windows.size();
        return count < 2 * MINUTE
                || sum(windows.subList(count - MINUTE, count))
                        > sum(windows.subList(count - 2 * MINUTE, count - MINUTE)) * BETTER;
    }

    private static double sum(List<Double> windows) {
        return windows.stream().mapToDouble(Double::doubleValue).sum();
    }
}
