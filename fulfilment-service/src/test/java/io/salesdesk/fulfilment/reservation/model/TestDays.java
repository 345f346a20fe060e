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
}
