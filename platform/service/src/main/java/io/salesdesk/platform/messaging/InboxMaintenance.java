package io.salesdesk.platform.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Keeps the inbox and the stored answers small, and looks after events that have waited too long. */
@ApplicationScoped
class InboxMaintenance {

    private static final Logger LOG = Logger.getLogger(InboxMaintenance.class);

    private static final int SWEPT_AT_ONCE = 200;

    private final Inbox inbox;
    private final InboxStore store;
    private final int inboxMonths;
    private final Duration alarmAfter;

    private volatile double oldestWaitingSeconds;

    InboxMaintenance(
            Inbox inbox,
            InboxStore store,
            MeterRegistry metrics,
            @ConfigProperty(name = "salesdesk.inbox.retention-months", defaultValue = "3") int inboxMonths,
            @ConfigProperty(name = "salesdesk.inbox.waiting-alarm", defaultValue = "5M") Duration alarmAfter) {
        this.inbox = inbox;
        this.store = store;
        this.inboxMonths = inboxMonths;
        this.alarmAfter = alarmAfter;
        Gauge.builder("salesdesk.inbox.waiting.oldest.age", () -> oldestWaitingSeconds)
                .baseUnit("seconds")
                .description("How long the oldest early event has been waiting for its predecessor")
                .register(metrics);
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        keepPartitions();
    }

    @Scheduled(
            identity = "inbox-sweep",
            every = "15s",
            delayed = "15s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        inbox.sweepWaiting(Duration.ofSeconds(10), SWEPT_AT_ONCE);
        oldestWaitingSeconds = QuarkusTransaction.requiringNew().call(this::oldestWaiting);
        if (oldestWaitingSeconds > alarmAfter.toSeconds()) {
            LOG.warnf("An early event has been waiting for %.0f s for what it builds on", oldestWaitingSeconds);
        }
    }

    @Scheduled(
            identity = "inbox-partitions",
            every = "6h",
            delayed = "6h",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void keepPartitions() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (var parent : List.of("inbox_event", "stored_answer")) {
                // The month before too: events that wait in Kafka since then still get a partition that can be dropped.
                for (int month = -1; month <= 2; month++) {
                    call(
                            "select create_month_partition(?, (current_date + ? * interval '1 month')::date)",
                            parent,
                            month);
                }
            }
            call(
                    "select drop_month_partitions_before(?, (current_date + ? * interval '1 month')::date)",
                    "inbox_event",
                    -inboxMonths);
            // An answer is kept for seven days, so only the month before may still be needed.
            call(
                    "select drop_month_partitions_before(?, (current_date + ? * interval '1 month')::date)",
                    "stored_answer",
                    -1);
        });
    }

    private double oldestWaiting() {
        return store.run(
                "select coalesce(extract(epoch from clock_timestamp() - min(received_at)), 0)::float8 from waiting_event",
                (connection, statement) -> {
                    try (var row = statement.executeQuery()) {
                        return row.next() ? row.getDouble(1) : 0.0;
                    }
                });
    }

    private void call(String function, String parent, int months) {
        store.run(function, (connection, statement) -> {
            statement.setString(1, parent);
            statement.setInt(2, months);
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        });
    }
}
