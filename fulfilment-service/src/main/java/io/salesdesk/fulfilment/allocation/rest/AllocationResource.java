package io.salesdesk.fulfilment.allocation.rest;

import io.salesdesk.fulfilment.allocation.persistence.OrderState;
import io.salesdesk.fulfilment.allocation.persistence.Orders;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.problem.ProblemException;
import io.salesdesk.platform.problem.ProblemKind;
import io.salesdesk.platform.rest.Page;
import io.salesdesk.platform.rest.PageRequest;
import io.salesdesk.platform.rest.Responses;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is bound to which order, and until when. */
@Path("/api/v1/allocations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "stock")
public class AllocationResource {

    private final Orders orders;
    private final Authority authority;
    private final Responses responses;

    AllocationResource(Orders orders, Authority authority, Responses responses) {
        this.orders = orders;
        this.authority = authority;
        this.responses = responses;
    }

    @GET
    @Permission("read")
    @Transactional
    @Operation(summary = "Orders and what is bound to them, newest first")
    public Page<AllocationView> list(
            @QueryParam("customerId") @Nullable UUID customerId,
            @QueryParam("state") @Nullable OrderState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        return page.page(
                orders.list(authority.scope(), customerId, state, page),
                last -> new PageRequest.Position("", last.id()),
                AllocationView::of);
    }

    @GET
    @Path("/{orderId}")
    @Permission("read")
    @Transactional
    @Operation(summary = "What is bound to one order, by its id or number")
    public Response get(@PathParam("orderId") String orderId) {
        var scope = authority.scope();
        return responses.ok(orders.find(orderId)
                .filter(order -> scope.permits(order.regionId(), order.officeId(), order.salespersonId()))
                .map(AllocationView::of)
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND)));
    }
}
