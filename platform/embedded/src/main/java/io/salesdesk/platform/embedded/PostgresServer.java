package io.salesdesk.platform.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL 18 server unpacked from Maven artifacts, for machines without a container engine.
 *
 * <p>The server listens on the loopback interface and trusts whoever connects from there. Before it starts, a server
 * that a killed run left behind in the same data directory is recognised by its pid file and stopped: it would still
 * run with the settings of then. Unpacking the binaries, once per machine, needs 192 MB of heap.
 */
public final class PostgresServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final String SUPERUSER = "postgres";
    // Written by a server that starts, so that a folder without it has at most what an interrupted initdb left.
    private static final String COMPLETE_MARKER = "postmaster.opts";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final Settings settings;
    private final int port;
    private @Nullable EmbeddedPostgres server;

    private PostgresServer(Settings settings, int port) {
        this.settings = settings;
        this.port = port;
    }

    /**
     * How the server runs.
     *
     * @param dataDirectory where the data is
     * @param fresh whether to begin with empty data, deleting what is there
     * @param port the port, or 0 for a free one
     * @param durable whether a committed transaction survives the loss of power; without it a crash of the machine
     *     (never one of the server alone) may lose or damage data
     * @param maxConnections how many connections it accepts
     * @param binaries where the binaries are unpacked to; shared between runs
     * @param logFile where its output goes
     * @param databases created with their roles if missing
     * @param serverSettings further parameters of the server, by name
     * @param stopWithJvm whether the end of this JVM stops it
     */
    public record Settings(
            Path dataDirectory,
            boolean fresh,
            int port,
            boolean durable,
            int maxConnections,
            Path binaries,
            Path logFile,
            List<DatabaseSpec> databases,
            Map<String, String> serverSettings,
            boolean stopWithJvm) {

        public Settings {
            dataDirectory = dataDirectory.toAbsolutePath().normalize();
            databases = List.copyOf(databases);
            serverSettings = Map.copyOf(serverSettings);
        }

        /**
         * Memory for the pages of five busy databases, and fewer checkpoints, each of which writes whole pages into the log again;
         * the same as in docker-compose.yml. A crash is recovered from in seconds all the same.
         */
        private static final Map<String, String> FOR_FIVE_DATABASES =
                Map.of("shared_buffers", "256MB", "max_wal_size", "2GB");

        /** Data that is kept from run to run and survives the loss of power. */
        public static Settings persistent(Path dataDirectory, int port, Path logFile, List<DatabaseSpec> databases) {
            return new Settings(
                    dataDirectory,
                    false,
                    port,
                    true,
                    300,
                    sharedBinaries(),
                    logFile,
                    databases,
                    FOR_FIVE_DATABASES,
                    true);
        }

        /** Empty data on a free port, as fast as the server goes. */
        public static Settings temporary(Path dataDirectory, Path logFile, List<DatabaseSpec> databases) {
            return new Settings(
                    dataDirectory, true, 0, false, 300, sharedBinaries(), logFile, databases, Map.of(), true);
        }

        public Settings withBinaries(Path folder) {
            return new Settings(
                    dataDirectory,
                    fresh,
                    port,
                    durable,
                    maxConnections,
                    folder,
                    logFile,
                    databases,
                    serverSettings,
                    stopWithJvm);
        }

        /** Besides those that it has. */
        public Settings withServerSettings(Map<String, String> further) {
            var all = new HashMap<>(serverSettings);
            all.putAll(further);
            return new Settings(
                    dataDirectory,
                    fresh,
                    port,
                    durable,
                    maxConnections,
                    binaries,
                    logFile,
                    databases,
                    all,
                    stopWithJvm);
        }

        public Settings withStopWithJvm(boolean stop) {
            return new Settings(
                    dataDirectory,
                    fresh,
                    port,
                    durable,
                    maxConnections,
                    binaries,
                    logFile,
                    databases,
                    serverSettings,
                    stop);
        }

        private static Path sharedBinaries() {
            return Path.of(System.getProperty("java.io.tmpdir"), "salesdesk-postgres");
        }
    }

    /** Starts a server and creates the databases. */
    public static PostgresServer start(Settings settings) {
        if (stopLeftover(settings.dataDirectory())) {
            LOG.info("Stopped a PostgreSQL server left over from an earlier run in {}", settings.dataDirectory());
        }
        boolean complete = Files.exists(settings.dataDirectory().resolve(COMPLETE_MARKER));
        if (settings.fresh() || !complete) {
            Directories.delete(settings.dataDirectory());
        }
        int port = settings.port() == 0 ? Ports.free() : settings.port();
        PostgresServer server = new PostgresServer(settings, port);
        server.start();
        return server;
    }

    /**
     * Stops the server that runs in the data directory, if one does, whoever started it. Connections are closed.
     *
     * @return whether there was one
     */
    public static boolean stopLeftover(Path dataDirectory) {
        Optional<ProcessHandle> postmaster = postmaster(dataDirectory);
        postmaster.ifPresent(process -> {
            signal(process, "INT");
            if (!PidFile.awaitExit(process, STOP_LIMIT)) {
                process.destroyForcibly();
                PidFile.awaitExit(process, STOP_LIMIT);
            }
        });
        return postmaster.isPresent();
    }

    /** Whether a server runs in the data directory, whoever started it. */
    public static boolean isRunning(Path dataDirectory) {
        return postmaster(dataDirectory).isPresent();
    }

    /** Starts the server again after {@link #stop()} or {@link #kill()}, on the same port with the same data. */
    public synchronized void start() {
        if (server != null) {
            throw new IllegalStateException("The server runs already");
        }
        try {
            Directories.createFor(settings.logFile());
            Directories.createFor(settings.dataDirectory());
            server = launch();
            if (settings.stopWithJvm()) {
                StopWithJvm.add(this);
            }
            createMissing(settings.databases());
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL did not start; its output is in " + settings.logFile(), failure);
        }
    }

    /** Stops the server: connections are closed, data is written. Does nothing when it is stopped. */
    public synchronized void stop() {
        if (server == null) {
            return;
        }
        StopWithJvm.remove(this);
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            server = null;
            stopLeftover(settings.dataDirectory());
        }
    }

    /** Ends the server at once, as a crash would; the next start recovers what was committed. */
    public synchronized void kill() {
        postmaster(settings.dataDirectory()).ifPresent(process -> {
            process.descendants().toList().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            PidFile.awaitExit(process, STOP_LIMIT);
        });
        stop();
    }

    @Override
    public void close() {
        stop();
    }

    public int port() {
        return port;
    }

    /** The server's main process, whose descendants serve the sessions; empty while it is down. */
    public Optional<ProcessHandle> process() {
        return postmaster(settings.dataDirectory());
    }

    /** JDBC address of a database, without user and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    /** A connection of the superuser to a database. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, "");
    }

    /** Creates the databases and roles that are missing. */
    public void createMissing(List<DatabaseSpec> databases) {
        try (Connection connection = connect(SUPERUSER)) {
            createMissing(connection, databases);
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot create databases", failure);
        }
    }

    /** Creates the databases and roles that are missing, through a connection of a superuser. */
    public static void createMissing(Connection connection, List<DatabaseSpec> databases) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (DatabaseSpec database : databases) {
                String role = statement.enquoteIdentifier(database.role(), true);
                if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", database.role())) {
                    statement.execute(
                            "CREATE ROLE " + role + " LOGIN PASSWORD " + statement.enquoteLiteral(database.password()));
                }
                if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", database.name())) {
                    statement.execute(
                            "CREATE DATABASE " + statement.enquoteIdentifier(database.name(), true) + " OWNER " + role);
                }
            }
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private EmbeddedPostgres launch() throws IOException {
        String durable = settings.durable() ? "on" : "off";
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(settings.dataDirectory())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(settings.binaries().toFile())
                .setPGStartupWait(START_LIMIT)
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("max_connections", Integer.toString(settings.maxConnections()))
                // The library switches fsync off; a setting wins over its command-line option.
                .setServerConfig("fsync", durable)
                .setServerConfig("full_page_writes", durable)
                .setServerConfig("synchronous_commit", durable)
                .setOutputRedirector(
                        ProcessBuilder.Redirect.appendTo(settings.logFile().toFile()))
                .setErrorRedirector(
                        ProcessBuilder.Redirect.appendTo(settings.logFile().toFile()));
        settings.serverSettings().forEach(builder::setServerConfig);
        return unpackingOnce(builder);
    }

    /**
     * The library takes a half-unpacked folder for a whole one, so two runs must not unpack at once and what an
     * interrupted run left has to go. Once the binaries are complete, no lock is taken.
     */
    private EmbeddedPostgres unpackingOnce(EmbeddedPostgres.Builder builder) throws IOException {
        Path binaries = Directories.create(settings.binaries());
        if (!incompleteBinaries(binaries).isEmpty() || isEmpty(binaries)) {
            synchronized (PostgresServer.class) {
                try (FileChannel channel = FileChannel.open(
                                binaries.resolve("unpack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        FileLock held = channel.lock()) {
                    LOG.debug("Unpacking PostgreSQL under {}", held);
                    incompleteBinaries(binaries).forEach(Directories::delete);
                    return builder.start();
                }
            }
        }
        return builder.start();
    }

    private static boolean isEmpty(Path binaries) throws IOException {
        return unpacked(binaries).isEmpty();
    }

    private static List<Path> incompleteBinaries(Path binaries) throws IOException {
        return unpacked(binaries).stream()
                .filter(folder -> !Files.exists(folder.resolve(".exists")))
                .toList();
    }

    private static List<Path> unpacked(Path binaries) throws IOException {
        try (Stream<Path> entries = Files.list(binaries)) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith("PG-"))
                    .toList();
        }
    }

    private static Optional<ProcessHandle> postmaster(Path dataDirectory) {
        try {
            // Line 1 is the process id, line 3 when it started, in seconds.
            List<String> lines = new ArrayList<>(Files.readAllLines(dataDirectory.resolve("postmaster.pid")));
            if (lines.size() < 3) {
                return Optional.empty();
            }
            return PidFile.find(
                    Long.parseLong(lines.get(0).strip()),
                    Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip())));
        } catch (IOException | NumberFormatException missingOrIncomplete) {
            return Optional.empty();
        }
    }

    private static void signal(ProcessHandle process, String name) {
        // Java can send only SIGTERM, on which PostgreSQL waits for its clients to leave; SIGINT disconnects them.
        try {
            Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .start();
            kill.waitFor(5, TimeUnit.SECONDS);
        } catch (IOException noSuchProgram) {
            process.destroy();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
