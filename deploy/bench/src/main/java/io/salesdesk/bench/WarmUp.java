package io.salesdesk.bench;

import java.io.PrintStream;
import java.time.Duration;

/**
 * Load before the first figure, until more of it makes the services no faster: a JVM that is minutes old has not compiled
 * what it does most, and says more about HotSpot than about Salesdesk.
 */
final class WarmUp {

    private static final Duration WINDOW = Duration.ofSeconds(15);

    /** A window is better than those before it only when it clears so much more. */
    private static final double BETTER = 1.05;

    private static final int WINDOWS_WITHOUT_GAIN = 3;

    private final Setting setting;
    private final OrderSource orders;

    WarmUp(Setting setting, OrderSource orders) {
        this.setting = setting;
        this.orders = orders;
    }

    /** @param atMost how long to wait for the services to become no faster */
    void run(Duration atMost, PrintStream out) throws Exception {
        long until = System.nanoTime() + atMost.toNanos();
        double best = 0;
        int withoutGain = 0;
        long before = 0;
        try (var load = ClearanceLoad.fastest(setting, orders)) {
            while (withoutGain < WINDOWS_WITHOUT_GAIN && System.nanoTime() < until) {
                long cleared = load.runFor(WINDOW);
                double perSecond = (cleared - before) / (WINDOW.toNanos() / 1e9);
                before = cleared;
                withoutGain = perSecond > best * BETTER ? 0 : withoutGain + 1;
                best = Math.max(best, perSecond);
                out.printf("warming up: %.0f orders/s cleared%n", perSecond);
            }
            load.drain();
        }
    }
}
