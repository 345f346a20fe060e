package io.salesdesk.bench;

import io.salesdesk.story.LocalStack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
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
        RESTART
    }

    @Option(names = "--root", description = "The checkout", defaultValue = ".")
    private Path root = Path.of(".");

    @Option(names = "--figures", split = ",", description = "Of ${COMPLETION-CANDIDATES}; all without it")
    private Set<Measured> figures = EnumSet.allOf(Measured.class);

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
        if (stack.isEmpty() || !stack.get().isDemo()) {
            System.err.println("The bench needs the stack with its sample data: ./salesdesk up -d --demo");
            return CommandLine.ExitCode.USAGE;
        }
        var processes = new Processes(checkout);
        var setting = Setting.of(stack.get(), processes, Duration.ofSeconds(seconds), runs);
        var orders = new OrderSource(setting);
        if (warmUp > 0) {
            new WarmUp(setting, orders).run(Duration.ofSeconds(warmUp), System.out);
        }
        var report = new Report(System.out);
        for (var figure : EnumSet.copyOf(figures)) {
            switch (figure) {
                case INTAKE -> new IntakeBench(setting, orders).run(clients, report);
                case CLEARANCE -> new ClearanceBench(setting, orders).run(report);
                case READS -> new ReadsBench(setting, orders).run(report);
                case CYCLE -> new CycleBench(setting, orders).run(report);
                case EVENTS -> new EventLatencyBench(setting, orders).run(report);
                case IMPORT -> new ImportBench(setting).run(report);
                case RESTART -> new RestartBench(setting).run(report);
                case MEMORY ->
                    processes
                            .residentMebibytes()
                            .forEach((part, size) -> report.add(Figure.of("memory after load", part, "MiB", size)));
            }
        }
        report.printMarks();
        if (json != null) {
            report.write(json);
        }
        return CommandLine.ExitCode.OK;
    }
}
