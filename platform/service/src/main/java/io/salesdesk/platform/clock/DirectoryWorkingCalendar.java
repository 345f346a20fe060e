package io.salesdesk.platform.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** The calendar as projected into {@code directory_calendar_day}: only days that differ from an ordinary week. */
@ApplicationScoped
public class DirectoryWorkingCalendar implements WorkingCalendar {

    private static final Duration TRUSTED_FOR = Duration.ofSeconds(30);

    private final DataSource dataSource;

    private volatile Loaded loaded = new Loaded(Map.of(), Long.MIN_VALUE, true);

    DirectoryWorkingCalendar(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    private record Loaded(Map<LocalDate, Boolean> exceptions, long atNanos, boolean stale) {}

    /** Called when the projection has changed; other instances see it within half a minute. */
    public void refresh() {
        loaded = new Loaded(loaded.exceptions(), loaded.atNanos(), true);
    }

    @Override
    public boolean isWorkingDay(LocalDate date) {
        var exception = exceptions().get(date);
        return exception != null ? exception : !isWeekend(date);
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private Map<LocalDate, Boolean> exceptions() {
        var current = loaded;
        if (current.stale() || System.nanoTime() - current.atNanos() > TRUSTED_FOR.toNanos()) {
            current = new Loaded(read(), System.nanoTime(), false);
            loaded = current;
        }
        return current.exceptions();
    }

    private Map<LocalDate, Boolean> read() {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select day, working from directory_calendar_day");
                var rows = select.executeQuery()) {
            var days = new HashMap<LocalDate, Boolean>();
            while (rows.next()) {
                days.put(rows.getObject(1, LocalDate.class), rows.getBoolean(2));
            }
            return Map.copyOf(days);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
