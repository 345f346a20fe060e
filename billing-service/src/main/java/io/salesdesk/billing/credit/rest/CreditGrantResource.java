package io.salesdesk.billing.credit.rest;

import io.salesdesk.billing.credit.application.DecideGrant;
import io.salesdesk.billing.credit.application.FindGrant;
import io.salesdesk.billing.credit.application.RequestGrant;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.rest.Commands;
import io.salesdesk.platform.rest.Page;
import io.salesdesk.platform.rest.PageRequest;
import io.salesdesk.platform.rest.Responses;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shipping before the money comes: asked for by the desk, granted by a manager, for one shipment (BIL-08 to BIL-12). */
@Path("/api/v1/credit-grants")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "credit grants")
public class CreditGrantResource {

    private final RequestGrant requestGrant;
    private final DecideGrant decideGrant;
    private final FindGrant findGrant;
    private final Commands commands;
    private final Responses responses;

    CreditGrantResource(
            RequestGrant requestGrant,
            DecideGrant decideGrant,
            FindGrant findGrant,
            Commands commands,
            Responses responses) {
        this.requestGrant = requestGrant;
        this.decideGrant = decideGrant;
        this.findGrant = findGrant;
        this.commands = commands;
        this.responses = responses;
    }

    /** @param urgent whether the customer's goods are urgent (BIL-08) */
    public record Application(
            @NotNull UUID shipmentId,
            @NotNull Boolean urgent,
            @NotBlank @Size(max = 1000) String reason) {}

    /** What a manager may answer. */
    public enum Answer {
        APPROVED,
        REJECTED
    }

    public record GrantDecision(
            @NotNull Answer decision,
            @NotBlank @Size(max = 1000) String reason) {}

    /** The states of a grant as a filter. */
    public enum State {
        REQUESTED,
        APPROVED,
        REJECTED,
        VOIDED,
        USED,
        SETTLED
    }

    @POST
    @Permission("credit-grant.request")
    @Operation(summary = "Ask that a held shipment may leave before its money comes; what no rule allows is refused")
    @APIResponseSchema(value = CreditGrantView.class, responseCode = "201")
    public Response request(@NotNull @Valid Application body) {
        return commands.create(
                body, () -> requestGrant.request(body.shipmentId(), body.reason(), body.urgent()), CreditGrantView::of);
    }

    @GET
    @Permission("read")
    @Operation(summary = "Credit grants, the youngest first")
    public Page<CreditGrantView> list(
            @QueryParam("customerId") @Nullable UUID customerId,
            @QueryParam("orderId") @Nullable UUID orderId,
            @QueryParam("shipmentId") @Nullable UUID shipmentId,
            @QueryParam("state") @Nullable State state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var after = page.after();
        return page.page(
                findGrant.page(
                        customerId,
                        orderId,
                        shipmentId,
                        state == null ? null : state.name(),
                        after == null ? null : after.id(),
                        page.fetchSize()),
                last -> new PageRequest.Position("", last.id()),
                CreditGrantView::of);
    }

    @GET
    @Path("/{id}")
    @Permission("read")
    @Operation(summary = "One credit grant")
    @APIResponseSchema(CreditGrantView.class)
    public Response get(@PathParam("id") UUID id) {
        return responses.ok(CreditGrantView.of(findGrant.visible(id)));
    }

    @POST
    @Path("/{id}/decision")
    @Permission("credit-grant.decide")
    @Operation(summary = "Grant or refuse credit; the rules are asked again at this moment")
    @APIResponseSchema(CreditGrantView.class)
    public Response decide(@PathParam("id") UUID id, @NotNull @Valid GrantDecision body) {
        return commands.execute(
                body,
                () -> switch (body.decision()) {
                    case APPROVED -> decideGrant.approve(id, body.reason());
                    case REJECTED -> decideGrant.reject(id, body.reason());
                },
                CreditGrantView::of);
    }
}
