package io.salesdesk.platform.clock;

import java.time.LocalDate;

/**
 * The company's working days: Monday to Friday less holidays, plus swapped working days (调休), as projected from the
 * owner of the calendar.
 */
public interface WorkingCalendar {

    boolean isWorkingDay(LocalDate date);

    /** The first working day on or after the date. */
    LocalDate onOrAfter(LocalDate date);

    /** The n-th working day after the date; n = 1 is the next working day. */
    LocalDate plusWorkingDays(LocalDate date, int n);
}
