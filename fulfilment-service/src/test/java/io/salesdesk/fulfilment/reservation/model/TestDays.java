package io.salesdesk.fulfilment.reservation.model;

import io.salesdesk.platform.clock.WorkingCalendar;
import java.time.LocalDate;
import java.util.function.Predicate;

/** Monday to Friday, less the holidays. */
record TestDays(Predicate<LocalDate> holiday) implements WorkingCalendar {

    @Override
    public boolean isWorkingDay(LocalDate date) {
        return date.getDayOfWeek().getValue() <= 5 && !holiday.test(date);
    }

    @Override
    public LocalDate onOrAfter(LocalDate date) {
        var day = date;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    @Override
    public LocalDate plusWorkingDays(LocalDate date, int n) {
        var day = date;
        for (int i = 0; i < n; i++) {
            day = onOrAfter(day.plusDays(1));
        }
        return day;
    }
}
