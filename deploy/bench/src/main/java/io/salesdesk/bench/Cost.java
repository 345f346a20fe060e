package io.salesdesk.bench;

import io.salesdesk.bench.Figure.Mark;
import java.util.Comparator;
import java.util.List;

/**
 * Processor time of the whole stack for something that was done so many times.
 *
 * @param cpu what all processes took together
 */
record Cost(Processes.Cpu cpu, long times) {

    double coreMillis() {
        return cpu.stack() / times;
    }

    /** The runs' costs, with the processes of the run in the middle, held against a mark. */
    static Figure figure(String name, List<Cost> runs, double atMost) {
        var middle = runs.stream()
                .sorted(Comparator.comparingDouble(Cost::coreMillis))
                .toList()
                .get(runs.size() / 2);
        var figure = Figure.of(
                name,
                "all processes",
                "core-ms",
                runs.stream().mapToDouble(Cost::coreMillis).toArray());
        return middle.detail(figure).marked(Mark.atMost("core-ms", figure.median(), atMost));
    }

    /** The figure with what each part of the stack took of it, and what processes that are no part of it took meanwhile. */
    Figure detail(Figure figure) {
        var detailed = figure;
        for (var part : cpu.parts().entrySet()) {
            detailed = detailed.with(part.getKey(), part.getValue() / times);
        }
        return detailed.with("foreign cores %", 100 * cpu.foreign());
    }
}
