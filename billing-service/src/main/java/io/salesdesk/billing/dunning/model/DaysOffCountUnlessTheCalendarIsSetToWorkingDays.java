package io.salesdesk.billing.dunning.model;

import io.salesdesk.platform.clock.WorkingCalendar;
import io.salesdesk.platform.decision.Rule;
import java.time.LocalDate;

/** Holidays and swapped working days (调休) are those of the business calendar. */
final class DaysOffCountUnlessTheCalendarIsSetToWorkingDays implements Rule {

    @Override
    public String sentence() {
        return "After the first reminder weekends and holidays count as well, unless the desk counts in working days.";
    }

    @Override
    public String code() {
        return "days-off-count-unless-the-calendar-is-set-to-working-days";
    }

    @Override
    public String requirement() {
        return "A-04";
    }

    @Override
    public String setting() {
        return "dunning.calendar";
    }

    LocalDate after(LocalDate day, int days, DunningPlan.Mode mode, WorkingCalendar calendar) {
        return switch (mode) {
            case CALENDAR -> day.plusDays(days);
            case WORKING -> days == 0 ? day : calendar.plusWorkingDays(day, days);
        };
    }
}
