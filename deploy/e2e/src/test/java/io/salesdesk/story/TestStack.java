package io.salesdesk.story;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesdesk.platform.embedded.DatabaseSpec;
import io.salesdesk.platform.embedded.KafkaBrokerProcess;
import io.salesdesk.platform.embedded.ManagedProcess;
import io.salesdesk.platform.embedded.Ports;
import io.salesdesk.platform.embedded.PostgresServer;
import io.salesdesk.platform.embedded.ProjectRoot;
import io.salesdesk.platform.testing.SalesdeskTopics;
import io.salesdesk.platform.testing.SigningKey;
import io.salesdesk.platform.testing.Tokens;
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
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * The five packaged services over real PostgreSQL and Kafka, with durable settings and the sample data: what
 * {@code ./salesdesk up --demo} runs, except that tokens are signed by the test kit instead of Keycloak. Started once for
 * all tests of the JVM.
 */
final class TestStack {

    /** The office whose desk plays the stories, and a customer of it. */
    static final String OFFICE = "上海办事处";

    static final String CUSTOMER = "C0001";

    private static final Duration READY = Duration.ofMinutes(3);

    private static @Nullable TestStack shared;

    private final Path root = ProjectRoot.find();
    private final Path folder = root.resolve("deploy/e2e/target/stack");
    private final Company company = Company.read(root.resolve("deploy/sample-data"));
    private final Map<Service, Integer> ports = new EnumMap<>(Service.class);
    private final Map<Service, ManagedProcess> services = new EnumMap<>(Service.class);
    private final HttpClient http = HttpClient.newHttpClient();
    private final PostgresServer postgres;
    private final KafkaBrokerProcess kafka;

    private TestStack() {
        var databases = Arrays.stream(Service.values())
                .map(service -> DatabaseSpec.named(service.id()))
                .toList();
        var starting = CompletableFuture.supplyAsync(() -> PostgresServer.start(PostgresServer.Settings.persistent(
                fresh("postgres"), Ports.free(), folder.resolve("postgres.log"), databases)));
        kafka = KafkaBrokerProcess.start(KafkaBrokerProcess.Settings.persistent(
                fresh("kafka"), Ports.free(), folder.resolve("kafka.log"), SalesdeskTopics.all()));
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

    static synchronized TestStack shared() {
        var running = shared;
        if (running == null) {
            running = new TestStack();
            SampleCompany.load(running.desk(), running.company(), running.root.resolve("deploy/sample-data"));
            shared = running;
        }
        return running;
    }

    Company company() {
        return company;
    }

    Desk desk() {
        Map<Service, URI> addresses = new EnumMap<>(Service.class);
        ports.forEach((service, port) -> addresses.put(service, URI.create("http://localhost:" + port)));
        return new Desk(addresses, this::tokenOf, Duration.ofMinutes(2));
    }

    String kafkaBootstrapServers() {
        return kafka.bootstrapServers();
    }

    Connection database(Service service) throws SQLException {
        var spec = DatabaseSpec.named(service.id());
        return DriverManager.getConnection(postgres.jdbcUrl(service.id()), spec.role(), spec.password());
    }

    /** The types of the producer's events that the consumer has filed cases about. */
    Set<String> eventsReliedOn(Service producer, Service consumer) {
        var cases = root.resolve(producer.id() + "-service/contracts/consumers/" + consumer.id());
        if (!Files.isDirectory(cases)) {
            return Set.of();
        }
        var types = new HashSet<String>();
        try (var files = Files.newDirectoryStream(cases, "*.json")) {
            for (var file : files) {
                var filed = new ObjectMapper().readTree(file.toFile());
                types.add("salesdesk.%s.%s.v%d"
                        .formatted(
                                producer.id(),
                                filed.path("event").asText(),
                                filed.path("version").asInt(1)));
            }
            return types;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL, as a crash does it, and a new start. */
    void crash(Service service) {
        process(service).kill();
        start(service);
    }

    void crashKafka() {
        kafka.kill();
        kafka.start();
    }

    void crashPostgres() {
        postgres.kill();
        postgres.start();
    }

    void awaitReady(Service service) {
        var probe = HttpRequest.newBuilder(URI.create("http://localhost:" + port(service) + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        Awaitility.await("readiness of " + service)
                .atMost(READY)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> {
                    if (!process(service).isAlive()) {
                        throw new IllegalStateException(
                                service + " ended:\n" + process(service).logTail(60));
                    }
                    return http.send(probe, BodyHandlers.discarding()).statusCode() == 200;
                });
    }

    private String tokenOf(Person person) {
        return Tokens.of(person.id(), person.roles().toArray(String[]::new));
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
        var application = root.resolve(service.id() + "-service/target/quarkus-app");
        if (!Files.exists(application.resolve("quarkus-run.jar"))) {
            throw new IllegalStateException(
                    "Package " + service.id() + "-service first: " + application + " is missing");
        }
        var spec = DatabaseSpec.named(service.id());
        var environment = new HashMap<>(Map.of(
                "QUARKUS_HTTP_HOST", "localhost",
                "QUARKUS_HTTP_PORT", Integer.toString(port(service)),
                "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(service.id()),
                "QUARKUS_DATASOURCE_USERNAME", spec.role(),
                "QUARKUS_DATASOURCE_PASSWORD", spec.password(),
                "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                "QUARKUS_OIDC_PUBLIC_KEY", SigningKey.publicKey(),
                "QUARKUS_OIDC_AUTH_SERVER_URL", "",
                "SALESDESK_CLOCK_MOVABLE", "true",
                "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false"));
        // No identity provider here: the dashboard has nobody to log in with.
        environment.put("SALESDESK_DASHBOARD_ISSUER", "http://localhost/none");
        var administrator = company.any("ADMIN");
        environment.put("SALESDESK_BOOTSTRAP_ADMIN_PERSON", administrator.id().toString());
        environment.put("SALESDESK_BOOTSTRAP_ADMIN_USERNAME", administrator.username());
        environment.put("SALESDESK_BOOTSTRAP_ADMIN_NAME", administrator.name());
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        services.put(
                service,
                ManagedProcess.start(new ManagedProcess.Spec(
                        service + "-service",
                        List.of(
                                java,
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-jar",
                                "quarkus-run.jar"),
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
        try {
            if (Files.exists(directory)) {
                try (var files = Files.walk(directory)) {
                    for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
