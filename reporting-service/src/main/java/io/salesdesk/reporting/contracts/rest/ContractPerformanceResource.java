package io.salesdesk.reporting.contracts.rest;

import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.problem.ProblemException;
import io.salesdesk.platform.problem.ProblemTexts;
import io.salesdesk.platform.rest.PageRequest;
import io.salesdesk.reporting.contracts.application.ReportContracts;
import io.salesdesk.reporting.contracts.model.ContractPerformance;
import io.salesdesk.reporting.contracts.model.ContractRejection;
import io.salesdesk.reporting.contracts.model.ContractStatistics;
import io.salesdesk.reporting.contracts.model.ContractStatistics.Period;
import io.salesdesk.reporting.contracts.model.Status;
import io.salesdesk.reporting.contracts.persistence.ContractQueries.Filter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Contracts and their performance (合同履行一览表, REP-05), as far as the caller's scope reaches. */
@Path("/api/v1/contract-performance")
@RunOnVirtualThread
@Tag(name = "contract-performance")
public class ContractPerformanceResource {

    private static final String CSV = "text/csv";

    private final ReportContracts contracts;
    private final Authority authority;
    private final BusinessClock clock;

    ContractPerformanceResource(ReportContracts contracts, Authority authority, BusinessClock clock) {
        this.contracts = contracts;
        this.authority = authority;
        this.clock = clock;
    }

    /** A page of the list. */
    public record ContractPage(
            List<ContractPerformance> items, @Nullable String nextCursor) {}

    @GET
    @Permission("read")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            operationId = "listContractPerformance",
            summary = "Contracts and their performance, newest first",
            description = """
                    What each contract is worth, when it is due, and what has been shipped, invoiced and paid under it; a frame \
                    contract is worth what is ordered under it. `outstanding` has left and is not paid. `format` is `json` or \
                    `csv`; the CSV has all that the filters leave, in UTF-8 with a byte order mark, and its column names follow \
                    `Accept-Language`.\
                    """)
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ContractPage.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    public Response list(
            @QueryParam("status") @Nullable Status status,
            @QueryParam("customerId") @Nullable UUID customerId,
            @QueryParam("salespersonId") @Nullable UUID salespersonId,
            @QueryParam("signedFrom") @Nullable String signedFrom,
            @QueryParam("signedTo") @Nullable String signedTo,
            @QueryParam("format") @Nullable String format,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var filter = new Filter(
                status, customerId, salespersonId, date("signedFrom", signedFrom), date("signedTo", signedTo));
        if (isCsv(format)) {
            return csv(
                    ContractsCsv.list(contracts.all(authority.scope(), filter), ProblemTexts.language(language)),
                    "contract-performance-" + clock.today());
        }
        var page = PageRequest.of(limit, cursor);
        var before = page.after();
        var found = contracts.page(authority.scope(), filter, before == null ? null : before.id(), page.fetchSize());
        return Response.ok(
                        page.page(
                                found,
                                contract -> new PageRequest.Position("", contract.contractId()),
                                contract -> contract),
                        MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @GET
    @Path("/{id}")
    @Permission("read")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "contractPerformance", summary = "One contract's performance, by its id or number")
    public ContractPerformance get(@PathParam("id") String id) {
        return contracts
                .one(authority.scope(), id)
                .orElseThrow(() -> new RejectedException(new ContractRejection.ContractUnknown(id)));
    }

    @GET
    @Path("/statistics")
    @Permission("read")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            operationId = "contractStatistics",
            summary = "Contracts by the month, quarter or year of their signature",
            description = """
                    `period` is `month` (default), `quarter` or `year`; `from` and `to` are dates of signature, by default the \
                    current year. A contract is late when it was shipped in full after its date, or has not been although the \
                    date has passed. `format` is `json` or `csv`.\
                    """)
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ContractStatistics.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    public Response statistics(
            @QueryParam("period") @Nullable String period,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("format") @Nullable String format,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var first = date("from", from);
        var last = date("to", to);
        var year = clock.today().getYear();
        var statistics = contracts.statistics(
                authority.scope(),
                period(period),
                first == null ? LocalDate.of(year, 1, 1) : first,
                last == null ? LocalDate.of(year, 12, 31) : last);
        return isCsv(format)
                ? csv(
                        ContractsCsv.statistics(statistics, ProblemTexts.language(language)),
                        "contract-statistics-" + clock.today())
                : Response.ok(statistics, MediaType.APPLICATION_JSON_TYPE).build();
    }

    private static Response csv(String lines, String name) {
        return Response.ok(lines, CSV + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.csv\"".formatted(name))
                .build();
    }

    private static boolean isCsv(@Nullable String format) {
        return switch (format == null ? "json" : format) {
            case "json" -> false;
            case "csv" -> true;
            default -> throw ProblemException.parameter("format", "must be json or csv");
        };
    }

    private static Period period(@Nullable String text) {
        if (text == null) {
            return Period.MONTH;
        }
        for (var period : Period.values()) {
            if (period.name().toLowerCase(Locale.ROOT).equals(text)) {
                return period;
            }
        }
        throw ProblemException.parameter("period", "must be month, quarter or year");
    }

    private static @Nullable LocalDate date(String parameter, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            var date = LocalDate.parse(text);
            if (date.getYear() >= 2000 && date.getYear() < 2200) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // Answered below, like one that no business day ever had.
        }
        throw ProblemException.parameter(parameter, "must be a date such as 2026-11-21");
    }
}
