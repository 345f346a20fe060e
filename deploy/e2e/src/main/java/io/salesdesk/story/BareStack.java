package io.salesdesk.story;

import io.salesdesk.platform.embedded.DatabaseSpec;
import io.salesdesk.platform.embedded.Directories;
import io.salesdesk.platform.embedded.KafkaBrokerProcess;
import io.salesdesk.platform.embedded.ManagedProcess;
import io.salesdesk.platform.embedded.Ports;
import io.salesdesk.platform.embedded.PostgresServer;
import io.salesdesk.platform.embedded.TcpProxy;
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
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The five packaged services over real PostgreSQL and Kafka with durable settings: what {@code ./salesdesk up --demo}
 * runs, except that there is no Keycloak and the services trust {@link SignedTokens} instead. Everything is on free ports
 * and begins empty. Of each service further instances can be started beside the first.
 */
public class BareStack implements Landscape {

    private static final Duration READY = Duration.ofMinutes(3);
    private static final int PARTITIONS = 12;

    private final Path root;
    private final Path folder;
    private final List<String> javaOptions;
    private final Map<String, String> furtherEnvironment;
    private final Company company;
    private final SignedTokens tokens = new SignedTokens();
    private final Map<Instance, Integer> ports = new ConcurrentHashMap<>();
    private final Map<Instance, ManagedProcess> running = new ConcurrentHashMap<>();
    private final Map<Service, Map<Way, TcpProxy>> ways = new EnumMap<>(Service.class);
    private final HttpClient http = HttpClient.newHttpClient();
    private final PostgresServer postgres;
    private final KafkaBrokerProcess kafka;

    /** @param number counted from 1 */
    private record Instance(Service service, int number) {

        static Instance first(Service service) {
            return new Instance(service, 1);
        }

        static Instance second(Service service) {
            return new Instance(service, 2);
        }

        String id() {
            return number == 1 ? service.id() : service.id() + "-" + number;
        }
    }

    /**
     * Returns when all is ready.
     *
     * @param root the checkout
     * @param folder for data and logs
     * @param javaOptions of each service's JVM
     * @param detours whether every way to and from a service leads through a proxy that can disturb it
     */
    protected BareStack(Path root, Path folder, List<String> javaOptions, boolean detours) {
        this(root, folder, javaOptions, detours, Map.of());
    }

    private BareStack(
            Path root, Path folder, List<String> javaOptions, boolean detours, Map<String, String> environment) {
        this.root = root;
        this.folder = folder;
        this.javaOptions = List.copyOf(javaOptions);
        this.furtherEnvironment = Map.copyOf(environment);
        this.company = Company.read(sampleData());
        var databases = Arrays.stream(Service.values())
                .map(service -> DatabaseSpec.named(service.id()))
                .toList();
        var brokers = detours
                ? Arrays.stream(Service.values())
                        .map(service -> new KafkaBrokerProcess.Detour(service.name(), Ports.free(), Ports.free()))
                        .toList()
                : List.<KafkaBrokerProcess.Detour>of();
        var starting = CompletableFuture.supplyAsync(() -> PostgresServer.start(PostgresServer.Settings.persistent(
                        fresh("postgres"), Ports.free(), folder.resolve("postgres.log"), databases)
                // Invariants ask what was known when.
                .withServerSettings(Map.of("track_commit_timestamp", "on"))));
        kafka = KafkaBrokerProcess.start(KafkaBrokerProcess.Settings.persistent(
                        fresh("kafka"), Ports.free(), folder.resolve("kafka.log"), topics())
                .withDetours(brokers));
        postgres = starting.join();
        for (var service : Service.values()) {
            forget(logFile(Instance.first(service)));
        }
        brokers.forEach(detour -> lead(Service.valueOf(detour.name()), detour));
        for (var service : Service.values()) {
            start(Instance.first(service));
        }
        for (var service : Service.values()) {
            awaitReady(service);
        }
    }

    private void lead(Service service, KafkaBrokerProcess.Detour broker) {
        var proxies = new EnumMap<Way, TcpProxy>(Way.class);
        proxies.put(Way.KAFKA, TcpProxy.start(broker.advertisedPort(), () -> List.of(broker.port())));
        proxies.put(Way.POSTGRES, TcpProxy.start(Ports.free(), () -> List.of(postgres.port())));
        proxies.put(
                Way.CLIENTS,
                TcpProxy.start(
                        Ports.free(),
                        () -> instances(service).stream().map(this::port).toList()));
        ways.put(service, proxies);
    }

    public static BareStack start(Path root, Path folder, List<String> javaOptions) {
        return new BareStack(root, folder, javaOptions, false);
    }

    /**
     * With settings beside those that every stack has.
     *
     * @param environment of each service
     */
    public static BareStack start(Path root, Path folder, List<String> javaOptions, Map<String, String> environment) {
        return new BareStack(root, folder, javaOptions, false, environment);
    }

    /** With proxies on every way, to be disturbed. */
    public static BareStack startWithDetours(Path root, Path folder, List<String> javaOptions) {
        return new BareStack(root, folder, javaOptions, true);
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
        for (var service : Service.values()) {
            int port = ways.containsKey(service) ? way(service, Way.CLIENTS).port() : port(Instance.first(service));
            addresses.put(service, URI.create("http://localhost:" + port));
        }
        return new Desk(addresses, tokens, Duration.ofMinutes(2));
    }

    /** The proxy on the way. */
    public TcpProxy way(Service service, Way way) {
        var proxies = ways.get(service);
        if (proxies == null) {
            throw new IllegalStateException("The stack was started without detours");
        }
        return Objects.requireNonNull(proxies.get(way));
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
    public synchronized void crash(Service service) {
        var first = Instance.first(service);
        process(first).kill();
        start(first);
    }

    public synchronized void crashKafka() {
        kafka.kill();
        kafka.start();
    }

    public synchronized void crashPostgres() {
        postgres.kill();
        postgres.start();
    }

    /** Stops the first instance in good order and starts it again. */
    public synchronized void restart(Service service) {
        var first = Instance.first(service);
        process(first).stop(ManagedProcess.GRACE);
        start(first);
    }

    /** Starts another instance of the service, which shares the work with the first. */
    public synchronized void startSecond(Service service) {
        start(Instance.second(service));
    }

    /**
     * Starts or stops instances of every service until so many share the work, and waits until all answer.
     *
     * @param count of each service, 1 at least
     */
    public synchronized void scaleTo(int count) {
        for (var instance : List.copyOf(running.keySet())) {
            if (instance.number() > count) {
                Objects.requireNonNull(running.remove(instance)).stop(ManagedProcess.GRACE);
            }
        }
        for (var service : Service.values()) {
            for (int number = 1; number <= count; number++) {
                var instance = new Instance(service, number);
                if (!running.containsKey(instance)) {
                    start(instance);
                }
            }
        }
        awaitReady();
    }

    /** Where the service's instances answer, without a detour. */
    public List<URI> addresses(Service service) {
        return instances(service).stream()
                .map(instance -> URI.create("http://localhost:" + port(instance)))
                .toList();
    }

    /** SIGKILL of the second instance; it does not come back. */
    public synchronized void crashSecond(Service service) {
        var second = running.remove(Instance.second(service));
        if (second != null) {
            second.kill();
        }
    }

    public boolean hasSecond(Service service) {
        return running.containsKey(Instance.second(service));
    }

    /**
     * Starts what has ended by itself, such as a service that found no database when it started.
     *
     * @return the ids of these instances
     */
    public synchronized List<String> startEnded() {
        var ended = running.entrySet().stream()
                .filter(instance -> !instance.getValue().isAlive())
                .map(Map.Entry::getKey)
                .toList();
        ended.forEach(this::start);
        return ended.stream().map(Instance::id).toList();
    }

    /**
     * Stops PostgreSQL in good order, so that nothing is left in its memory, and starts it again. The services stay and find it
     * again.
     *
     * @param down is told the folder of the data while it is down
     */
    public synchronized void restartPostgres(Consumer<Path> down) {
        postgres.stop();
        down.accept(folder.resolve("postgres"));
        postgres.start();
    }

    /** A connection of the superuser to the service's database, to be closed. */
    public Connection superuser(Service service) throws SQLException {
        return postgres.connect(service.id());
    }

    /** Every process of the stack by the id of its service or server, those that it started included. */
    public Map<String, List<ProcessHandle>> allProcesses() {
        var all = new HashMap<String, List<ProcessHandle>>();
        all.put("postgres", postgresProcesses());
        all.put("kafka", kafkaProcesses());
        running.forEach(
                (instance, process) -> all.computeIfAbsent(instance.service().id(), none -> new ArrayList<>())
                        .addAll(withDescendants(ProcessHandle.of(process.pid()))));
        return all;
    }

    /** The processes of a server with everything that they started; empty while it is down. */
    public List<ProcessHandle> postgresProcesses() {
        return withDescendants(postgres.process());
    }

    public List<ProcessHandle> kafkaProcesses() {
        return withDescendants(kafka.process());
    }

    public List<ProcessHandle> processes(Service service) {
        return withDescendants(ProcessHandle.of(process(Instance.first(service)).pid()));
    }

    private static List<ProcessHandle> withDescendants(Optional<ProcessHandle> process) {
        return process.stream()
                .flatMap(one -> Stream.concat(Stream.of(one), one.descendants()))
                .toList();
    }

    /** Asks the service to stop and waits until it has. */
    public synchronized void stop(Service service, Duration grace) {
        process(Instance.first(service)).stop(grace);
    }

    /** Stops everything that still runs: the services side by side, then what they need. */
    public synchronized void stop() {
        try (var stopping = Executors.newVirtualThreadPerTaskExecutor()) {
            running.values().forEach(process -> stopping.submit(() -> process.stop(ManagedProcess.GRACE)));
        }
        ways.values().forEach(proxies -> proxies.values().forEach(TcpProxy::close));
        kafka.stop();
        postgres.stop();
    }

    /** Returns when every instance that was started answers. */
    public void awaitReady() {
        for (var instance : List.copyOf(running.keySet())) {
            awaitReady(instance);
        }
    }

    public void awaitReady(Service service) {
        awaitReady(Instance.first(service));
    }

    private void awaitReady(Instance instance) {
        var probe = HttpRequest.newBuilder(URI.create("http://localhost:" + port(instance) + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long deadline = System.nanoTime() + READY.toNanos();
        while (!answers(probe)) {
            if (!process(instance).isAlive()) {
                throw new IllegalStateException(
                        instance.id() + " ended:\n" + process(instance).logTail(60));
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(instance.id() + " was not ready in time:\n"
                        + process(instance).logTail(60));
            }
            pause();
        }
    }

    /** What the service has logged in this run. */
    public String log(Service service) {
        try {
            return Files.readString(logFile(Instance.first(service)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the service tells Prometheus. */
    public String metrics(Service service) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port(Instance.first(service)) + "/q/metrics"))
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

    private ManagedProcess process(Instance instance) {
        var process = running.get(instance);
        if (process == null) {
            throw new IllegalStateException(instance.id() + " was not started");
        }
        return process;
    }

    private int port(Instance instance) {
        return ports.computeIfAbsent(instance, added -> Ports.free());
    }

    private List<Instance> instances(Service service) {
        return running.keySet().stream()
                .filter(instance -> instance.service() == service)
                .toList();
    }

    private String jdbcUrl(Service service) {
        return ways.containsKey(service)
                ? "jdbc:postgresql://localhost:" + way(service, Way.POSTGRES).port() + "/" + service.id()
                : postgres.jdbcUrl(service.id());
    }

    private String brokerOf(Service service) {
        return ways.containsKey(service)
                ? "localhost:" + way(service, Way.KAFKA).port()
                : kafka.bootstrapServers();
    }

    private void start(Instance instance) {
        var service = instance.service();
        var application = application(service);
        if (!Files.exists(application.resolve("quarkus-run.jar"))) {
            throw new IllegalStateException(
                    "Package " + service.id() + "-service first: " + application + " is missing");
        }
        var spec = DatabaseSpec.named(service.id());
        var administrator = company.any("ADMIN");
        var environment = new HashMap<>(Map.of(
                "QUARKUS_HTTP_HOST", "localhost",
                "QUARKUS_HTTP_PORT", Integer.toString(port(instance)),
                "QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl(service),
                "QUARKUS_DATASOURCE_USERNAME", spec.role(),
                "QUARKUS_DATASOURCE_PASSWORD", spec.password(),
                "KAFKA_BOOTSTRAP_SERVERS", brokerOf(service),
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
        environment.putAll(furtherEnvironment);
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.addAll(List.of("-jar", "quarkus-run.jar"));
        running.put(
                instance,
                ManagedProcess.start(new ManagedProcess.Spec(
                        instance.id(),
                        command,
                        environment,
                        application,
                        logFile(instance),
                        folder.resolve(instance.id() + ".pid"),
                        true)));
    }

    private Path logFile(Instance instance) {
        return folder.resolve(instance.id() + ".log");
    }

    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
