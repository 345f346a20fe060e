package io.salesdesk.platform.clock;

import java.time.LocalDate;

/**
 * The company's working days: Monday to Friday less holidays, plus swapped working days (调休), as projected from the
 * owner of the calendar.
 */
public interface WorkingCalendar {

    boolean isWorkingDay(LocalDate date);

    /** The first working day on or after the date. */
    default LocalDate onOrAfter(LocalDate date) {
        var day = date;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /**
     * The n-th working day after the date; n = 1 is the next working day.
     *
     * @throws IllegalArgumentException when n is negative
     */
    default LocalDate plusWorkingDays(LocalDate date, int n) {
        if (n < 0) {
            throw new IllegalArgumentException("Working days are counted forward: " + n);
        }
        var day = date;
        for (int i = 0; i < n; i++) {
            day = onOrAfter(day.plusDays(1));
        }
        return day;
    }
}
