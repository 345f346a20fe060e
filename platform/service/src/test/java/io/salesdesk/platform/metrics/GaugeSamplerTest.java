package io.salesdesk.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.testing.SalesdeskTest;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SalesdeskTest
class GaugeSamplerTest {

    @Inject
    GaugeSampler sampler;

    @Inject
    MeterRegistry metrics;

    @Inject
    BusinessClock clock;

    @Produces
    @Singleton
    static SampledGauge daysSince2026() {
        return new SampledGauge(
                "salesdesk.test.days",
                "days",
                "Days since the year began, by kind",
                List.of("kind"),
                "select 'ALL', :today - date '2026-01-01' union all select 'NONE', :today - :today");
    }

    @Test
    @DisplayName("A query becomes a gauge per row, with its tags, on the business date")
    void aQueryBecomesAGauge() {
        sampler.sample();

        assertThat(gauge("salesdesk.test.days", "kind", "ALL"))
                .isEqualTo(clock.today().toEpochDay()
                        - java.time.LocalDate.of(2026, 1, 1).toEpochDay());
        assertThat(gauge("salesdesk.test.days", "kind", "NONE")).isZero();
    }

    @Test
    @DisplayName(
            "Every service tells what waits in its outbox and inbox, what is parked by state, and of its connections")
    void messagingIsTold() {
        sampler.sample();

        assertThat(metrics.find("salesdesk.outbox.pending").gauge()).isNotNull();
        assertThat(metrics.find("agroal.active.count").gauge()).isNotNull();
        assertThat(metrics.find("agroal.awaiting.count").gauge()).isNotNull();
        assertThat(metrics.find("salesdesk.outbox.oldest.age").gauge()).isNotNull();
        assertThat(metrics.find("salesdesk.inbox.waiting").gauge()).isNotNull();
        assertThat(metrics.find("salesdesk.inbox.parked.open").gauges())
                .extracting(gauge -> gauge.getId().getTag("state"))
                .contains("PARKED", "QUEUED", "MALFORMED");
    }

    private double gauge(String name, String tag, String value) {
        return metrics.get(name).tag(tag, value).gauge().value();
    }
}
