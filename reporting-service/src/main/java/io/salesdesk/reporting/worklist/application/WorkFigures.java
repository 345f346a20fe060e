package io.salesdesk.reporting.worklist.application;

import io.salesdesk.platform.metrics.SampledGauge;
import io.salesdesk.reporting.worklist.model.WorkKind;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What the company waits for, and for how long: the work list of everybody, counted. */
final class WorkFigures {

    /** All reasons, so that one for which nothing waits shows a zero and not a gap. */
    private static final String REASONS = Arrays.stream(WorkKind.values())
            .map(kind -> "('" + kind.name() + "')")
            .collect(Collectors.joining(", "));

    @Produces
    @Singleton
    SampledGauge waiting() {
        return new SampledGauge(
                "salesdesk.work.waiting",
                "",
                "Orders, shipments, payments and papers that wait for a person, by what they wait for and for how long",
                List.of("reason", "age"),
                """
                select reason,
                       case when waiting_since is null or waiting_since > now() - interval '1 hour' then 'UP_TO_1_HOUR'
                            when waiting_since > now() - interval '1 day' then 'UP_TO_1_DAY'
                            when waiting_since > now() - interval '3 days' then 'UP_TO_3_DAYS'
                            else 'LONGER' end as age,
                       count(row_key)
                from (values %s) as known (reason)
                left join live_row on stream = 'WORKLIST' and data->>'kind' = reason
                group by 1, 2
                """.formatted(REASONS));
    }

    @Produces
    @Singleton
    SampledGauge oldest() {
        return new SampledGauge(
                "salesdesk.work.oldest.age",
                "seconds",
                "How long the oldest of them has waited",
                List.of("reason"),
                """
                select reason, coalesce(greatest(0, extract(epoch from now() - min(waiting_since))), 0)
                from (values %s) as known (reason)
                left join live_row on stream = 'WORKLIST' and data->>'kind' = reason
                group by 1
                """.formatted(REASONS));
    }
}
