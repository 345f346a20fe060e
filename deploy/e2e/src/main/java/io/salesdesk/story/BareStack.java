package io.salesdesk.story;

import io.salesdesk.platform.embedded.DatabaseSpec;
import io.salesdesk.platform.embedded.Directories;
import io.salesdesk.platform.embedded.KafkaBrokerProcess;
import io.salesdesk.platform.embedded.ManagedProcess;
import io.salesdesk.platform.embedded.Ports;
import io.salesdesk.platform.embedded.PostgresServer;
import io.salesdesk.platform.embedded.TopicSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/**
 * The five packaged services over real PostgreSQL and Kafka with durable settings: what {@code ./salesdesk up --demo}
 * runs, except that there is no Keycloak and the services trust {@link SignedTokens} instead. Everything is on free ports
 * and begins empty.
 */
public class BareStack implements Landscape {

    private static final Duration READY = Duration.ofMinutes(3);
    private static final int PARTITIONS = 12;

    private final Path root;
    private final Path folder;
    private final List<String> javaOptions;
    private final Company company;
    private final SignedTokens tokens = new SignedTokens();
    private final Map<Service, Integer> ports = new EnumMap<>(Service.class);
    private final Map<Service, ManagedProcess> services = new EnumMap<>(Service.class);
    private final HttpClient http = HttpClient.newHttpClient();
    private final PostgresServer postgres;
    private final KafkaBrokerProcess kafka;

    /**
     * Returns when all is ready.
     *
     * @param root the checkout
     * @param folder for data and logs
     * @param javaOptions of each service's JVM
     */
    protected BareStack(Path root, Path folder, List<String> javaOptions) {
        this.root = root;
        this.folder = folder;
        this.javaOptions = List.copyOf(javaOptions);
        this.company = Company.read(sampleData());
        var databases = Arrays.stream(Service.values())
                .map(service -> DatabaseSpec.named(service.id()))
                .toList();
        var starting = CompletableFuture.supplyAsync(() -> PostgresServer.start(PostgresServer.Settings.persistent(
                fresh("postgres"), Ports.free(), folder.resolve("postgres.log"), databases)));
        kafka = KafkaBrokerProcess.start(KafkaBrokerProcess.Settings.persistent(
                fresh("kafka"), Ports.free(), folder.resolve("kafka.log"), topics()));
        postgres = starting.join();
        for (var service : Service.values()) {
            ports.put(service, Ports.free());
        }
        for (var service : Service.values()) {
            start(service);
        }
        for (var service : Service.values()) {
            awaitReady(service);
        }
    }

    public static BareStack start(Path root, Path folder, List<String> javaOptions) {
        return new BareStack(root, folder, javaOptions);
    }

    /** One topic per service and its parking topic, and the compacted directory. */
    private static List<TopicSpec> topics() {
        var topics = new ArrayList<TopicSpec>();
        for (var service : Service.values()) {
            topics.add(TopicSpec.log("salesdesk." + service.id(), PARTITIONS));
            topics.add(TopicSpec.log("salesdesk." + service.id() + ".parked", PARTITIONS));
        }
        topics.add(TopicSpec.compacted("salesdesk.customer.directory", PARTITIONS));
        return topics;
    }

    public Company company() {
        return company;
    }

    public Path sampleData() {
        return root.resolve("deploy/sample-data");
    }

    /** The folder of the packaged service, in which it runs. */
    public Path application(Service service) {
        return root.resolve(service.id() + "-service/target/quarkus-app");
    }

    public Desk desk() {
        Map<Service, URI> addresses = new EnumMap<>(Service.class);
        ports.forEach((service, port) -> addresses.put(service, URI.create("http://localhost:" + port)));
        return new Desk(addresses, tokens, Duration.ofMinutes(2));
    }

    @Override
    public Path root() {
        return root;
    }

    @Override
    public String kafkaBootstrapServers() {
        return kafka.bootstrapServers();
    }

    @Override
    public Connection database(Service service) throws SQLException {
        var spec = DatabaseSpec.named(service.id());
        return DriverManager.getConnection(postgres.jdbcUrl(service.id()), spec.role(), spec.password());
    }

    /** SIGKILL, as a crash does it, and a new start. */
    public void crash(Service service) {
        process(service).kill();
        start(service);
    }

    public void crashKafka() {
        kafka.kill();
        kafka.start();
    }

    public void crashPostgres() {
        postgres.kill();
        postgres.start();
    }

    /** Asks the service to stop and waits until it has. */
    public void stop(Service service, Duration grace) {
        process(service).stop(grace);
    }

    /** Stops everything that still runs: the services side by side, then what they need. */
    public void stop() {
        try (var stopping = Executors.newVirtualThreadPerTaskExecutor()) {
            services.values().forEach(process -> stopping.submit(() -> process.stop(ManagedProcess.GRACE)));
        }
        kafka.stop();
        postgres.stop();
    }

    public void awaitReady(Service service) {
        var probe = HttpRequest.newBuilder(URI.create("http://localhost:" + port(service) + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long deadline = System.nanoTime() + READY.toNanos();
        while (!answers(probe)) {
            if (!process(service).isAlive()) {
                throw new IllegalStateException(
                        service + " ended:\n" + process(service).logTail(60));
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        service + " was not ready in time:\n" + process(service).logTail(60));
            }
            pause();
        }
    }

    /** What the service tells Prometheus. */
    public String metrics(Service service) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port(service) + "/q/metrics"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private boolean answers(HttpRequest probe) {
        try {
            return http.send(probe, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(100));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private ManagedProcess process(Service service) {
        var process = services.get(service);
        if (process == null) {
            throw new IllegalStateException(service + " was not started");
        }
        return process;
    }

    private int port(Service service) {
        var port = ports.get(service);
        if (port == null) {
            throw new IllegalStateException(service + " has no port");
        }
        return port;
    }

    private void start(Service service) {
        var application = application(service);
        if (!Files.exists(application.resolve("quarkus-run.jar"))) {
            throw new IllegalStateException(
                    "Package " + service.id() + "-service first: " + application + " is missing");
        }
        var spec = DatabaseSpec.named(service.id());
        var administrator = company.any("ADMIN");
        var environment = new HashMap<>(Map.of(
                "QUARKUS_HTTP_HOST", "localhost",
                "QUARKUS_HTTP_PORT", Integer.toString(port(service)),
                "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(service.id()),
                "QUARKUS_DATASOURCE_USERNAME", spec.role(),
                "QUARKUS_DATASOURCE_PASSWORD", spec.password(),
                "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                "QUARKUS_OIDC_PUBLIC_KEY", tokens.publicKey(),
                "QUARKUS_OIDC_AUTH_SERVER_URL", "",
                "SALESDESK_CLOCK_MOVABLE", "true",
                "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false"));
        environment.put("SALESDESK_METRICS_SAMPLE_EVERY", "5s");
        environment.put("SALESDESK_METRICS_SAMPLE_DELAY", "1s");
        // No identity provider here: the dashboard has nobody to log in with.
        environment.put("SALESDESK_DASHBOARD_ISSUER", "http://localhost/none");
        environment.put("SALESDESK_BOOTSTRAP_ADMIN_PERSON", administrator.id().toString());
        environment.put("SALESDESK_BOOTSTRAP_ADMIN_USERNAME", administrator.username());
        environment.put("SALESDESK_BOOTSTRAP_ADMIN_NAME", administrator.name());
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.addAll(List.of("-jar", "quarkus-run.jar"));
        services.put(
                service,
                ManagedProcess.start(new ManagedProcess.Spec(
                        service.id() + "-service",
                        command,
                        environment,
                        application,
                        folder.resolve(service.id() + ".log"),
                        folder.resolve(service.id() + ".pid"),
                        true)));
    }

    /** A folder for this run, so that an earlier run's data cannot make a test pass. */
    private Path fresh(String name) {
        var directory = folder.resolve(name);
        PostgresServer.stopLeftover(directory);
        KafkaBrokerProcess.stopLeftover(directory);
        Directories.delete(directory);
        return directory;
    }
}
