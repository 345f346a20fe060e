package io.salesdesk.reporting.stream.application;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Gives committed changes their positions in the log. A change that is not committed is not seen, so it gets a higher
 * position than all that were committed before: a subscriber who has read up to a position has missed nothing below it.
 *
 * <p>One instance leads, by an advisory lock on the connection it writes with. Should two ever write at once, they take
 * turns on the row of the last position.
 */
@ApplicationScoped
public class Sequencer {

    private static final Logger LOG = Logger.getLogger(Sequencer.class);

    /** "stream" as a number. */
    private static final long LEADER_LOCK = 0x73_74_72_65_61_6DL;

    private static final int BATCH = 1000;
    private static final Duration RETRY = Duration.ofSeconds(1);

    // The commit waits for the disk: a position that was read and then lost in a crash would be given again.
    private static final String APPEND = """
            with taken as (
                delete from stream_pending
                where id in (select id from stream_pending order by id limit ?)
                returning *
            ), numbered as (
                select *, row_number() over (order by id) as n, count(*) over () as total from taken
            ), head as (
                update stream_head set position = position + (select count(*) from taken)
                where exists (select from taken)
                returning position
            )
            insert into stream_log (position, stream, change, row_key, version, salesperson_id, office_id, region_id,
                scope_of, command, excluded, customer_id, data)
            select head.position - n.total + n.n, n.stream, n.change, n.row_key, n.version, n.salesperson_id, n.office_id,
                n.region_id, n.scope_of, n.command, n.excluded, n.customer_id, n.data
            from numbered n, head
            """;

    private final DataSource dataSource;
    private final StreamHub hub;
    private final Duration pollInterval;
    private final Semaphore wakeUp = new Semaphore(0);

    private volatile boolean running;
    private @Nullable Thread thread;

    Sequencer(
            DataSource dataSource,
            StreamHub hub,
            @ConfigProperty(name = "salesdesk.streams.poll-interval", defaultValue = "200ms") Duration pollInterval) {
        this.dataSource = dataSource;
        this.hub = hub;
        this.pollInterval = pollInterval;
    }

    /** Changes have been committed. Cheap, and safe from any thread. */
    public void wake() {
        wakeUp.release();
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        running = true;
        thread = Thread.ofPlatform().name("stream-sequencer").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        var sequencer = thread;
        if (sequencer != null) {
            sequencer.interrupt();
            sequencer.join(Duration.ofSeconds(10));
        }
    }

    private void run() {
        while (running) {
            try {
                leadWhileConnected();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void leadWhileConnected() throws InterruptedException {
        try (var connection = dataSource.getConnection()) {
            lead(connection);
        } catch (SQLException e) {
            if (running) {
                LOG.warnf("The sequencer of the streams starts again: %s", e.getMessage());
                wakeUp.drainPermits();
                if (wakeUp.tryAcquire(RETRY.toNanos(), TimeUnit.NANOSECONDS)) {
                    LOG.debug("There are changes, which shows that the database is back");
                }
            }
        }
    }

    private void lead(Connection connection) throws SQLException, InterruptedException {
        boolean leader = false;
        try {
            try (Statement settings = connection.createStatement()) {
                // A plan made while the table was short would read all that has been deleted since the last vacuum.
                settings.execute("set enable_seqscan = off");
            }
            while (running) {
                leader = leader || tryToLead(connection);
                int appended = leader ? append(connection) : 0;
                if (appended > 0) {
                    hub.wake();
                }
                if (appended < BATCH && wakeUp.tryAcquire(pollInterval.toNanos(), TimeUnit.NANOSECONDS)) {
                    wakeUp.drainPermits();
                }
            }
        } finally {
            giveBack(connection);
        }
    }

    private static boolean tryToLead(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, LEADER_LOCK);
            try (var result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    private static int append(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(APPEND)) {
            statement.setInt(1, BATCH);
            return statement.executeUpdate();
        }
    }

    private static void giveBack(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("reset enable_seqscan");
            statement.execute("select pg_advisory_unlock_all()");
        } catch (SQLException e) {
            LOG.debugf("The connection is lost, and the lead with it: %s", e.getMessage());
        }
    }
}
