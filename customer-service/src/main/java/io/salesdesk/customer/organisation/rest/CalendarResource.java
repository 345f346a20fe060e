package io.salesdesk.customer.organisation.rest;

import io.salesdesk.customer.organisation.application.SetCalendar;
import io.salesdesk.customer.organisation.model.BusinessYear;
import io.salesdesk.customer.organisation.model.OrganisationRejection;
import io.salesdesk.customer.organisation.persistence.Calendars;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.rest.Commands;
import io.salesdesk.platform.rest.Preconditions;
import io.salesdesk.platform.rest.Responses;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The company's working days, which every service projects. */
@Path("/api/v1/calendar/{year}")
@Tag(name = "calendar")
@RunOnVirtualThread
public class CalendarResource {

    private final Calendars calendars;
    private final SetCalendar setCalendar;
    private final Commands commands;
    private final Responses responses;
    private final Preconditions preconditions;

    CalendarResource(
            Calendars calendars,
            SetCalendar setCalendar,
            Commands commands,
            Responses responses,
            Preconditions preconditions) {
        this.calendars = calendars;
        this.setCalendar = setCalendar;
        this.commands = commands;
        this.responses = responses;
        this.preconditions = preconditions;
    }

    record CalendarRequest(
            @NotNull @Size(max = 366) List<CalendarView.@Valid @NotNull Day> holidays,
            @NotNull @Size(max = 366) List<CalendarView.@Valid @NotNull Day> workingDays) {

        BusinessYear toModel(int year) {
            var days = new TreeMap<LocalDate, BusinessYear.Day>();
            put(days, holidays, BusinessYear.Kind.HOLIDAY);
            put(days, workingDays, BusinessYear.Kind.WORKING_DAY);
            return new BusinessYear(year, days);
        }

        private static void put(
                SortedMap<LocalDate, BusinessYear.Day> all, List<CalendarView.Day> days, BusinessYear.Kind kind) {
            for (var day : days) {
                if (all.put(day.date(), new BusinessYear.Day(kind, day.name())) != null) {
                    throw new RejectedException(
                            new OrganisationRejection.DayNamedTwice(day.date().toString()));
                }
            }
        }
    }

    @GET
    @Permission("read")
    @Transactional
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CalendarView.class)))
    public Response get(@PathParam("year") @Min(2000) @Max(2199) int year) {
        return calendars
                .ofYear(year)
                .map(calendar -> responses.ok(CalendarView.of(calendar)))
                .orElseThrow(() -> new RejectedException(new OrganisationRejection.CalendarNotFound(year)));
    }

    /** Writes the year anew. */
    @PUT
    @Permission("calendar.maintain")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CalendarView.class)))
    public Response set(@PathParam("year") @Min(2000) @Max(2199) int year, @NotNull @Valid CalendarRequest request) {
        return commands.execute(
                request,
                () -> {
                    calendars.ofYear(year).ifPresent(present -> preconditions.requireVersion(present.version()));
                    return setCalendar.set(request.toModel(year));
                },
                CalendarView::of);
    }
}
