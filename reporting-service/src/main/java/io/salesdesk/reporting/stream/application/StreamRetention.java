package io.salesdesk.reporting.stream.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.reporting.stream.persistence.StreamLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps the log as long as it can be resumed, and no longer. */
@ApplicationScoped
public class StreamRetention {

    private static final int BATCH = 10_000;

    private final StreamLog log;
    private final BusinessClock clock;
    private final Duration retention;

    StreamRetention(
            StreamLog log,
            BusinessClock clock,
            @ConfigProperty(name = "salesdesk.streams.retention") Duration retention) {
        this.log = log;
        this.clock = clock;
        this.retention = retention;
    }

    /** Harmless on several instances at once. */
    @Scheduled(every = "10m", delayed = "1m")
    void deleteOld() {
        deleteOlderThan(retention);
        QuarkusTransaction.requiringNew().run(() -> log.deleteTotalsBefore(clock.today()));
    }

    /** In transactions of bounded size. */
    void deleteOlderThan(Duration age) {
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(() -> log.deleteOlderThan(age, BATCH));
        }
    }
}
