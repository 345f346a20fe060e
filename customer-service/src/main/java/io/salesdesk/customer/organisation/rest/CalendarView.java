package io.salesdesk.customer.organisation.rest;

import io.salesdesk.customer.organisation.model.BusinessYear;
import io.salesdesk.customer.organisation.persistence.CalendarEntity;
import io.salesdesk.platform.rest.Resource;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A year's days that are not as their day of the week says.
 *
 * @param workingDays weekend days that are worked in exchange (调休)
 */
public record CalendarView(UUID id, long version, int year, List<Day> holidays, List<Day> workingDays)
        implements Resource {

    /** A date and what it is called. */
    public record Day(
            @NotNull LocalDate date,
            @NotBlank @Size(max = 60) String name) {}

    static CalendarView of(CalendarEntity calendar) {
        var year = calendar.toModel();
        return new CalendarView(
                calendar.id(),
                calendar.version(),
                year.year(),
                days(year, BusinessYear.Kind.HOLIDAY),
                days(year, BusinessYear.Kind.WORKING_DAY));
    }

    private static List<Day> days(BusinessYear year, BusinessYear.Kind kind) {
        return year.days().entrySet().stream()
                .filter(day -> day.getValue().kind() == kind)
                .map(day -> new Day(day.getKey(), day.getValue().name()))
                .toList();
    }
}
