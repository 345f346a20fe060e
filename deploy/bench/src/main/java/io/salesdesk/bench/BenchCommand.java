package io.salesdesk.bench;

import io.salesdesk.story.LocalStack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./salesdesk bench}: figures of the running demo stack beside their floor. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures the stack beside the floor of bare JDBC on the same machine in the same run.")
public final class BenchCommand implements Callable<Integer> {

    /** What can be measured, in the order in which it is. */
    enum Measured {
        INTAKE,
        CLEARANCE,
        READS,
        CYCLE,
        EVENTS,
        IMPORT,
        MEMORY,
        RESTART,
        START,
        /** On a stack of its own, as everything below. */
        GROWTH,
        SCALING;

        boolean onOwnStack() {
            return this == GROWTH || this == SCALING;
        }
    }

    @Option(names = "--root", description = "The checkout", defaultValue = ".")
    private Path root = Path.of(".");

    @Option(
            names = "--figures",
            split = ",",
            description =
                    "Of ${COMPLETION-CANDIDATES}; all but growth and scaling without it. Those two start a stack for"
                            + " themselves, which takes long and, with a million orders, some 30 GiB of disk")
    private Set<Measured> figures = EnumSet.complementOf(EnumSet.of(Measured.GROWTH, Measured.SCALING));

    @Option(
            names = "--growth-sizes",
            split = ",",
            defaultValue = "10000,100000,1000000",
            description = "How many orders the databases hold when growth is measured: ${DEFAULT-VALUE}")
    private List<Integer> growthSizes = List.of();

    @Option(
            names = "--instances",
            split = ",",
            defaultValue = "2,3",
            description = "How many instances of each service scaling compares with one: ${DEFAULT-VALUE}")
    private List<Integer> instances = List.of();

    @Option(names = "--clients", split = ",", defaultValue = "1,8,32,128", description = "Clients of the intake")
    private List<Integer> clients = List.of();

    @Option(names = "--seconds", defaultValue = "10", description = "How long one run measures, after its warm-up")
    private int seconds;

    @Option(names = "--runs", defaultValue = "3", description = "Runs of each figure; the median is shown")
    private int runs;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "At most so long until more load makes the services no faster")
    private int warmUp;

    @Option(names = "--json", paramLabel = "FILE", description = "Where to write the figures as JSON")
    private @Nullable Path json;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        var checkout = root.toAbsolutePath();
        var stack = LocalStack.running(checkout);
        if (figures.stream().anyMatch(Measured::onOwnStack)) {
            if (stack.isPresent() || !figures.stream().allMatch(Measured::onOwnStack)) {
                System.err.println(
                        "Growth and scaling are measured on a stack of their own, with nothing else beside it:"
                                + " ./salesdesk down, then name no other figures");
                return CommandLine.ExitCode.USAGE;
            }
            var report = new Report(System.out);
            for (var figure : EnumSet.copyOf(figures)) {
                measureOnOwnStack(figure, checkout, report);
            }
            return finish(report);
        }
        if (stack.isEmpty() || !stack.get().isDemo()) {
            System.err.println("The bench needs the stack with its sample data: ./salesdesk up -d --demo");
            return CommandLine.ExitCode.USAGE;
        }
        var processes = new Processes(checkout);
        var setting = Setting.of(stack.get(), processes, Duration.ofSeconds(seconds), runs);
        var orders = new OrderSource(setting);
        var memory = new MemoryBench(setting, orders);
        if (warmUp > 0) {
            WarmUp.withOrders(setting, orders, Duration.ofSeconds(warmUp), System.out);
        }
        var report = new Report(System.out);
        for (var figure : EnumSet.copyOf(figures)) {
            switch (figure) {
                case INTAKE -> new IntakeBench(setting, orders).run(clients, report);
                case CLEARANCE -> new ClearanceBench(setting, orders).run(report);
                case READS -> new ReadsBench(setting, orders).run(report);
                case CYCLE -> new CycleBench(setting, orders).run(Duration.ofSeconds(warmUp), System.out, report);
                case EVENTS -> new EventLatencyBench(setting, orders).run(report);
                case IMPORT -> new ImportBench(setting).run(report);
                case MEMORY -> memory.run(report);
                case RESTART -> new RestartBench(setting).run(report);
                case START -> new StartBench(setting).run(report);
                case GROWTH, SCALING -> throw new IllegalStateException(figure + " has a stack of its own");
            }
        }
        return finish(report);
    }

    private void measureOnOwnStack(Measured figure, Path checkout, Report report) throws Exception {
        try (var own =
                OwnStack.start(checkout, figure.name().toLowerCase(Locale.ROOT), Duration.ofSeconds(seconds), runs)) {
            if (figure == Measured.GROWTH) {
                var sizes = growthSizes.stream().sorted().toList();
                new GrowthBench(own, System.out).run(sizes, Duration.ofSeconds(warmUp), report);
            } else {
                new ScalingBench(own, System.out).run(instances, Duration.ofSeconds(warmUp), report);
            }
        }
    }

    private Integer finish(Report report) throws IOException {
        report.printMarks();
        if (json != null) {
            report.write(json);
        }
        return CommandLine.ExitCode.OK;
    }
}
