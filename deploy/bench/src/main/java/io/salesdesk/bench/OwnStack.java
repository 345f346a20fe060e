package io.salesdesk.bench;

import io.salesdesk.story.BareStack;
import io.salesdesk.story.SampleCompany;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A stack that the bench starts for itself, empty but for the sample company, to do to it what nobody wants done to theirs. */
record OwnStack(BareStack stack, Setting setting) implements AutoCloseable {

    /**
     * As {@code ./salesdesk up --throughput} runs them: from the caches of {@code ./salesdesk train}, which the JVM does
     * without when they are missing or of other jars.
     */
    private static final List<String> JAVA_OPTIONS = List.of(
            "-XX:AOTCache=app.aot",
            "-Xlog:aot*=off",
            "-Xms64m",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError");

    /** The bench is one person who asks as much as the machine gives. */
    private static final Map<String, String> ENVIRONMENT = Map.of("SALESDESK_HTTP_RATE_LIMIT_REQUESTS", "10000000");

    /** @param name of the folder that its data and logs are in */
    static OwnStack start(Path root, String name, Duration measured, int runs) {
        var folder = root.resolve("deploy/bench/target").resolve(name);
        var stack = BareStack.start(root, folder, JAVA_OPTIONS, ENVIRONMENT);
        try {
            SampleCompany.load(stack.desk(), stack.company(), stack.sampleData());
        } catch (RuntimeException e) {
            stack.stop();
            throw e;
        }
        var turn = new AtomicInteger();
        return new OwnStack(
                stack,
                Setting.of(
                        stack,
                        service -> {
                            // Instances are asked in turn, as a load balancer does.
                            List<URI> addresses = stack.addresses(service);
                            return addresses.get(Math.floorMod(turn.getAndIncrement(), addresses.size()));
                        },
                        measured,
                        runs,
                        stack.desk(),
                        stack.company(),
                        new Processes(stack)));
    }

    @Override
    public void close() {
        stack.stop();
    }
}
