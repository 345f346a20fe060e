package io.salesdesk.billing.release.rest;

import io.salesdesk.billing.accounts.application.AccountAccess;
import io.salesdesk.billing.release.persistence.ShipmentRequestRepository;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.problem.ProblemException;
import io.salesdesk.platform.problem.ProblemKind;
import io.salesdesk.platform.rest.Page;
import io.salesdesk.platform.rest.PageRequest;
import io.salesdesk.platform.rest.Responses;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Which shipments may leave, which wait and for what. */
@Path("/api/v1/shipment-releases")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "shipment releases")
public class ShipmentReleaseResource {

    private final ShipmentRequestRepository requests;
    private final AccountAccess accounts;
    private final Authority authority;
    private final Responses responses;

    ShipmentReleaseResource(
            ShipmentRequestRepository requests, AccountAccess accounts, Authority authority, Responses responses) {
        this.requests = requests;
        this.accounts = accounts;
        this.authority = authority;
        this.responses = responses;
    }

    /** The states of a request as a filter. */
    public enum State {
        HELD,
        RELEASED,
        DEPARTED,
        WITHDRAWN
    }

    @GET
    @Permission("read")
    @Operation(summary = "Shipments before and after their release, the youngest first")
    public Page<ShipmentReleaseView> list(
            @QueryParam("orderId") @Nullable UUID orderId,
            @QueryParam("customerId") @Nullable UUID customerId,
            @QueryParam("state") @Nullable State state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var after = page.after();
        return page.page(
                requests.page(
                        authority.scope(),
                        orderId,
                        customerId,
                        state == null ? null : state.name(),
                        after == null ? null : after.id(),
                        page.fetchSize()),
                last -> new PageRequest.Position("", last.id()),
                ShipmentReleaseView::of);
    }

    @GET
    @Path("/{shipmentId}")
    @Permission("read")
    @Operation(summary = "Whether one shipment may leave")
    @APIResponseSchema(ShipmentReleaseView.class)
    public Response get(@PathParam("shipmentId") UUID shipmentId) {
        return responses.ok(requests.findByIdOptional(shipmentId)
                .filter(request -> accounts.isVisible(request.accountId()))
                .map(ShipmentReleaseView::of)
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND)));
    }
}
