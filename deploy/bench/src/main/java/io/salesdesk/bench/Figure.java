package io.salesdesk.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One measured figure: the median of its runs with the lowest and the highest.
 *
 * @param name what was measured, such as {@code intake}
 * @param variant under which condition, such as {@code 32 clients}
 * @param unit of median, lowest and highest
 * @param floor what bare JDBC or a bare chain reached beside it in the same run, in the same unit
 * @param details further values by name, such as {@code p99 ms}
 * @param mark what the figure should reach
 */
record Figure(
        String name,
        String variant,
        String unit,
        double median,
        double lowest,
        double highest,
        @Nullable Double floor,
        Map<String, Double> details,
        @Nullable Mark mark) {

    /** A sentence to hold the figure against, and whether it holds. */
    record Mark(String sentence, boolean held) {

        static Mark atLeast(String what, double value, double wanted) {
            return new Mark("%s at least %s".formatted(what, plain(wanted)), value >= wanted);
        }

        static Mark atMost(String what, double value, double wanted) {
            return new Mark("%s at most %s".formatted(what, plain(wanted)), value <= wanted);
        }

        private static String plain(double value) {
            return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
        }
    }

    /** The spread of the runs' values. */
    static Figure of(String name, String variant, String unit, double... runs) {
        var sorted = runs.clone();
        Arrays.sort(sorted);
        return new Figure(
                name,
                variant,
                unit,
                sorted[sorted.length / 2],
                sorted[0],
                sorted[sorted.length - 1],
                null,
                Map.of(),
                null);
    }

    /** Throughput of the runs, with the percentiles of the run in the middle. */
    static Figure of(String name, int clients, String unit, List<Measurement> runs) {
        var middle = Measurement.median(runs);
        return of(name, clients + (clients == 1 ? " client" : " clients"), unit, Measurement.throughputs(runs))
                .with("p50 ms", middle.p50().toNanos() / 1e6)
                .with("p99 ms", middle.p99().toNanos() / 1e6);
    }

    Figure with(String detail, double value) {
        var more = new LinkedHashMap<>(details);
        more.put(detail, value);
        return new Figure(name, variant, unit, median, lowest, highest, floor, more, mark);
    }

    Figure beside(double floor) {
        return new Figure(name, variant, unit, median, lowest, highest, floor, details, mark);
    }

    /** @throws IllegalStateException without a floor */
    double ratio() {
        if (floor == null) {
            throw new IllegalStateException(name + " has no floor");
        }
        return median / floor;
    }

    Figure marked(Mark mark) {
        return new Figure(name, variant, unit, median, lowest, highest, floor, details, mark);
    }
}
