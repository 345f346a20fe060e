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
        for (var part : middle.cpu.parts().entrySet()) {
            figure = figure.with(part.getKey(), part.getValue() / middle.times);
        }
        figure = figure.with("foreign cores %", 100 * middle.cpu.foreign());
        return figure.marked(Mark.atMost("core-ms", figure.median(), atMost));
    }
}
