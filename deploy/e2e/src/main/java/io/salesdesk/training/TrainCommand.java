package io.salesdesk.training;

import io.salesdesk.story.BareStack;
import io.salesdesk.story.SampleCompany;
import io.salesdesk.story.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./salesdesk train}: makes the AOT cache of each packaged service ({@code app.aot} beside it), which this command's own
 * JVM starts from in half the time. The services run over servers of their own, load the sample data and work under load, so that
 * the cache holds the classes of real work and the profiles by which a JVM compiles at once what is worth it; each JVM writes its
 * cache when it is asked to stop.
 */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Makes the AOT caches with which the services start faster, by a training run of all five.")
public final class TrainCommand implements Callable<Integer> {

    /** Those of {@code up --throughput} and of the images; a cache holds profiles only of a JVM that compiles for throughput. */
    private static final List<String> JAVA_OPTIONS = List.of("-Xmx256m", "-XX:+UseSerialGC");

    /** Writing a cache takes seconds of processor time. */
    private static final Duration GRACE = Duration.ofMinutes(5);

    private static final int MOST_FAILURES = 5;

    private final long begun = System.nanoTime();

    @Option(names = "--root", description = "The checkout", defaultValue = ".")
    private Path root = Path.of(".");

    @Option(names = "--cache", description = "The caches' file name", defaultValue = "app.aot")
    private String cache = "app.aot";

    @Option(
            names = "--seconds",
            description = "How long the services work under load; longer leaves the compilers less to do later",
            defaultValue = "90")
    private int seconds;

    @Option(names = "--desks", description = "How many desks play stories in that time", defaultValue = "4")
    private int desks;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new TrainCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        if (seconds < 0 || desks < 2) {
            System.err.println("A training needs two desks at least: one for each story");
            return CommandLine.ExitCode.USAGE;
        }
        var checkout = root.toAbsolutePath();
        var folder = checkout.resolve("deploy/e2e/target/training");
        for (var service : Service.values()) {
            Files.deleteIfExists(checkout.resolve(service.id() + "-service/target/quarkus-app")
                    .resolve(cache));
        }
        say("The five services start and load the sample data");
        var options = new ArrayList<>(JAVA_OPTIONS);
        options.add("-XX:AOTCacheOutput=" + cache);
        var stack = BareStack.start(checkout, folder, options);
        try {
            boolean complete = work(stack);
            for (var service : Service.values()) {
                stack.stop(service, GRACE);
                complete &= report(stack, service);
            }
            return complete ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        } finally {
            stack.stop();
        }
    }

    /** @return whether the services have met every kind of work; single failures only make the caches a little worse */
    private boolean work(BareStack stack) throws InterruptedException, ExecutionException {
        SampleCompany.load(stack.desk(), stack.company(), stack.sampleData());
        say("They work under load for " + seconds + " s");
        try (var office = new BusyOffice(stack, desks)) {
            office.workFor(seconds);
            say("They stop and write their caches after " + office.done());
            var failures = office.failures();
            failures.stream().limit(MOST_FAILURES).forEach(failure -> System.err.println("  failed: " + failure));
            if (failures.size() > MOST_FAILURES) {
                System.err.println("  and " + (failures.size() - MOST_FAILURES) + " more");
            }
            return office.hasSeenEverything();
        }
    }

    private boolean report(BareStack stack, Service service) throws IOException {
        var made = stack.application(service).resolve(cache);
        if (!Files.exists(made)) {
            System.err.println("  " + service.id() + "-service left no cache; see deploy/e2e/target/training");
            return false;
        }
        say("%s-service: %d MB".formatted(service.id(), Files.size(made) / 1_000_000));
        return true;
    }

    private void say(String what) {
        System.out.printf(
                "%5d s  %s%n", Duration.ofNanos(System.nanoTime() - begun).toSeconds(), what);
    }
}
