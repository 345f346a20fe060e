package io.salesdesk.reporting.sales.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the daily report goes out (REP-02): every day at a time between its cut-off, so that what was sold until then has
 * been read, and the end of the working day.
 *
 * @param time in the company's zone
 */
public record Mailing(LocalTime time, CutOff cutOff) {

    /** Until when the report is owed. */
    public static final LocalTime LATEST = LocalTime.of(17, 0);

    /** How far back days are made up for that passed while nothing ran. */
    public static final int CATCH_UP_DAYS = 7;

    public Mailing {
        if (time.isBefore(cutOff.time()) || time.isAfter(LATEST)) {
            throw new IllegalArgumentException("The daily report is sent between its cut-off, %s, and %s, not at %s"
                    .formatted(cutOff.time(), LATEST, time));
        }
    }

    /**
     * The days whose report is due, oldest first.
     *
     * @param now in business time
     * @param lastSent the last day whose report was sent, null before the first one
     */
    public List<LocalDate> due(Instant now, @Nullable LocalDate lastSent) {
        var local = now.atZone(cutOff.zone());
        var today = local.toLocalDate();
        boolean closed = !local.toLocalTime().isBefore(time);
        if (lastSent == null) {
            return closed ? List.of(today) : List.of();
        }
        var end = closed ? today.plusDays(1) : today;
        var earliest = end.minusDays(CATCH_UP_DAYS);
        var first = lastSent.plusDays(1);
        var start = first.isBefore(earliest) ? earliest : first;
        return start.isBefore(end) ? start.datesUntil(end).toList() : List.of();
    }
}
