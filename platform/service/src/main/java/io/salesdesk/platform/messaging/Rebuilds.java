package io.salesdesk.platform.messaging;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.messaging.RebuildRejection.RunsAlready;
import io.salesdesk.platform.messaging.RebuildRejection.UnknownRebuild;
import io.salesdesk.platform.persistence.Jdbc;
import io.salesdesk.platform.rest.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes a service's projections again from everything that was ever published, while the service goes on.
 *
 * <p>The handlers apply all records to empty copies of the tables in a schema of their own, which they meet under the
 * usual names. When the copies have caught up, the live inbox is held for a moment (it cannot note an event while the
 * table of known events is locked), the copies read what has come since, and one transaction puts their rows in place of
 * the old ones, together with the ids of the events that they know: what the live consumer is delivered next is either in
 * there, and skipped, or applied on top. A rebuild that fails leaves nothing behind.
 *
 * <p>Records that stand parked or were discarded are not read again: they are an administrator's to decide, or decided.
 */
@ApplicationScoped
public class Rebuilds {

    private static final Logger LOG = Logger.getLogger(Rebuilds.class);

    /** "salesdesk rebuild" as a number: one at a time, whichever instance runs it. */
    private static final long LOCK = 0x53_44_52_45_42L;

    private static final int SWITCH_SECONDS = 3600;

    private static final String UNDER_WAY = "state in ('QUEUED', 'RUNNING')";

    private final DataSource dataSource;
    private final Jdbc jdbc;
    private final ShadowTables shadow;
    private final Replay replay;
    private final Instance<ProjectedTables> projections;

    Rebuilds(
            DataSource dataSource,
            Jdbc jdbc,
            ShadowTables shadow,
            Replay replay,
            Instance<ProjectedTables> projections) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.shadow = shadow;
        this.replay = replay;
        this.projections = projections;
    }

    /**
     * @param state QUEUED, RUNNING, SUCCEEDED or FAILED
     * @param records how many records were read again
     */
    public record Rebuild(
            UUID id,
            @JsonIgnore long version,
            UUID requestedBy,
            Instant requestedAt,
            String reason,
            String state,
            long records,
            @Nullable Instant finishedAt,
            @Nullable String failure)
            implements Resource {}

    /**
     * Asks for a rebuild, in the current transaction; one of the instances begins it soon after.
     *
     * @throws RejectedException when one is under way
     */
    public Rebuild request(UUID requestedBy, String reason) {
        if (jdbc.queryOne("select 1 from projection_rebuild where " + UNDER_WAY, row -> row.getInt(1))
                .isPresent()) {
            throw new RejectedException(new RunsAlready());
        }
        var id = Ids.next();
        jdbc.update(
                "insert into projection_rebuild (id, requested_by, requested_at, reason, state)"
                        + " values (?, ?, clock_timestamp(), ?, 'QUEUED')",
                id,
                requestedBy,
                reason);
        return get(id);
    }

    /** @throws RejectedException when there is none */
    public Rebuild get(UUID id) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> jdbc.queryOne("select * from projection_rebuild where id = ?", Rebuilds::view, id)
                        .orElseThrow(() -> new RejectedException(new UnknownRebuild(id))));
    }

    /** The latest first. */
    public List<Rebuild> latest(int limit) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> jdbc.query(
                        "select * from projection_rebuild order by requested_at desc, id desc limit ?",
                        Rebuilds::view,
                        limit));
    }

    private static Rebuild view(ResultSet row) throws SQLException {
        return new Rebuild(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("requested_by", UUID.class),
                Objects.requireNonNull(Jdbc.instant(row, "requested_at")),
                row.getString("reason"),
                row.getString("state"),
                row.getLong("records"),
                Jdbc.instant(row, "finished_at"),
                row.getString("failure"));
    }

    /** A rebuild whose instance died is begun again by whoever gets its lock. */
    @Scheduled(
            identity = "rebuilds",
            every = "{salesdesk.rebuilds.poll-interval:2s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void runRequested() throws SQLException {
        if (!projections.isResolvable()) {
            return;
        }
        var requested = QuarkusTransaction.requiringNew()
                .call(() -> jdbc.queryOne(
                        "select id from projection_rebuild where " + UNDER_WAY, row -> row.getObject(1, UUID.class)));
        if (requested.isEmpty()) {
            return;
        }
        try (var lock = dataSource.getConnection()) {
            if (isTaken(lock)) {
                return;
            }
            try {
                run(requested.get());
            } finally {
                giveBack(lock);
            }
        }
    }

    /** The session holds the lock until it is given back, or until a crash ends the session. */
    private static boolean isTaken(Connection lock) throws SQLException {
        try (var statement = lock.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (var result = statement.executeQuery()) {
                return !(result.next() && result.getBoolean(1));
            }
        }
    }

    private static void giveBack(Connection lock) {
        try (var statement = lock.createStatement()) {
            statement.execute("select pg_advisory_unlock_all()");
        } catch (SQLException e) {
            LOG.debugf("The connection is lost, and its lock with it: %s", e.getMessage());
        }
    }

    private void run(UUID id) {
        note(id, "RUNNING", 0, null);
        try {
            long records = rebuild(projections.get());
            note(id, "SUCCEEDED", records, null);
            LOG.infof("The projections were rebuilt from %d records", records);
        } catch (RuntimeException e) {
            LOG.errorf(e, "The rebuild failed; the projections are as they were");
            shadow.drop();
            note(id, "FAILED", 0, String.valueOf(e.getMessage()));
        }
    }

    private long rebuild(ProjectedTables projected) {
        shadow.create(projected);
        try (var reader = replay.open()) {
            reader.readToTheEnd();
            QuarkusTransaction.requiringNew().timeout(SWITCH_SECONDS).run(() -> {
                shadow.holdTheInbox();
                reader.readToTheEnd();
                shadow.takeOver(projected);
            });
            return reader.count();
        }
    }

    private void note(UUID id, String state, long records, @Nullable String failure) {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbc.update(
                        "update projection_rebuild set version = version + 1, state = ?, records = ?, failure = ?,"
                                + " finished_at = case when ? then clock_timestamp() end where id = ?",
                        state,
                        records,
                        failure,
                        !state.equals("RUNNING"),
                        id));
    }
}
