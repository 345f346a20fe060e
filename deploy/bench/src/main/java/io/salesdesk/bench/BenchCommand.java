package io.salesdesk.bench;

import io.salesdesk.story.LocalStack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./salesdesk bench}: figures of the running demo stack beside their floor. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures order intake beside the floor of bare JDBC on the same machine in the same run.")
public final class BenchCommand implements Callable<Integer> {

    @Option(names = "--root", description = "The checkout", defaultValue = ".")
    private Path root = Path.of(".");

    @Option(names = "--clients", split = ",", defaultValue = "1,8,32", description = "Clients at the same time")
    private List<Integer> clients = List.of();

    @Option(names = "--seconds", defaultValue = "10", description = "How long one run measures, after its warm-up")
    private int seconds;

    @Option(names = "--runs", defaultValue = "3", description = "Runs of each figure; the median is shown")
    private int runs;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        var stack = LocalStack.running(root.toAbsolutePath());
        if (stack.isEmpty() || !stack.get().isDemo()) {
            System.err.println("The bench needs the stack with its sample data: ./salesdesk up -d --demo");
            return CommandLine.ExitCode.USAGE;
        }
        new IntakeBench(stack.get(), Duration.ofSeconds(seconds), runs).run(clients, System.out);
        return CommandLine.ExitCode.OK;
    }
}
