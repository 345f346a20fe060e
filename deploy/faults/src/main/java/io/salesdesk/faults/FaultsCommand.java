package io.salesdesk.faults;

import io.salesdesk.local.Layout;
import io.salesdesk.story.Cast;
import io.salesdesk.story.Invariants;
import io.salesdesk.story.LocalStack;
import io.salesdesk.story.Service;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./salesdesk faults}: breaks the running stack by a seeded schedule while desks work, and checks what must hold. */
@Command(
        name = "faults",
        mixinStandardHelpOptions = true,
        description =
                "Kills, freezes and disturbs the running demo stack under load, then checks that nothing was lost.")
public final class FaultsCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Option(names = "--root", description = "The checkout", defaultValue = ".")
    private Path root = Path.of(".");

    @Option(names = "--seed", description = "Of the schedule; a fresh one without it")
    private @Nullable Long seed;

    @Option(names = "--minutes", description = "How long faults are committed", defaultValue = "5")
    private int minutes;

    @Option(names = "--desks", description = "How many desks work meanwhile", defaultValue = "4")
    private int desks;

    private final PrintStream out = System.out;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new FaultsCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        var checkout = root.toAbsolutePath();
        var found = LocalStack.running(checkout);
        if (found.isEmpty() || !found.get().isDemo()) {
            System.err.println("The fault run needs the stack with its sample data: ./salesdesk up -d --demo");
            return CommandLine.ExitCode.USAGE;
        }
        var stack = found.get();
        long chosen = seed != null ? seed : new Random().nextLong(1_000_000);
        var schedule = FaultSchedule.of(chosen, Duration.ofMinutes(minutes));
        out.printf(
                "Seed %d, %d minutes, %d desks; again: ./salesdesk faults --seed %d --minutes %d --desks %d%n%n",
                chosen, minutes, desks, chosen, minutes, desks);
        schedule.entries().forEach(entry -> out.printf("  %7.1f s  %s%n", seconds(entry.at()), entry.fault()));
        out.println();

        var problems = new ArrayList<String>();
        var cast = Cast.of(stack.company(), stack.company().any("SALES_CLERK").office());
        try (var load = new Load(stack.desk(PATIENCE), cast, customers(stack, cast))) {
            var saboteur = new Saboteur(new Layout(checkout), stack);
            commit(schedule, saboteur, load);
            load.end();
            out.printf("%nThe desks are done: %d orders from entry to cash%n", load.completed());
            problems.addAll(load.failures());
            problems.addAll(
                    new Invariants(stack).unreadable(saboteur.poisoned()).violations(load.accepted(), PATIENCE));
        }
        if (problems.isEmpty()) {
            out.println("Every invariant holds.");
            return CommandLine.ExitCode.OK;
        }
        out.printf("%d problems with seed %d:%n", problems.size(), chosen);
        problems.stream().limit(50).forEach(problem -> out.println("  " + problem));
        return CommandLine.ExitCode.SOFTWARE;
    }

    private void commit(FaultSchedule schedule, Saboteur saboteur, Load load) throws InterruptedException {
        long begun = System.nanoTime();
        for (var entry : schedule.entries()) {
            long wait = entry.at().toNanos() - (System.nanoTime() - begun);
            if (wait > 0) {
                TimeUnit.NANOSECONDS.sleep(wait);
            }
            String outcome;
            try {
                outcome = saboteur.commit(entry.fault());
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                // What it was to disturb is down already: that is the fault of a moment ago, and no reason to stop.
                outcome = "not possible now: " + e.getMessage();
            }
            out.printf(
                    "  %7.1f s  %s: %s; %d orders done%n",
                    seconds(Duration.ofNanos(System.nanoTime() - begun)), entry.fault(), outcome, load.completed());
        }
    }

    /** Customers of the clerk's office, one for each desk. */
    private List<String> customers(LocalStack stack, Cast cast) {
        var page = stack.desk(PATIENCE).get(cast.clerk(), Service.CUSTOMER, "/customers?limit=200");
        var numbers = StreamSupport.stream(page.body().path("items").spliterator(), false)
                .filter(customer -> customer.path("salespersonId")
                        .asText()
                        .equals(cast.salesperson().id().toString()))
                .map(customer -> customer.path("number").asText())
                .limit(desks)
                .toList();
        if (numbers.isEmpty()) {
            throw new IllegalStateException("The sample data are not loaded: there is no customer");
        }
        return numbers;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
