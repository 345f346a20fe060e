package io.salesdesk.billing.dunning.model;

import io.salesdesk.platform.clock.WorkingCalendar;
import io.salesdesk.platform.decision.Rule;
import java.time.LocalDate;

/** Day 1 is a working day under either calendar. */
final class FirstReminderGoesOutOnTheNextWorkingDay implements Rule {

    @Override
    public String sentence() {
        return "The first reminder goes out on the working day after the claim arises, at the set time.";
    }

    @Override
    public String code() {
        return "first-reminder-goes-out-on-the-next-working-day";
    }

    @Override
    public String requirement() {
        return "A-04";
    }

    @Override
    public String setting() {
        return "dunning.time";
    }

    LocalDate date(LocalDate arose, WorkingCalendar calendar) {
        return calendar.plusWorkingDays(arose, 1);
    }

    /** A pause never moves it to a day off. */
    LocalDate moved(LocalDate date, WorkingCalendar calendar) {
        return calendar.onOrAfter(date);
    }
}
