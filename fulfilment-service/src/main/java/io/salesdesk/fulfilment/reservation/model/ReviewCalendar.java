package io.salesdesk.fulfilment.reservation.model;

import io.salesdesk.platform.clock.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;

/**
 * When reservations are reviewed: each week on a day from a time on, by default Monday from 13:00 to 18:00; when that day is
 * free, on the next working day (FUL-03, A-10, A-12).
 */
public record ReviewCalendar(DayOfWeek day, LocalTime from, LocalTime until) {

    public ReviewCalendar {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("The review ends before it begins: %s to %s".formatted(from, until));
        }
    }

    /**
     * @param dayAndTime such as {@code MON 13:00}
     * @param until such as {@code 18:00}
     */
    public static ReviewCalendar parse(String dayAndTime, String until) {
        var parts = dayAndTime.trim().split("\\s+", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("A review is set as a day and a time, such as MON 13:00: " + dayAndTime);
        }
        return new ReviewCalendar(day(parts[0]), LocalTime.parse(parts[1]), LocalTime.parse(until.trim()));
    }

    private static DayOfWeek day(String text) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().startsWith(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a day of the week: " + text));
    }

    /** The last review that has begun or is still to come today. */
    public ReviewWindow latest(LocalDate today, ZoneId zone, WorkingCalendar calendar) {
        var monday = today.with(TemporalAdjusters.previousOrSame(day));
        var held = calendar.onOrAfter(monday);
        while (held.isAfter(today)) {
            monday = monday.minusWeeks(1);
            held = calendar.onOrAfter(monday);
        }
        return window(held, zone);
    }

    private ReviewWindow window(LocalDate held, ZoneId zone) {
        return new ReviewWindow(
                held,
                held.atTime(from).atZone(zone).toInstant(),
                held.atTime(until).atZone(zone).toInstant());
    }
}
