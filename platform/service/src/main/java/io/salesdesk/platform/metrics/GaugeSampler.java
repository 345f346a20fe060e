package io.salesdesk.platform.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.persistence.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Asks for the sampled gauges, one after the other in one transaction. */
@ApplicationScoped
class GaugeSampler {

    private static final Pattern TODAY = Pattern.compile(":today\\b");

    private final Jdbc jdbc;
    private final BusinessClock clock;
    private final Map<SampledGauge, MultiGauge> gauges = new LinkedHashMap<>();

    GaugeSampler(Jdbc jdbc, BusinessClock clock, MeterRegistry metrics, @All List<SampledGauge> sampled) {
        this.jdbc = jdbc;
        this.clock = clock;
        for (var gauge : sampled) {
            var builder = MultiGauge.builder(gauge.name()).description(gauge.description());
            gauges.put(gauge, (gauge.unit().isEmpty() ? builder : builder.baseUnit(gauge.unit())).register(metrics));
        }
    }

    @Scheduled(
            identity = "sampled-gauges",
            every = "{salesdesk.metrics.sample-every}",
            delayed = "{salesdesk.metrics.sample-delay}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sample() {
        var today = clock.today();
        QuarkusTransaction.requiringNew().run(() -> {
            // A figure is not worth more of the database's time.
            jdbc.update("set local statement_timeout = '5s'");
            gauges.forEach((gauge, shown) -> shown.register(rows(gauge, today), true));
        });
    }

    private List<MultiGauge.Row<?>> rows(SampledGauge gauge, LocalDate today) {
        int days = (int) TODAY.matcher(gauge.sql()).results().count();
        return jdbc.query(
                TODAY.matcher(gauge.sql()).replaceAll("?"),
                row -> row(gauge, row),
                Collections.nCopies(days, today).toArray());
    }

    private static MultiGauge.Row<?> row(SampledGauge gauge, ResultSet found) throws SQLException {
        var tags = Tags.empty();
        int column = 1;
        for (var tag : gauge.tags()) {
            tags = tags.and(tag, found.getString(column++));
        }
        return MultiGauge.Row.of(tags, found.getDouble(column));
    }
}
