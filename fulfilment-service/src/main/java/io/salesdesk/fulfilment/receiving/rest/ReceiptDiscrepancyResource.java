package io.salesdesk.fulfilment.receiving.rest;

import io.salesdesk.fulfilment.receiving.application.ResolveDiscrepancy;
import io.salesdesk.fulfilment.receiving.persistence.GoodsReceipts;
import io.salesdesk.fulfilment.receiving.persistence.ReceiptDiscrepancyEntity;
import io.salesdesk.fulfilment.receiving.persistence.ReceiptDiscrepancyEntity.Resolution;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.problem.ProblemException;
import io.salesdesk.platform.problem.ProblemKind;
import io.salesdesk.platform.rest.Commands;
import io.salesdesk.platform.rest.Page;
import io.salesdesk.platform.rest.PageRequest;
import io.salesdesk.platform.rest.Resource;
import io.salesdesk.platform.rest.Responses;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What deliveries differed in from their purchase orders, and how it was resolved. */
@Path("/api/v1/receipt-discrepancies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "purchasing")
public class ReceiptDiscrepancyResource {

    private final ResolveDiscrepancy resolveDiscrepancy;
    private final GoodsReceipts receipts;
    private final Authority authority;
    private final Commands commands;
    private final Responses responses;

    ReceiptDiscrepancyResource(
            ResolveDiscrepancy resolveDiscrepancy,
            GoodsReceipts receipts,
            Authority authority,
            Commands commands,
            Responses responses) {
        this.resolveDiscrepancy = resolveDiscrepancy;
        this.receipts = receipts;
        this.authority = authority;
        this.commands = commands;
        this.responses = responses;
    }

    /**
     * A case as clients see it.
     *
     * @param differences each as a sentence, such as {@code quantity: 120 ordered, 119 received}
     * @param approvalId the request that a second person decides, absent until purchasing has proposed something
     */
    public record DiscrepancyView(
            UUID id,
            long version,
            String number,
            UUID purchaseId,
            @Nullable UUID orderId,
            List<String> differences,
            UUID reportedBy,
            Instant reportedAt,
            @Nullable UUID approvalId,
            @Nullable Resolution resolution,
            @Nullable Instant resolvedAt)
            implements Resource {

        static DiscrepancyView of(ReceiptDiscrepancyEntity discrepancy) {
            return new DiscrepancyView(
                    discrepancy.id(),
                    discrepancy.version(),
                    discrepancy.number(),
                    discrepancy.purchaseId(),
                    discrepancy.orderId().orElse(null),
                    discrepancy.differences(),
                    discrepancy.reporter().person(),
                    discrepancy.reportedAt(),
                    discrepancy.approvalId().orElse(null),
                    discrepancy.resolution().orElse(null),
                    discrepancy.resolvedAt().orElse(null));
        }
    }

    /** @param resolution AMENDMENT: the order says what has come; SPLIT: what is missing comes later */
    public record ResolutionBody(
            @NotNull Resolution resolution,
            @NotBlank @Size(max = 1000) String reason) {}

    @GET
    @Permission("read")
    @Transactional
    @Operation(summary = "Cases within the caller's scope, newest first")
    public Page<DiscrepancyView> list(
            @QueryParam("purchaseId") @Nullable UUID purchaseId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        return page.page(
                receipts.cases(authority.scope(), purchaseId, page),
                last -> new PageRequest.Position("", last.id()),
                DiscrepancyView::of);
    }

    @GET
    @Path("/{id}")
    @Permission("read")
    @Transactional
    @Operation(summary = "One case, by id or number")
    public Response get(@PathParam("id") String id) {
        var scope = authority.scope();
        return responses.ok(receipts.findCase(id)
                .filter(it -> it.isVisible(scope))
                .map(DiscrepancyView::of)
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND)));
    }

    @POST
    @Path("/{id}/resolution")
    @Permission("purchase.propose-amendment")
    @Operation(summary = "Propose an amendment or a split of the purchase order; a second person decides (A-34)")
    public Response resolve(@PathParam("id") UUID id, @NotNull @Valid ResolutionBody body) {
        return commands.execute(
                body, () -> resolveDiscrepancy.propose(id, body.resolution(), body.reason()), DiscrepancyView::of);
    }
}
