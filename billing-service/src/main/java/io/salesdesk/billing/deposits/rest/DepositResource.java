package io.salesdesk.billing.deposits.rest;

import io.salesdesk.billing.accounts.application.AccountAccess;
import io.salesdesk.billing.deposits.application.RequestBalance;
import io.salesdesk.billing.deposits.model.DepositRejection;
import io.salesdesk.billing.deposits.persistence.OrderDepositRepository;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.rest.Commands;
import io.salesdesk.platform.rest.Page;
import io.salesdesk.platform.rest.PageRequest;
import io.salesdesk.platform.rest.Responses;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
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

/** Deposits (订金) and the balance of project orders with futures from abroad (BIL-13). */
@Path("/api/v1/deposits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "deposits")
public class DepositResource {

    private final OrderDepositRepository deposits;
    private final RequestBalance requestBalance;
    private final AccountAccess accounts;
    private final Authority authority;
    private final Commands commands;
    private final Responses responses;

    DepositResource(
            OrderDepositRepository deposits,
            RequestBalance requestBalance,
            AccountAccess accounts,
            Authority authority,
            Commands commands,
            Responses responses) {
        this.deposits = deposits;
        this.requestBalance = requestBalance;
        this.accounts = accounts;
        this.authority = authority;
        this.commands = commands;
        this.responses = responses;
    }

    /** The states of a deposit as a filter. */
    public enum State {
        REQUESTED,
        RECEIVED,
        NOT_NEEDED
    }

    /** Nothing needs to be said. */
    public record BalanceRequest() {}

    @GET
    @Permission("read")
    @Operation(summary = "Deposits, of the youngest order first")
    public Page<DepositView> list(
            @QueryParam("customerId") @Nullable UUID customerId,
            @QueryParam("state") @Nullable State state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var after = page.after();
        return page.page(
                deposits.page(
                        authority.scope(),
                        customerId,
                        state == null ? null : state.name(),
                        after == null ? null : after.id(),
                        page.fetchSize()),
                last -> new PageRequest.Position("", last.id()),
                DepositView::of);
    }

    @GET
    @Path("/{orderId}")
    @Permission("read")
    @Operation(summary = "Deposit and balance of one order")
    @APIResponseSchema(DepositView.class)
    public Response get(@PathParam("orderId") UUID orderId) {
        return responses.ok(deposits.findByIdOptional(orderId)
                .filter(deposit -> accounts.isVisible(deposit.accountId()))
                .map(DepositView::of)
                .orElseThrow(() -> new RejectedException(new DepositRejection.DepositUnknown(orderId))));
    }

    @POST
    @Path("/{orderId}/balance-request")
    @Permission("balance-payment.request")
    @Operation(summary = "Ask for the whole order's balance before everything has come in")
    @APIResponseSchema(DepositView.class)
    public Response requestBalance(@PathParam("orderId") UUID orderId, @Nullable @Valid BalanceRequest body) {
        return commands.execute(body, () -> requestBalance.request(orderId), DepositView::of);
    }
}
