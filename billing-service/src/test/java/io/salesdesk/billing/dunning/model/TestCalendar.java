package io.salesdesk.billing.dunning.model;

import io.salesdesk.platform.clock.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** A calendar in memory. */
public record TestCalendar(Set<LocalDate> holidays, Set<LocalDate> swappedIn) implements WorkingCalendar {

    @Override
    public boolean isWorkingDay(LocalDate date) {
        var weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return swappedIn.contains(date) || (!weekend && !holidays.contains(date));
    }
}
