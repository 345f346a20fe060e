package io.salesdesk.platform.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.FailedExecution;
import io.quarkus.scheduler.ScheduledExecution;
import io.quarkus.scheduler.SuccessfulExecution;
import io.quarkus.scheduler.Trigger;
import io.salesdesk.platform.testing.CapturedLog;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FailedSchedulesTest {

    private static final RuntimeException DATABASE_IS_AWAY =
            new IllegalStateException("wrapped", new SQLException("the connection was refused", "08001"));

    private final FailedSchedules schedules = new FailedSchedules();

    private void fails(String work, RuntimeException failure) {
        schedules.failed(new FailedExecution(execution(work), failure));
    }

    private void succeeds(String work) {
        schedules.succeeded(new SuccessfulExecution(execution(work)));
    }

    @Test
    @DisplayName(
            "An outage is one warning, however much scheduled work fails however often; the next outage is another")
    void oneLineForEachOutage() {
        try (var log = CapturedLog.ofWarnings()) {
            for (int i = 0; i < 5; i++) {
                fails("io.salesdesk.One#work", DATABASE_IS_AWAY);
                fails("io.salesdesk.Other#work", DATABASE_IS_AWAY);
            }
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .contains("One#work", "the connection was refused")
                    .doesNotContain("\tat ");

            succeeds("io.salesdesk.One#work");
            fails("io.salesdesk.One#work", DATABASE_IS_AWAY);
            assertThat(log.lines()).hasSize(1);

            succeeds("io.salesdesk.One#work");
            succeeds("io.salesdesk.Other#work");
            fails("io.salesdesk.One#work", DATABASE_IS_AWAY);
            assertThat(log.lines()).hasSize(2);
        }
    }

    @Test
    @DisplayName("Whatever does not pass by itself is an error with its stack trace, every time")
    void errors() {
        try (var log = CapturedLog.ofErrors()) {
            fails("io.salesdesk.One#work", new IllegalStateException("a bug"));
            fails("io.salesdesk.One#work", new IllegalStateException("a bug"));
            assertThat(log.lines()).hasSize(2).allMatch(line -> line.contains("a bug") && line.contains("\tat "));
        }
    }

    @Test
    @DisplayName("What the end of the service cuts off is no error")
    void cutOff() {
        try (var log = CapturedLog.ofWarnings()) {
            schedules.stop(new ShutdownEvent());
            fails("io.salesdesk.One#work", new IllegalStateException("the pool is closed"));
            fails("io.salesdesk.One#work", DATABASE_IS_AWAY);
            assertThat(log.lines()).isEmpty();
        }
    }

    private static ScheduledExecution execution(String work) {
        var trigger = new Trigger() {
            @Override
            public String getId() {
                return work;
            }

            @Override
            public @Nullable Instant getNextFireTime() {
                return null;
            }

            @Override
            public @Nullable Instant getPreviousFireTime() {
                return null;
            }

            @Override
            public boolean isOverdue() {
                return false;
            }

            @Override
            public String getMethodDescription() {
                return work;
            }
        };
        return new ScheduledExecution() {
            @Override
            public Trigger getTrigger() {
                return trigger;
            }

            @Override
            public Instant getFireTime() {
                return Instant.EPOCH;
            }

            @Override
            public Instant getScheduledFireTime() {
                return Instant.EPOCH;
            }
        };
    }
}
