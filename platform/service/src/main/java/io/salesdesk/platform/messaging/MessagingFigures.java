package io.salesdesk.platform.messaging;

import io.salesdesk.platform.metrics.SampledGauge;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What waits to leave, what waits for its predecessor, and what has stopped. */
final class MessagingFigures {

    @Produces
    @Singleton
    SampledGauge outboxPending() {
        return new SampledGauge(
                "salesdesk.outbox.pending",
                "",
                "Events that have not reached Kafka",
                List.of(),
                "select count(*) from outbox_event");
    }

    @Produces
    @Singleton
    SampledGauge outboxAge() {
        return new SampledGauge(
                "salesdesk.outbox.oldest.age",
                "seconds",
                "Age of the oldest event that has not reached Kafka",
                List.of(),
                """
                select coalesce((select extract(epoch from clock_timestamp() - created_at)
                                 from outbox_event order by position limit 1), 0)
                """);
    }

    @Produces
    @Singleton
    SampledGauge waiting() {
        return new SampledGauge(
                "salesdesk.inbox.waiting",
                "",
                "Early events that wait for what they build on",
                List.of(),
                "select count(*) from waiting_event");
    }

    @Produces
    @Singleton
    SampledGauge parked() {
        return new SampledGauge(
                "salesdesk.inbox.parked.open",
                "",
                "Records that could not be applied, and those that queue behind them",
                List.of("state"),
                """
                select state, count(record.id)
                from (values ('PARKED'), ('QUEUED'), ('MALFORMED')) as known (state)
                left join parked_record record using (state)
                group by state
                """);
    }
}
