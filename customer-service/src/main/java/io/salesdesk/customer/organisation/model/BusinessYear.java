package io.salesdesk.customer.organisation.model;

import io.salesdesk.platform.decision.Decision;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The days of a year on which work differs from Monday to Friday: holidays, and weekend days that are worked in exchange
 * (调休).
 *
 * @param days by date; the name is the holiday's
 */
public record BusinessYear(int year, SortedMap<LocalDate, Day> days) {

    /** What a date is that is not as its day of the week says. */
    public enum Kind {
        HOLIDAY,
        WORKING_DAY
    }

    /** A day and the reason for it. */
    public record Day(Kind kind, String name) {}

    public BusinessYear {
        days = new TreeMap<>(days);
    }

    public Decision<BusinessYear> decide() {
        for (var entry : days.entrySet()) {
            var date = entry.getKey();
            if (date.getYear() != year) {
                return Decision.reject(new OrganisationRejection.DayOfAnotherYear(date.toString(), year));
            }
            if (entry.getValue().kind() == Kind.WORKING_DAY && !isWeekend(date)) {
                return Decision.reject(new OrganisationRejection.SwappedDayIsNoWeekend(date.toString()));
            }
        }
        return Decision.accept(this);
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
