package io.salesdesk.fulfilment.stock.rest;

import io.salesdesk.fulfilment.catalogue.persistence.ProductEntity;
import io.salesdesk.fulfilment.stock.application.FileTestReport;
import io.salesdesk.fulfilment.stock.application.QueryStock;
import io.salesdesk.fulfilment.stock.application.QueryStock.StockOfProduct;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.problem.ProblemException;
import io.salesdesk.platform.rest.Commands;
import io.salesdesk.platform.rest.Page;
import io.salesdesk.platform.rest.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
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

/** What there is and what can be promised (FUL-01). */
@Path("/api/v1/stock")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "stock")
public class StockResource {

    private final QueryStock queryStock;
    private final FileTestReport fileTestReport;
    private final Commands commands;

    StockResource(QueryStock queryStock, FileTestReport fileTestReport, Commands commands) {
        this.queryStock = queryStock;
        this.fileTestReport = fileTestReport;
        this.commands = commands;
    }

    @GET
    @Permission("read")
    @Transactional
    @Operation(summary = "Stock by batch and warehouse")
    public Page<StockItemView> list(
            @QueryParam("productId") @Nullable UUID productId,
            @QueryParam("productNumber") @Nullable String productNumber,
            @QueryParam("model") @Nullable String model,
            @QueryParam("colour") @Nullable String colour,
            @QueryParam("warehouse") @Nullable String warehouse,
            @QueryParam("batch") @Nullable String batch,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var found = queryStock.items(
                new QueryStock.Filter(productId, productNumber, model, colour, warehouse, batch), page);
        return page.page(
                found,
                last -> new PageRequest.Position("", last.item().id()),
                row -> StockItemView.of(row.item(), row.product()));
    }

    @GET
    @Path("/availability")
    @Permission("read")
    @Transactional
    @Operation(summary = "What can be promised of each product: on hand less allocated less reserved (FUL-01)")
    public Page<AvailabilityView> availability(
            @QueryParam("productId") @Nullable UUID productId,
            @QueryParam("productNumber") @Nullable String productNumber,
            @QueryParam("model") @Nullable String model,
            @QueryParam("colour") @Nullable String colour,
            @QueryParam("batch") @Nullable String batch,
            @QueryParam("quantity") @Nullable BigDecimal quantity,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        if (quantity != null && quantity.signum() <= 0) {
            throw ProblemException.parameter("quantity", "must be more than zero");
        }
        var page = PageRequest.of(limit, cursor);
        var found = queryStock.availability(
                new QueryStock.Filter(productId, productNumber, model, colour, null, batch), page);
        return page.page(
                found, last -> new PageRequest.Position("", last.product().id()), stock -> view(stock, quantity));
    }

    private static AvailabilityView view(StockOfProduct stock, @Nullable BigDecimal wanted) {
        ProductEntity product = stock.product();
        var batches = stock.items().stream()
                .map(item -> new AvailabilityView.Batch(
                        item.warehouse(), item.batch(), item.level().available()))
                .toList();
        var largest = batches.stream()
                .map(AvailabilityView.Batch::available)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        return new AvailabilityView(
                product.id(),
                product.number(),
                product.model(),
                product.colour().orElse(null),
                product.unit(),
                batches.stream().map(AvailabilityView.Batch::available).reduce(BigDecimal.ZERO, BigDecimal::add),
                largest,
                wanted == null
                        ? null
                        : largest.compareTo(wanted) >= 0
                                ? AvailabilityView.Source.STOCK
                                : AvailabilityView.Source.FUTURES,
                batches);
    }

    /** @param fileId an attachment with the report itself */
    public record TestReportBody(
            @NotBlank @Size(max = 100) String number,
            @Nullable UUID fileId) {}

    @POST
    @Path("/{id}/test-report")
    @Permission("stock.file-test-report")
    @Operation(summary = "File the factory's test report of a batch, without which none of it ships (FUL-18)")
    public Response fileTestReport(@PathParam("id") UUID id, @NotNull @Valid TestReportBody body) {
        return commands.execute(
                body,
                () -> fileTestReport.file(id, body.number(), body.fileId()),
                row -> StockItemView.of(row.item(), row.product()));
    }
}
