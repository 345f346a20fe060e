package io.salesdesk.billing.accounts.rest;

import io.salesdesk.billing.accounts.application.AccountAccess;
import io.salesdesk.billing.accounts.persistence.BilledOrder;
import io.salesdesk.billing.accounts.persistence.BilledOrderRepository;
import io.salesdesk.billing.accounts.persistence.LedgerRepository;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.problem.ProblemException;
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

/** What a customer has, owes and claims. */
@Path("/api/v1/accounts/{customerId}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "accounts")
public class AccountResource {

    private final AccountAccess accounts;
    private final LedgerRepository ledger;
    private final BilledOrderRepository orders;
    private final Responses responses;

    AccountResource(
            AccountAccess accounts, LedgerRepository ledger, BilledOrderRepository orders, Responses responses) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.orders = orders;
        this.responses = responses;
    }

    @GET
    @Permission("read")
    @Operation(summary = "Balance, credit, exposure and receivable of a customer")
    @APIResponseSchema(AccountView.class)
    public Response get(@PathParam("customerId") UUID customerId) {
        return responses.ok(AccountView.of(accounts.visible(customerId)));
    }

    @GET
    @Path("/ledger")
    @Permission("read")
    @Operation(summary = "The account's movements, the oldest first")
    public Page<LedgerEntryView> ledger(
            @PathParam("customerId") UUID customerId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var account = accounts.visible(customerId);
        var page = PageRequest.of(limit, cursor);
        return page.page(
                ledger.after(account.id(), positionAfter(page), page.fetchSize()),
                last -> new PageRequest.Position(Long.toString(last.position()), account.id()),
                LedgerEntryView::of);
    }

    @GET
    @Path("/receivables")
    @Permission("read")
    @Operation(summary = "Orders with goods shipped and not paid")
    public Page<OrderAccountView> receivables(
            @PathParam("customerId") UUID customerId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var account = accounts.visible(customerId);
        var page = PageRequest.of(limit, cursor);
        return page.page(
                orders.withReceivable(account.id(), idAfter(page), page.fetchSize()),
                AccountResource::position,
                OrderAccountView::of);
    }

    @GET
    @Path("/unpaid-orders")
    @Permission("read")
    @Operation(summary = "Orders whose goods left beyond their cover (A-31)")
    public Page<OrderAccountView> unpaidOrders(
            @PathParam("customerId") UUID customerId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var account = accounts.visible(customerId);
        var page = PageRequest.of(limit, cursor);
        return page.page(
                orders.unpaid(account.id(), idAfter(page), page.fetchSize()),
                AccountResource::position,
                OrderAccountView::of);
    }

    private static PageRequest.Position position(BilledOrder last) {
        return new PageRequest.Position("", last.id());
    }

    private static @Nullable UUID idAfter(PageRequest page) {
        var after = page.after();
        return after == null ? null : after.id();
    }

    private static long positionAfter(PageRequest page) {
        var after = page.after();
        try {
            return after == null ? 0 : Long.parseLong(after.sortKey());
        } catch (NumberFormatException e) {
            throw ProblemException.parameter("cursor", "must be the nextCursor of a page before");
        }
    }
}
