package io.salesdesk.platform.testing;

import io.salesdesk.platform.embedded.DatabaseSpec;
import io.salesdesk.platform.embedded.KafkaBrokerProcess;
import io.salesdesk.platform.embedded.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * PostgreSQL and Kafka for the tests of one JVM, started when first asked for and stopped when the JVM ends.
 *
 * <p>Containers are used where an engine answers, the embedded servers where none does. The system property
 * {@value #CHOICE} ({@code auto}, {@code containers}, {@code embedded}) decides otherwise.
 */
final class TestServers {

    static final String CHOICE = "salesdesk.test.servers";

    private static final org.jboss.logging.Logger LOG = org.jboss.logging.Logger.getLogger(TestServers.class);
    private static final String POSTGRES_IMAGE = "postgres:18";
    private static final String KAFKA_IMAGE = "apache/kafka:4.4.0";

    // Quarkus loads this class once for each class loader of a run; what is shared by all of them is kept as properties
    // of the JVM. A constant string is one object for all of them, so it serves as their lock.
    private static final String SHARED = "salesdesk.test.shared.";

    // Held, since a logger that nobody holds may lose its level. The servers start before the service under test has
    // brought its own logging, and their clients would tell their settings at length.
    private static final List<Logger> QUIET = Stream.of("org.apache.kafka", "io.zonky", "org.testcontainers")
            .map(Logger::getLogger)
            .toList();

    private TestServers() {}

    /**
     * Where the servers are.
     *
     * @param bootstrapServers of Kafka
     * @param jdbcPrefix JDBC address up to the name of the database
     * @param superuser who may create databases
     * @param password the superuser's
     */
    record Addresses(String bootstrapServers, String jdbcPrefix, String superuser, String password) {

        String jdbcUrl(String database) {
            return jdbcPrefix + database;
        }

        void createDatabase(DatabaseSpec database) {
            try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), superuser, password)) {
                PostgresServer.createMissing(connection, List.of(database));
            } catch (SQLException failure) {
                throw new IllegalStateException("Cannot create database " + database.name(), failure);
            }
        }
    }

    static Addresses running() {
        // Not the properties themselves: the container library copies them on other threads meanwhile.
        synchronized (SHARED) {
            Addresses known = shared();
            if (known != null) {
                return known;
            }
            Addresses started = start();
            System.setProperty(SHARED + "kafka", started.bootstrapServers());
            System.setProperty(SHARED + "jdbc", started.jdbcPrefix());
            System.setProperty(SHARED + "superuser", started.superuser());
            System.setProperty(SHARED + "password", started.password());
            return started;
        }
    }

    private static @Nullable Addresses shared() {
        String kafka = System.getProperty(SHARED + "kafka");
        String jdbc = System.getProperty(SHARED + "jdbc");
        if (kafka == null || jdbc == null) {
            return null;
        }
        return new Addresses(
                kafka, jdbc, System.getProperty(SHARED + "superuser", ""), System.getProperty(SHARED + "password", ""));
    }

    private static Addresses start() {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
        String choice = System.getProperty(CHOICE, "auto");
        return switch (choice) {
            case "embedded" -> startEmbedded();
            case "containers" -> startContainers();
            case "auto" -> engineAnswers() ? startContainersOrElseEmbedded() : startEmbedded();
            default ->
                throw new IllegalArgumentException(
                        CHOICE + " is " + choice + "; it takes auto, containers or embedded");
        };
    }

    private static boolean engineAnswers() {
        // Asking the library where nothing can answer takes seconds and fills the log.
        @Nullable String runtimeFolder = System.getenv("XDG_RUNTIME_DIR");
        boolean somethingToAsk = System.getenv("DOCKER_HOST") != null
                || Files.exists(Path.of("/var/run/docker.sock"))
                || Files.exists(Path.of(System.getProperty("user.home"), ".docker/run/docker.sock"))
                || (runtimeFolder != null && Files.exists(Path.of(runtimeFolder, "docker.sock")));
        if (!somethingToAsk) {
            return false;
        }
        var available = new AtomicBoolean();
        withOwnLoader(() -> available.set(DockerClientFactory.instance().isDockerAvailable()))
                .run();
        return available.get();
    }

    private static Addresses startContainersOrElseEmbedded() {
        try {
            return startContainers();
        } catch (RuntimeException noImage) {
            LOG.infof(
                    "The container engine cannot run %s and %s: %s", POSTGRES_IMAGE, KAFKA_IMAGE, noImage.getMessage());
            return startEmbedded();
        }
    }

    private static Addresses startContainers() {
        PostgreSQLContainer postgres = new PostgreSQLContainer(POSTGRES_IMAGE)
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
        KafkaContainer kafka = new KafkaContainer(KAFKA_IMAGE).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            kafka.stop();
                            postgres.stop();
                        },
                        "stop-test-containers"));
        try {
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(withOwnLoader(postgres::start)),
                            CompletableFuture.runAsync(withOwnLoader(kafka::start)))
                    .join();
        } catch (RuntimeException failure) {
            kafka.stop();
            postgres.stop();
            throw failure;
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.getBootstrapServers()))) {
            KafkaBrokerProcess.createMissing(admin, SalesdeskTopics.all());
        }
        LOG.infof("Tests run against containers %s and %s", POSTGRES_IMAGE, KAFKA_IMAGE);
        return new Addresses(
                kafka.getBootstrapServers(),
                "jdbc:postgresql://" + postgres.getHost() + ":"
                        + postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT) + "/",
                postgres.getUsername(),
                postgres.getPassword());
    }

    /** The library finds its parts by the thread's class loader, which has to be the one that loaded the library. */
    private static Runnable withOwnLoader(Runnable work) {
        return () -> {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(TestServers.class.getClassLoader());
            try {
                work.run();
            } finally {
                thread.setContextClassLoader(before);
            }
        };
    }

    private static Addresses startEmbedded() {
        Path folder = claimFolder();
        CompletableFuture<PostgresServer> postgres =
                CompletableFuture.supplyAsync(() -> PostgresServer.start(PostgresServer.Settings.temporary(
                        folder.resolve("postgres"), folder.resolve("postgres.log"), List.of())));
        KafkaBrokerProcess kafka = KafkaBrokerProcess.start(KafkaBrokerProcess.Settings.temporary(
                folder.resolve("kafka"), folder.resolve("kafka.log"), SalesdeskTopics.all()));
        LOG.infof("Tests run against embedded PostgreSQL and Kafka in %s", folder);
        return new Addresses(kafka.bootstrapServers(), postgres.join().jdbcUrl(""), "postgres", "");
    }

    /**
     * A folder below the module's {@code target} that no other running JVM uses. It keeps its name from run to run, so
     * that what a killed run left there is found and stopped.
     */
    private static Path claimFolder() {
        Path parent = Path.of("target", "test-servers").toAbsolutePath();
        try {
            for (int number = 1; ; number++) {
                Path folder = Files.createDirectories(parent.resolve(Integer.toString(number)));
                FileChannel channel = FileChannel.open(
                        folder.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                @Nullable FileLock lock = channel.tryLock();
                if (lock != null) {
                    // The hook keeps the channel, and with it the lock, until the JVM ends.
                    Runtime.getRuntime()
                            .addShutdownHook(new Thread(
                                    () -> LOG.tracef("Held %s of %s until the end", lock, channel), "test-folder"));
                    return folder;
                }
                channel.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
