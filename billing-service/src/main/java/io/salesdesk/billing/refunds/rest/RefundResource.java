package io.salesdesk.billing.refunds.rest;

import io.salesdesk.billing.refunds.application.DecideRefund;
import io.salesdesk.billing.refunds.application.FindRefund;
import io.salesdesk.billing.refunds.application.PayRefund;
import io.salesdesk.billing.refunds.application.RequestRefund;
import io.salesdesk.billing.refunds.application.WithdrawRefund;
import io.salesdesk.billing.refunds.model.RefundState;
import io.salesdesk.billing.refunds.rest.RefundRequests.RefundApplication;
import io.salesdesk.billing.refunds.rest.RefundRequests.RefundDecision;
import io.salesdesk.billing.refunds.rest.RefundRequests.RefundFailure;
import io.salesdesk.billing.refunds.rest.RefundRequests.RefundPayment;
import io.salesdesk.billing.refunds.rest.RefundRequests.RefundWithdrawal;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Customer credit that is given back (退款): asked for by the desk, decided by a sales manager, paid by finance. */
@Path("/api/v1/refunds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "refunds")
public class RefundResource {

    private final RequestRefund requestRefund;
    private final DecideRefund decideRefund;
    private final PayRefund payRefund;
    private final WithdrawRefund withdrawRefund;
    private final FindRefund findRefund;
    private final Commands commands;
    private final Responses responses;

    RefundResource(
            RequestRefund requestRefund,
            DecideRefund decideRefund,
            PayRefund payRefund,
            WithdrawRefund withdrawRefund,
            FindRefund findRefund,
            Commands commands,
            Responses responses) {
        this.requestRefund = requestRefund;
        this.decideRefund = decideRefund;
        this.payRefund = payRefund;
        this.withdrawRefund = withdrawRefund;
        this.findRefund = findRefund;
        this.commands = commands;
        this.responses = responses;
    }

    @POST
    @Permission("customer-credit.request-refund")
    @Operation(summary = "Ask that customer credit which no order needs be given back")
    @APIResponseSchema(value = RefundView.class, responseCode = "201")
    public Response request(@NotNull @Valid RefundApplication body) {
        return commands.create(
                body,
                () -> requestRefund.request(body.customerId(), body.amount(), body.payee(), body.reason()),
                RefundView::of);
    }

    @GET
    @Permission("read")
    @Operation(summary = "Refunds, the youngest first")
    public Page<RefundView> list(
            @QueryParam("customerId") @Nullable UUID customerId,
            @QueryParam("state") @Nullable RefundState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var after = page.after();
        return page.page(
                findRefund.page(customerId, state, after == null ? null : after.id(), page.fetchSize()),
                last -> new PageRequest.Position("", last.id()),
                RefundView::of);
    }

    @GET
    @Path("/{id}")
    @Permission("read")
    @Operation(summary = "One refund, by id or number")
    @APIResponseSchema(RefundView.class)
    public Response get(@PathParam("id") String id) {
        return responses.ok(RefundView.of(findRefund.visible(id)));
    }

    @POST
    @Path("/{id}/decision")
    @Permission("customer-credit.decide-refund")
    @Operation(summary = "Grant or refuse it; what is granted is set aside and is credit no more")
    @APIResponseSchema(RefundView.class)
    public Response decide(@PathParam("id") String id, @NotNull @Valid RefundDecision body) {
        return commands.execute(
                body,
                () -> switch (body.decision()) {
                    case APPROVED -> decideRefund.approve(findRefund.idOf(id), body.reason());
                    case REJECTED -> decideRefund.reject(findRefund.idOf(id), body.reason());
                },
                RefundView::of);
    }

    @POST
    @Path("/{id}/payment")
    @Permission("customer-credit.pay-refund")
    @Operation(summary = "Record that finance has paid it")
    @APIResponseSchema(RefundView.class)
    public Response pay(@PathParam("id") String id, @NotNull @Valid RefundPayment body) {
        return commands.execute(
                body,
                () -> payRefund.pay(findRefund.idOf(id), body.paidOn(), body.bank(), body.bankReference()),
                RefundView::of);
    }

    @POST
    @Path("/{id}/failure")
    @Permission("customer-credit.pay-refund")
    @Operation(summary = "Record that it cannot be paid; the money is customer credit again")
    @APIResponseSchema(RefundView.class)
    public Response fail(@PathParam("id") String id, @NotNull @Valid RefundFailure body) {
        return commands.execute(body, () -> payRefund.fail(findRefund.idOf(id), body.reason()), RefundView::of);
    }

    @POST
    @Path("/{id}/withdrawal")
    @Permission("customer-credit.withdraw-refund")
    @Operation(summary = "Take the request back, until it is decided")
    @APIResponseSchema(RefundView.class)
    public Response withdraw(@PathParam("id") String id, @NotNull @Valid RefundWithdrawal body) {
        return commands.execute(
                body, () -> withdrawRefund.withdraw(findRefund.idOf(id), body.reason()), RefundView::of);
    }
}
