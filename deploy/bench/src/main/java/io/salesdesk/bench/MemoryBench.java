package io.salesdesk.bench;

import io.salesdesk.bench.Figure.Mark;
import io.salesdesk.local.Part;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the stack's processes hold in memory: before the bench's load and at most while orders come in as fast as they are cleared. */
final class MemoryBench {

    private static final double MEGABYTES = 400;
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Setting setting;
    private final OrderSource orders;
    private final Map<String, Double> atRest;

    /** Looks at the stack at rest. */
    MemoryBench(Setting setting, OrderSource orders) {
        this.setting = setting;
        this.orders = orders;
        atRest = setting.processes().residentMegabytes();
    }

    void run(Report report) throws Exception {
        var highest = new LinkedHashMap<String, Double>();
        try (var load = ClearanceLoad.fastest(setting, orders)) {
            long until = System.nanoTime() + setting.measured().toNanos();
            while (System.nanoTime() < until) {
                load.runFor(LOOK);
                setting.processes().residentMegabytes().forEach((part, size) -> highest.merge(part, size, Math::max));
            }
            load.drain();
        }
        for (var part : Part.values()) {
            var size = highest.get(part.id());
            if (size != null) {
                var figure = Figure.of("memory under load", part.id(), "MB", size)
                        .with("at rest", atRest.getOrDefault(part.id(), Double.NaN));
                report.add(part.isService() ? figure.marked(Mark.atMost("MB", size, MEGABYTES)) : figure);
            }
        }
    }
}
