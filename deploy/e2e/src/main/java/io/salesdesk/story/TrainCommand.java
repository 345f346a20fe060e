package io.salesdesk.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./salesdesk train}: makes the AOT cache of each packaged service ({@code app.aot} beside it), which this command's own
 * JVM starts from in half the time. The services run over servers of their own, load the sample data and play a stock order, so that
 * the cache holds the classes, profiles and code of real work; each JVM writes its cache when it is asked to stop.
 */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Makes the AOT caches with which the services start faster, by a training run of all five.")
public final class TrainCommand implements Callable<Integer> {

    private static final String CUSTOMER = "C0001";
    private static final String OFFICE = "上海办事处";
    private static final int STORIES = 3;

    /** Writing a cache takes seconds of processor time. */
    private static final Duration GRACE = Duration.ofMinutes(5);

    /** Lists that front ends open first. */
    private static final Map<Service, List<String>> READS = Map.of(
            Service.ORDER, List.of("/orders", "/products", "/contracts"),
            Service.FULFILMENT, List.of("/stock", "/shipments", "/reservations"),
            Service.BILLING, List.of("/remittances", "/invoices", "/dunning-cases", "/shipment-releases"),
            Service.CUSTOMER, List.of("/customers", "/people", "/org-units", "/communications"),
            Service.REPORTING, List.of("/worklist", "/leaderboard", "/contract-performance"));

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new TrainCommand()).execute(arguments));
    }

    @Option(names = "--root", description = "The checkout", defaultValue = ".")
    private Path root = Path.of(".");

    @Option(names = "--cache", description = "The caches' file name", defaultValue = "app.aot")
    private String cache = "app.aot";

    @Override
    public Integer call() throws IOException {
        var checkout = root.toAbsolutePath();
        var folder = checkout.resolve("deploy/e2e/target/training");
        for (var service : Service.values()) {
            Files.deleteIfExists(checkout.resolve(service.id() + "-service/target/quarkus-app")
                    .resolve(cache));
        }
        System.out.println("Training: the five services start, load the sample data and play " + STORIES + " orders");
        var stack = BareStack.start(
                checkout, folder, List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:AOTCacheOutput=" + cache));
        try {
            play(stack);
            boolean complete = true;
            for (var service : Service.values()) {
                stack.stop(service, GRACE);
                complete &= report(stack, service);
            }
            return complete ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        } finally {
            stack.stop();
        }
    }

    private static void play(BareStack stack) {
        var desk = stack.desk();
        SampleCompany.load(desk, stack.company(), stack.sampleData());
        var cast = Cast.of(stack.company(), OFFICE);
        var story = new StockOrderStory(desk, cast, (number, what, by, call, answer) -> {});
        for (int played = 0; played < STORIES; played++) {
            story.play(CUSTOMER);
            READS.forEach((service, paths) -> paths.forEach(path -> desk.get(cast.salesManager(), service, path)));
        }
    }

    private boolean report(BareStack stack, Service service) throws IOException {
        var made = stack.application(service).resolve(cache);
        if (!Files.exists(made)) {
            System.err.println("  " + service.id() + "-service left no cache; see deploy/e2e/target/training");
            return false;
        }
        System.out.printf("  %-20s %d MB%n", service.id() + "-service", Files.size(made) / 1_000_000);
        return true;
    }
}
