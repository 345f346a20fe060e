package io.salesdesk.reporting.sales.persistence;

import io.salesdesk.platform.persistence.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The daily reports that were sent. */
@ApplicationScoped
public class SentReports {

    private final Jdbc jdbc;

    SentReports(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest day whose report was sent. */
    public Optional<LocalDate> last() {
        return jdbc.queryOne(
                "select business_date from daily_report order by business_date desc limit 1",
                row -> row.getObject(1, LocalDate.class));
    }

    /** Whether the day was not taken before; whoever takes it at the same time waits for this transaction. */
    public boolean take(LocalDate day, Instant at, int recipients) {
        return jdbc.update(
                        "insert into daily_report (business_date, sent_at, recipients) values (?, ?, ?) on conflict do nothing",
                        day,
                        at,
                        recipients)
                == 1;
    }
}
