package io.salesdesk.reporting.sales.rest;

import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.problem.ProblemException;
import io.salesdesk.platform.problem.ProblemTexts;
import io.salesdesk.reporting.sales.application.RankSales;
import io.salesdesk.reporting.sales.application.ReportDailySales;
import io.salesdesk.reporting.sales.model.DailySales;
import io.salesdesk.reporting.sales.model.Leaderboard;
import io.salesdesk.reporting.sales.model.Leaderboard.Period;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reports, as far as the caller's scope reaches. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "reports")
public class ReportResource {

    private static final String CSV = "text/csv";

    private final ReportDailySales dailySales;
    private final RankSales leaderboard;
    private final Authority authority;
    private final BusinessClock clock;

    ReportResource(ReportDailySales dailySales, RankSales leaderboard, Authority authority, BusinessClock clock) {
        this.dailySales = dailySales;
        this.leaderboard = leaderboard;
        this.authority = authority;
        this.clock = clock;
    }

    @GET
    @Path("/reports/daily-sales")
    @Permission("read")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            operationId = "dailySales",
            summary = "Sales of a day per salesperson (每日销售业绩, REP-02)",
            description = """
                    `date` is a business date, by default today; `format` is `json` or `csv`. Sales confirmed from the \
                    cut-off on, by default 16:45, appear as corrections of the next day (A-13). The CSV is UTF-8 with a byte \
                    order mark; its column names follow `Accept-Language`.\
                    """)
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DailySales.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    public Response dailySales(
            @QueryParam("date") @Nullable String date,
            @QueryParam("format") @Nullable String format,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var day = date(date);
        return switch (format == null ? "json" : format) {
            case "json" ->
                Response.ok(dailySales.of(day, authority.scope()), MediaType.APPLICATION_JSON_TYPE)
                        .build();
            case "csv" ->
                Response.ok(
                                DailySalesCsv.write(
                                        dailySales.of(day, authority.scope()), ProblemTexts.language(language)),
                                CSV + ";charset=UTF-8")
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"daily-sales-%s.csv\"".formatted(day))
                        .build();
            default -> throw ProblemException.parameter("format", "must be json or csv");
        };
    }

    @GET
    @Path("/leaderboard")
    @Permission("read")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "leaderboard",
            summary = "Amounts per salesperson, office, region and for all (业绩上墙, REP-12)",
            description =
                    "`period` is `day` (default) or `month`; `date` is a business date in it, by default today. Live: the cut-off of the daily report does not count here.")
    public Leaderboard leaderboard(
            @QueryParam("period") @Nullable String period, @QueryParam("date") @Nullable String date) {
        return leaderboard.of(period(period), date(date), authority.scope());
    }

    private static Period period(@Nullable String text) {
        if (text == null) {
            return Period.DAY;
        }
        for (var period : Period.values()) {
            if (period.name().toLowerCase(Locale.ROOT).equals(text)) {
                return period;
            }
        }
        throw ProblemException.parameter("period", "must be day or month");
    }

    private LocalDate date(@Nullable String text) {
        if (text == null) {
            return clock.today();
        }
        try {
            var date = LocalDate.parse(text);
            if (date.getYear() >= 2000 && date.getYear() < 2200) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // Answered below, like one that no business day ever had.
        }
        throw ProblemException.parameter("date", "must be a date such as 2026-11-21");
    }
}
