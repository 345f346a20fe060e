package io.salesdesk.local;

import io.salesdesk.local.SampleData.Person;
import io.salesdesk.platform.embedded.ManagedProcess;
import io.salesdesk.platform.embedded.PidFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One of the five services, as Maven packaged it. */
final class ServicePart implements Server {

    private static final List<String> JAVA_OPTIONS =
            List.of("-Xms64m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");

    /** What {@code ./salesdesk train} leaves beside the application. */
    private static final String AOT_CACHE = "app.aot";

    /**
     * First of the options, so that one of the person's own wins. What the JVM has to say about single stubs of a cache that
     * it uses is nothing to look at.
     */
    private static final List<String> FROM_CACHE = List.of("-XX:AOTCache=" + AOT_CACHE, "-Xlog:aot*=error");

    /** Where processors are short, a third of order-service's share. */
    private static final List<String> STANDING_BACK = List.of("nice", "-n", "5");

    private final Part part;
    private final Layout layout;
    private final StackFile stack;
    private final Secrets secrets;
    private final Person administrator;
    private final Map<String, String> environment;
    private final Consumer<String> out;
    private @Nullable ManagedProcess process;

    ServicePart(
            Part part,
            Layout layout,
            StackFile stack,
            Secrets secrets,
            Person administrator,
            Map<String, String> environment,
            Consumer<String> out) {
        this.part = part;
        this.layout = layout;
        this.stack = stack;
        this.secrets = secrets;
        this.administrator = administrator;
        this.environment = Map.copyOf(environment);
        this.out = out;
    }

    @Override
    public Part part() {
        return part;
    }

    @Override
    public synchronized ProcessHandle start() {
        stop();
        Path application = layout.application(part);
        if (!Files.exists(application.resolve("quarkus-run.jar"))) {
            throw new IllegalStateException(part.title() + " is not built: " + layout.built(part) + " is missing");
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions(part, stack.throughput(), environment));
        if (Files.exists(application.resolve(AOT_CACHE))) {
            if (startsFromCache(application, command)) {
                command.addAll(1, FROM_CACHE);
            } else {
                out.accept(part.title()
                        + " starts without its trained cache, which was made for other jars, options or another"
                        + " Java; to make a new one: ./salesdesk train");
            }
        }
        command.addAll(List.of("-jar", "quarkus-run.jar"));
        command.addAll(0, priority(part));
        ManagedProcess started = ManagedProcess.start(new ManagedProcess.Spec(
                part.title(), command, settings(), application, layout.log(part), layout.pidFile(part), false));
        process = started;
        return ProcessHandle.of(started.pid())
                .orElseThrow(() -> new IllegalStateException(part.title() + " ended at once"));
    }

    @Override
    public synchronized void stop() {
        if (process == null) {
            new PidFile(layout.pidFile(part)).stopLeftover(ManagedProcess.GRACE);
            return;
        }
        process.stop(ManagedProcess.GRACE);
        process = null;
    }

    /** The services that work off what was entered stand back behind the one in which it is entered (ADR 16). */
    static List<String> priority(Part part) {
        return part == Part.ORDER ? List.of() : STANDING_BACK;
    }

    /**
     * Whether a JVM with these options can use the cache: it is of this JVM and these jars, and the heap begins large enough
     * for its objects, without which the JVM would end at once.
     */
    private static boolean startsFromCache(Path application, List<String> command) {
        List<String> question = new ArrayList<>(command);
        question.addAll(1, FROM_CACHE);
        question.addAll(List.of("-XX:AOTMode=on", "-cp", "quarkus-run.jar", "-version"));
        try {
            return new ProcessBuilder(question)
                            .directory(application.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /**
     * The options of a service's JVM: our own, then those of {@code SALESDESK_JAVA_OPTS}, then those of {@code
     * SALESDESK_<SERVICE>_JAVA_OPTS}; of two that contradict each other the JVM takes the later.
     */
    static List<String> javaOptions(Part part, boolean throughput, Map<String, String> environment) {
        List<String> options = new ArrayList<>(JAVA_OPTIONS);
        if (!throughput) {
            // Half the processor time of a start; five services starting at once are short of nothing else.
            options.add("-XX:TieredStopAtLevel=1");
        }
        options.addAll(words(environment.get("SALESDESK_JAVA_OPTS")));
        options.addAll(words(environment.get("SALESDESK_" + part.name() + "_JAVA_OPTS")));
        return options;
    }

    private static List<String> words(@Nullable String text) {
        return text == null || text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    private Map<String, String> settings() {
        PortPlan ports = stack.ports();
        Map<String, String> settings = new HashMap<>(Map.of(
                "QUARKUS_HTTP_HOST", "localhost",
                "QUARKUS_HTTP_PORT", Integer.toString(ports.of(part)),
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://" + ports.address(Part.POSTGRES) + "/" + part.id(),
                "QUARKUS_DATASOURCE_USERNAME", part.id(),
                "QUARKUS_DATASOURCE_PASSWORD", secrets.get(part.id()),
                "KAFKA_BOOTSTRAP_SERVERS", ports.address(Part.KAFKA),
                "QUARKUS_OIDC_AUTH_SERVER_URL", ports.issuer(),
                "SALESDESK_CLOCK_MOVABLE", Boolean.toString(stack.demo()),
                // The bench is one person who asks as much as the machine gives.
                "SALESDESK_HTTP_RATE_LIMIT_REQUESTS", "10000000",
                // The log is read by a person here, not by a collector.
                "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false"));
        if (part == Part.CUSTOMER) {
            settings.put("SALESDESK_BOOTSTRAP_ADMIN_PERSON", administrator.id().toString());
            settings.put("SALESDESK_BOOTSTRAP_ADMIN_USERNAME", administrator.username());
            settings.put("SALESDESK_BOOTSTRAP_ADMIN_NAME", administrator.name());
        }
        return settings;
    }
}
