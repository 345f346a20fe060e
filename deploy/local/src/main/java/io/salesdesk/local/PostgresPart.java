package io.salesdesk.local;

import io.salesdesk.platform.embedded.DatabaseSpec;
import io.salesdesk.platform.embedded.PostgresServer;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** PostgreSQL with one database and one role per service, every commit forced to disk. */
final class PostgresPart implements Server {

    private static final Logger LOG = Logger.getLogger(PostgresPart.class.getName());

    private final Layout layout;
    private final PortPlan ports;
    private final Secrets secrets;
    private @Nullable PostgresServer server;

    PostgresPart(Layout layout, PortPlan ports, Secrets secrets) {
        this.layout = layout;
        this.ports = ports;
        this.secrets = secrets;
    }

    @Override
    public Part part() {
        return Part.POSTGRES;
    }

    @Override
    public synchronized ProcessHandle start() {
        stop();
        List<DatabaseSpec> databases = Part.services().stream()
                .map(service -> new DatabaseSpec(service.id(), service.id(), secrets.get(service.id())))
                .toList();
        server = PostgresServer.start(PostgresServer.Settings.persistent(
                        layout.postgres(), ports.of(Part.POSTGRES), layout.log(Part.POSTGRES), databases)
                .withBinaries(layout.programs().resolve("postgres"))
                .withStopWithJvm(false));
        return Postmaster.running(layout.postgres())
                .orElseThrow(() -> new IllegalStateException("PostgreSQL ended right after it started"));
    }

    @Override
    public synchronized void stop() {
        if (server == null) {
            PostgresServer.stopLeftover(layout.postgres());
            return;
        }
        try {
            server.stop();
        } catch (RuntimeException failure) {
            // A server that crashed cannot be stopped once more; whatever is left of it is dealt with at the start.
            LOG.log(Level.FINE, "PostgreSQL was gone already", failure);
        } finally {
            server = null;
        }
    }
}
