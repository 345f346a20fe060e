package io.salesdesk.faults;

import io.salesdesk.invariants.LastEvents;
import io.salesdesk.story.BareStack;
import io.salesdesk.story.SampleCompany;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./salesdesk faults}: breaks a stack of its own by a seeded schedule while desks work, and checks what must hold. The
 * stack begins empty and runs on free ports, so that a run neither meets another's data nor harms any.
 */
@Command(
        name = "faults",
        mixinStandardHelpOptions = true,
        description =
                "Starts the packaged stack for itself, kills, freezes and disturbs its parts by a schedule while desks"
                        + " work, and checks that nothing was lost and nothing done twice.")
public final class FaultsCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int MOST_PROBLEMS = 50;
    private static final int LAST_EVENTS = 60;

    @Option(names = "--root", description = "The checkout", defaultValue = ".")
    private Path root = Path.of(".");

    @Option(names = "--seed", description = "Of the schedule; a fresh one without it")
    private @Nullable Long seed;

    @Option(names = "--minutes", description = "How long faults are committed", defaultValue = "5")
    private int minutes;

    @Option(
            names = "--desks",
            description = "How many desks work meanwhile: one on project orders, the others on stock orders",
            defaultValue = "4")
    private int desks;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new FaultsCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        if (minutes < 1 || desks < 2) {
            System.err.println("A fault run takes a minute at least, and two desks");
            return CommandLine.ExitCode.USAGE;
        }
        long chosen = seed != null ? seed : new Random().nextLong(1_000_000);
        var schedule = FaultSchedule.of(chosen, Duration.ofMinutes(minutes));
        out.printf(
                "Seed %d, %d minutes, %d desks; again: ./salesdesk faults --seed %d --minutes %d --desks %d%n%n",
                chosen, minutes, desks, chosen, minutes, desks);
        schedule.entries()
                .forEach(entry -> out.printf("%7.1f s  %s%n", entry.at().toMillis() / 1000.0, entry.fault()));
        out.printf("%nStarting the stack and loading the sample data%n");
        var checkout = root.toAbsolutePath();
        var stack = BareStack.startWithDetours(
                checkout,
                checkout.resolve("deploy/e2e/target/faults"),
                List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        try {
            SampleCompany.load(stack.desk(), stack.company(), stack.sampleData());
            var outcome = new FaultRun(stack, PATIENCE, out::println).play(schedule, desks);
            if (outcome.problems().isEmpty()) {
                out.println("Every invariant holds.");
                return CommandLine.ExitCode.OK;
            }
            tell(stack, chosen, outcome.problems());
            return CommandLine.ExitCode.SOFTWARE;
        } finally {
            stack.stop();
        }
    }

    private void tell(BareStack stack, long chosen, List<String> problems) {
        var times = new LinkedHashMap<String, Integer>();
        problems.forEach(problem -> times.merge(problem, 1, Integer::sum));
        out.printf("%n%d problems with seed %d:%n", times.size(), chosen);
        times.entrySet().stream()
                .limit(MOST_PROBLEMS)
                .forEach(entry -> out.printf(
                        "  %s%s%n", entry.getValue() == 1 ? "" : entry.getValue() + " times ", entry.getKey()));
        out.printf("%nThe last events about what they name:%n");
        LastEvents.about(stack, problems, LAST_EVENTS).forEach(line -> out.println("  " + line));
        out.printf("%nThe services' logs are in deploy/e2e/target/faults%n");
    }
}
