package io.salesdesk.fulfilment.stock.rest;

import io.salesdesk.fulfilment.stock.application.CountStock;
import io.salesdesk.fulfilment.stock.persistence.StockCountEntity;
import io.salesdesk.fulfilment.stock.persistence.StockCounts;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.problem.ProblemException;
import io.salesdesk.platform.problem.ProblemKind;
import io.salesdesk.platform.rest.Commands;
import io.salesdesk.platform.rest.Page;
import io.salesdesk.platform.rest.PageRequest;
import io.salesdesk.platform.rest.Responses;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Counts of stock and their differences (FUL-14). */
@Path("/api/v1/stock-counts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "stock")
public class StockCountResource {

    private final CountStock countStock;
    private final StockCounts counts;
    private final Commands commands;
    private final Responses responses;

    StockCountResource(CountStock countStock, StockCounts counts, Commands commands, Responses responses) {
        this.countStock = countStock;
        this.counts = counts;
        this.commands = commands;
        this.responses = responses;
    }

    /** @param reason what explains a difference */
    public record StockCountBody(
            @NotNull UUID stockItemId,

            @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 3)
            BigDecimal counted,

            @NotBlank @Size(max = 1000) String reason) {}

    @POST
    @Permission("stock.count")
    @Operation(summary = "Record a count; a difference waits for the warehouse supervisor's decision (FUL-14)")
    public Response count(@NotNull @Valid StockCountBody body) {
        return commands.create(
                body, () -> countStock.count(body.stockItemId(), body.counted(), body.reason()), StockCountView::of);
    }

    @GET
    @Permission("read")
    @Transactional
    @Operation(summary = "Counts, newest first; WAITING ones are the list of discrepancies")
    public Page<StockCountView> list(
            @QueryParam("state") StockCountEntity.@Nullable State state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        return page.page(counts.list(state, page), last -> new PageRequest.Position("", last.id()), StockCountView::of);
    }

    @GET
    @Path("/{id}")
    @Permission("read")
    @Transactional
    @Operation(summary = "One count")
    public Response get(@PathParam("id") UUID id) {
        return responses.ok(
                counts.find(id).map(StockCountView::of).orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND)));
    }
}
