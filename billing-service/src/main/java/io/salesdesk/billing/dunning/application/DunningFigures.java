package io.salesdesk.billing.dunning.application;

import io.salesdesk.platform.metrics.SampledGauge;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Reminders whose day has come, and cases that run. */
final class DunningFigures {

    @Produces
    @Singleton
    SampledGauge due() {
        return new SampledGauge(
                "salesdesk.dunning.due",
                "",
                "Dunning cases whose next reminder is due today, or has been due longer",
                List.of("due"),
                """
                select known.due, count(dunning.id)
                from (values ('TODAY'), ('EARLIER')) as known (due)
                left join dunning_case dunning
                    on dunning.next_due_on <= :today
                    and known.due = case when dunning.next_due_on = :today then 'TODAY' else 'EARLIER' end
                group by known.due
                """);
    }

    @Produces
    @Singleton
    SampledGauge open() {
        return new SampledGauge(
                "salesdesk.dunning.cases", "", "Dunning cases that are not closed", List.of("state"), """
                select known.state, count(dunning.id)
                from (values ('OPEN'), ('ESCALATED')) as known (state)
                left join dunning_case dunning on dunning.state = known.state and dunning.state <> 'CLOSED'
                group by known.state
                """);
    }
}
