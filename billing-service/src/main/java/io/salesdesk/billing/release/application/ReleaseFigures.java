package io.salesdesk.billing.release.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.salesdesk.platform.metrics.SampledGauge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Decisions by rule, and what is held at present. */
@ApplicationScoped
class ReleaseFigures {

    private final MeterRegistry metrics;

    ReleaseFigures(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** A decision that was rolled back was none. */
    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReleaseDecision decision) {
        metrics.counter("salesdesk.release.decisions", "outcome", decision.outcome(), "rule", decision.rule())
                .increment();
    }

    @Produces
    @Singleton
    static SampledGauge held() {
        return new SampledGauge(
                "salesdesk.shipments.open",
                "",
                "Shipments that billing holds or has released and that have not left",
                List.of("state"),
                """
                select state, count(request.id)
                from (values ('UNDECIDED'), ('HELD'), ('RELEASED')) as known (state)
                left join shipment_request request using (state)
                group by state
                """);
    }
}
