package io.salesdesk.billing.remittances.rest;

import io.salesdesk.billing.remittances.application.AllocateCredit;
import io.salesdesk.billing.remittances.application.ConfirmRemittance;
import io.salesdesk.billing.remittances.application.FindRemittance;
import io.salesdesk.billing.remittances.application.MatchRemittance;
import io.salesdesk.billing.remittances.application.PostRemittance;
import io.salesdesk.billing.remittances.application.RegisterSlip;
import io.salesdesk.billing.remittances.application.RejectRemittance;
import io.salesdesk.billing.remittances.model.OrderShare;
import io.salesdesk.billing.remittances.rest.RemittanceRequests.Allocations;
import io.salesdesk.billing.remittances.rest.RemittanceRequests.Confirmation;
import io.salesdesk.billing.remittances.rest.RemittanceRequests.Match;
import io.salesdesk.billing.remittances.rest.RemittanceRequests.Posting;
import io.salesdesk.billing.remittances.rest.RemittanceRequests.Rejection;
import io.salesdesk.billing.remittances.rest.RemittanceRequests.SlipReceived;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.rest.Commands;
import io.salesdesk.platform.rest.Page;
import io.salesdesk.platform.rest.PageRequest;
import io.salesdesk.platform.rest.Responses;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Remittances (汇款): slip → confirmed by finance → matched → posted (BIL-04). */
@Path("/api/v1/remittances")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "remittances")
public class RemittanceResource {

    private final RegisterSlip registerSlip;
    private final ConfirmRemittance confirmRemittance;
    private final MatchRemittance matchRemittance;
    private final PostRemittance postRemittance;
    private final RejectRemittance rejectRemittance;
    private final AllocateCredit allocateCredit;
    private final FindRemittance findRemittance;
    private final Commands commands;
    private final Responses responses;

    RemittanceResource(
            RegisterSlip registerSlip,
            ConfirmRemittance confirmRemittance,
            MatchRemittance matchRemittance,
            PostRemittance postRemittance,
            RejectRemittance rejectRemittance,
            AllocateCredit allocateCredit,
            FindRemittance findRemittance,
            Commands commands,
            Responses responses) {
        this.registerSlip = registerSlip;
        this.confirmRemittance = confirmRemittance;
        this.matchRemittance = matchRemittance;
        this.postRemittance = postRemittance;
        this.rejectRemittance = rejectRemittance;
        this.allocateCredit = allocateCredit;
        this.findRemittance = findRemittance;
        this.commands = commands;
        this.responses = responses;
    }

    @POST
    @Permission("remittance.register")
    @Operation(summary = "Register a remittance slip; what it covers of a normal order may ship (BIL-02)")
    @APIResponseSchema(value = RemittanceView.class, responseCode = "201")
    public Response register(@NotNull @Valid SlipReceived body) {
        return commands.create(body, () -> registerSlip.register(body.toCommand()), RemittanceView::of);
    }

    @GET
    @Permission("read")
    @Operation(summary = "Remittances, the youngest first")
    public Page<RemittanceView> list(
            @QueryParam("customerId") @Nullable UUID customerId,
            @QueryParam("state") @Nullable RemittanceState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var after = page.after();
        return page.page(
                findRemittance.page(
                        customerId,
                        state == null ? null : state.name(),
                        after == null ? null : after.id(),
                        page.fetchSize()),
                last -> new PageRequest.Position("", last.id()),
                RemittanceView::of);
    }

    @GET
    @Path("/{id}")
    @Permission("read")
    @Operation(summary = "One remittance, by id or number")
    @APIResponseSchema(RemittanceView.class)
    public Response get(@PathParam("id") String id) {
        return responses.ok(RemittanceView.of(findRemittance.visible(id)));
    }

    @POST
    @Path("/{id}/confirmation")
    @Permission("remittance.confirm")
    @Operation(summary = "Finance confirms the exact amount that arrived (BIL-04, BIL-05)")
    @APIResponseSchema(RemittanceView.class)
    public Response confirm(@PathParam("id") String id, @NotNull @Valid Confirmation body) {
        return commands.execute(
                body, () -> confirmRemittance.confirm(findRemittance.idOf(id), body.toData()), RemittanceView::of);
    }

    @POST
    @Path("/{id}/match")
    @Permission("remittance.match")
    @Operation(summary = "Match the money to its customer and orders; without orders the slip's count")
    @APIResponseSchema(RemittanceView.class)
    public Response match(@PathParam("id") String id, @NotNull @Valid Match body) {
        return commands.execute(
                body,
                () -> matchRemittance.match(findRemittance.idOf(id), body.customerId(), shares(body.orders())),
                RemittanceView::of);
    }

    @POST
    @Path("/{id}/posting")
    @Permission("remittance.post")
    @Operation(summary = "Enter the receipt: the money reaches its orders, the rest is customer credit")
    @APIResponseSchema(RemittanceView.class)
    public Response post(@PathParam("id") String id, @Nullable @Valid Posting body) {
        return commands.execute(body, () -> postRemittance.post(findRemittance.idOf(id)), RemittanceView::of);
    }

    @POST
    @Path("/{id}/rejection")
    @Permission("remittance.reject")
    @Operation(summary = "Finance rejects a remittance whose money did not come (A-32)")
    @APIResponseSchema(RemittanceView.class)
    public Response reject(@PathParam("id") String id, @NotNull @Valid Rejection body) {
        return commands.execute(
                body, () -> rejectRemittance.reject(findRemittance.idOf(id), body.reason()), RemittanceView::of);
    }

    @POST
    @Path("/{id}/allocations")
    @Permission("customer-credit.allocate")
    @Operation(summary = "Allocate what is left of posted money to orders of its customer")
    @APIResponseSchema(RemittanceView.class)
    public Response allocate(@PathParam("id") String id, @NotNull @Valid Allocations body) {
        return commands.execute(
                body,
                () -> allocateCredit.allocate(
                        findRemittance.idOf(id),
                        body.orders().stream()
                                .map(RemittanceRequests.OrderAmount::toShare)
                                .toList()),
                RemittanceView::of);
    }

    private static @Nullable List<OrderShare> shares(@Nullable List<RemittanceRequests.OrderAmount> orders) {
        return orders == null
                ? null
                : orders.stream().map(RemittanceRequests.OrderAmount::toShare).toList();
    }
}
