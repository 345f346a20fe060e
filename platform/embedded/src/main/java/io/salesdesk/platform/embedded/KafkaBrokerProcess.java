package io.salesdesk.platform.embedded;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka broker (KRaft, one node) in a child JVM.
 *
 * <p>The broker's own class path is apart from this JVM's, whose Kafka client is another version: it is what the module
 * {@code platform/kafka-broker} of the checkout was built to. Records, topics and the cluster's id are kept in the data
 * directory from start to start.
 */
public final class KafkaBrokerProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(100);

    private final Settings settings;
    private final int port;
    private final int controllerPort;
    private @Nullable ManagedProcess process;

    private KafkaBrokerProcess(Settings settings, int port, int controllerPort) {
        this.settings = settings;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    /**
     * How the broker runs.
     *
     * @param directory its folder: data, settings, pid file
     * @param fresh whether to begin with empty data, deleting what is there
     * @param port the port of clients, or 0 for a free one; the controller's is the next one, or a free one
     * @param durable whether an acknowledged record survives the loss of power: there is no second broker that would
     *     have it, so each append is then forced to disk
     * @param throughput whether to compile for throughput and not for a quick start
     * @param heapMegabytes heap of the child JVM
     * @param logFile where its output goes
     * @param topics created if missing
     * @param detours further ports that tell clients to come back by another one
     * @param stopWithJvm whether the end of this JVM, however it ends, stops the broker
     */
    public record Settings(
            Path directory,
            boolean fresh,
            int port,
            boolean durable,
            boolean throughput,
            int heapMegabytes,
            Path logFile,
            List<TopicSpec> topics,
            List<Detour> detours,
            boolean stopWithJvm) {

        public Settings {
            directory = directory.toAbsolutePath().normalize();
            topics = List.copyOf(topics);
            detours = List.copyOf(detours);
        }

        /** Without detours. */
        public Settings(
                Path directory,
                boolean fresh,
                int port,
                boolean durable,
                boolean throughput,
                int heapMegabytes,
                Path logFile,
                List<TopicSpec> topics,
                boolean stopWithJvm) {
            this(directory, fresh, port, durable, throughput, heapMegabytes, logFile, topics, List.of(), stopWithJvm);
        }

        /** Records that are kept from run to run and survive the loss of power. */
        public static Settings persistent(Path directory, int port, Path logFile, List<TopicSpec> topics) {
            return new Settings(directory, false, port, true, true, 384, logFile, topics, true);
        }

        /** Empty topics on a free port, up as fast as possible. */
        public static Settings temporary(Path directory, Path logFile, List<TopicSpec> topics) {
            return new Settings(directory, true, 0, false, false, 256, logFile, topics, true);
        }

        public Settings withStopWithJvm(boolean stop) {
            return new Settings(
                    directory, fresh, port, durable, throughput, heapMegabytes, logFile, topics, detours, stop);
        }

        public Settings withDetours(List<Detour> ports) {
            return new Settings(
                    directory, fresh, port, durable, throughput, heapMegabytes, logFile, topics, ports, stopWithJvm);
        }

        private Path pidFile() {
            return directory.resolve("broker.pid");
        }
    }

    /**
     * A port of its own for clients that reach the broker through a proxy. A client goes where the broker tells it to, so
     * the broker has to name the proxy.
     *
     * @param name of the listener, in capitals
     * @param port where the broker listens, for the proxy
     * @param advertisedPort where the proxy listens, for the clients
     */
    public record Detour(String name, int port, int advertisedPort) {}

    /** Starts a broker, waits until it answers, and creates the topics. */
    public static KafkaBrokerProcess start(Settings settings) {
        stopLeftover(settings.directory());
        if (settings.fresh()) {
            Directories.delete(settings.directory());
        }
        int port = settings.port() == 0 ? Ports.free() : settings.port();
        int controllerPort = settings.port() == 0 ? Ports.free() : settings.port() + 1;
        KafkaBrokerProcess broker = new KafkaBrokerProcess(settings, port, controllerPort);
        broker.start();
        return broker;
    }

    /**
     * Stops the broker that an earlier run left behind in the folder, if there is one.
     *
     * @return whether there was one
     */
    public static boolean stopLeftover(Path directory) {
        return new PidFile(directory.resolve("broker.pid")).stopLeftover(ManagedProcess.GRACE);
    }

    /** Whether a broker that was started in the folder runs. */
    public static boolean isRunning(Path directory) {
        return new PidFile(directory.resolve("broker.pid")).running().isPresent();
    }

    /** Starts the broker again after {@link #stop()} or {@link #kill()}, on the same port with the same records. */
    public synchronized void start() {
        if (process != null && process.isAlive()) {
            throw new IllegalStateException("The broker runs already");
        }
        Path properties = writeProperties();
        ManagedProcess started = ManagedProcess.start(new ManagedProcess.Spec(
                "Kafka",
                command(properties),
                Map.of(),
                settings.directory(),
                settings.logFile(),
                settings.pidFile(),
                settings.stopWithJvm()));
        process = started;
        try {
            long deadline = System.nanoTime() + START_LIMIT.toNanos();
            // A client that finds nobody listening logs each attempt, so there is none before somebody does.
            await(started, deadline, () -> Ports.isOpen(port));
            try (Admin admin = admin()) {
                await(started, deadline, () -> answers(admin));
                createMissing(admin, settings.topics());
            }
        } catch (RuntimeException failure) {
            started.kill();
            throw failure;
        }
    }

    /** Stops the broker cleanly. Does nothing when it is stopped. */
    public synchronized void stop() {
        if (process != null) {
            process.stop(ManagedProcess.GRACE);
        }
    }

    /** Ends the broker at once (SIGKILL), as a crash would. */
    public synchronized void kill() {
        if (process != null) {
            process.kill();
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** What clients connect to. */
    public String bootstrapServers() {
        return "localhost:" + port;
    }

    /** The broker's process; empty while it is down. */
    public Optional<ProcessHandle> process() {
        return new PidFile(settings.pidFile()).running();
    }

    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Creates the topics that are missing; those that exist are left as they are. */
    public void createMissing(Collection<TopicSpec> topics) {
        try (Admin admin = admin()) {
            createMissing(admin, topics);
        }
    }

    /**
     * Creates the topics that are missing, with one replica each, and waits until the leader of every partition of all of
     * them serves it.
     */
    public static void createMissing(Admin admin, Collection<TopicSpec> topics) {
        List<NewTopic> wanted = topics.stream()
                .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.settings()))
                .toList();
        admin.createTopics(wanted).values().forEach(KafkaBrokerProcess::awaitCreated);

        Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
        topics.forEach(topic -> {
            for (int partition = 0; partition < topic.partitions(); partition++) {
                partitions.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
            }
        });
        try {
            // Only a partition's leader answers; the client asks again while there is none.
            get(admin.listOffsets(partitions).all());
        } catch (ExecutionException failure) {
            throw new IllegalStateException("The topics are not served", failure.getCause());
        }
    }

    private static void awaitCreated(String topic, KafkaFuture<Void> creation) {
        try {
            get(creation);
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("Cannot create topic " + topic, failure.getCause());
            }
        }
    }

    private static <T> T get(KafkaFuture<T> answer) throws ExecutionException {
        try {
            return answer.get(START_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new IllegalStateException("Kafka did not answer in time", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private Admin admin() {
        Map<String, Object> configuration = new HashMap<>();
        configuration.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
        configuration.put(AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, 50);
        configuration.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 250);
        return Admin.create(configuration);
    }

    private void await(ManagedProcess started, long deadline, BooleanSupplier condition) {
        while (System.nanoTime() < deadline) {
            if (!started.isAlive()) {
                throw new IllegalStateException(
                        "Kafka ended while it started; " + settings.logFile() + " ends with\n" + started.logTail(20));
            }
            if (condition.getAsBoolean()) {
                return;
            }
            pause();
        }
        throw new IllegalStateException(
                "Kafka was not ready in time; " + settings.logFile() + " ends with\n" + started.logTail(20));
    }

    private static boolean answers(Admin admin) {
        try {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private List<String> command(Path properties) {
        Path target = ProjectRoot.find().resolve("platform/kafka-broker/target");
        if (!Files.isDirectory(target.resolve("lib"))) {
            throw new IllegalStateException(
                    target + " has no broker; build it with: mvn -pl platform/kafka-broker package");
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + settings.heapMegabytes() + "m");
        command.add("-XX:+UseSerialGC");
        if (!settings.throughput()) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        if (settings.stopWithJvm()) {
            command.add("-Dsalesdesk.parent.pid=" + ProcessHandle.current().pid());
        }
        command.add("-cp");
        command.add(target.resolve("classes") + File.pathSeparator + target.resolve("lib") + File.separator + "*");
        command.add("io.salesdesk.kafka.KafkaBroker");
        command.add(properties.toString());
        return command;
    }

    private String detours(Function<Detour, String> text) {
        return settings.detours().stream().map(text).collect(Collectors.joining());
    }

    private Path writeProperties() {
        Properties broker = new Properties();
        broker.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                "1",
                "listeners",
                "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort
                        + detours(detour -> "," + detour.name() + "://localhost:" + detour.port()),
                "advertised.listeners",
                "PLAINTEXT://localhost:" + port
                        + detours(detour -> "," + detour.name() + "://localhost:" + detour.advertisedPort()),
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT" + detours(detour -> "," + detour.name() + ":PLAINTEXT"),
                "controller.listener.names",
                "CONTROLLER",
                "controller.quorum.voters",
                "1@localhost:" + controllerPort,
                "log.dirs",
                settings.directory().resolve("data").toString(),
                "auto.create.topics.enable",
                "false",
                "group.initial.rebalance.delay.ms",
                "0"));
        broker.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "4",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                // The default takes half of a small heap for the few keys that are ever compacted here.
                "log.cleaner.dedupe.buffer.size", "16777216"));
        if (settings.durable()) {
            broker.put("log.flush.interval.messages", "1");
        }
        Path file = Directories.create(settings.directory()).resolve("server.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            broker.store(writer, "Written at each start");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file;
    }
}
