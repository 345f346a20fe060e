package io.salesdesk.platform.clock;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Real time plus the stored offset, which all instances of the service share and look at every second. */
@ApplicationScoped
class DatabaseBusinessClock implements BusinessClock {

    private static final Logger LOG = Logger.getLogger(DatabaseBusinessClock.class);

    private final DataSource dataSource;
    private final ZoneId zone;
    private final boolean movable;

    private volatile Duration offset = Duration.ZERO;

    DatabaseBusinessClock(
            DataSource dataSource,
            @ConfigProperty(name = "salesdesk.zone", defaultValue = "Asia/Shanghai") ZoneId zone,
            @ConfigProperty(name = "salesdesk.clock.movable", defaultValue = "false") boolean movable) {
        this.dataSource = dataSource;
        this.zone = zone;
        this.movable = movable;
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        readOffset();
    }

    @Scheduled(
            identity = "business-clock",
            every = "1s",
            skipExecutionIf = ClockStandsStill.class,
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        try {
            readOffset();
        } catch (PersistenceException e) {
            LOG.debugf("The business clock keeps its offset while the database is away: %s", e.getMessage());
        }
    }

    @Override
    public Instant now() {
        return Instant.now().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public LocalDate today() {
        return LocalDate.ofInstant(now(), zone);
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    boolean movable() {
        return movable;
    }

    /** Sets the clock to the instant; the caller has checked that it is not in the past. In a transaction. */
    void moveTo(Instant target) {
        var next = Duration.between(Instant.now(), target);
        try (var connection = dataSource.getConnection();
                // Two who move it at once: the later time wins, it never goes back.
                var update = connection.prepareStatement(
                        "update business_clock set offset_micros = greatest(offset_micros, ?)")) {
            update.setLong(1, next.toNanos() / 1000);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    void readOffset() {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select offset_micros from business_clock");
                var row = select.executeQuery()) {
            if (row.next()) {
                offset = Duration.of(row.getLong(1), ChronoUnit.MICROS);
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
