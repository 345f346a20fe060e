package io.salesdesk.billing.accounts.rest;

import io.salesdesk.billing.accounts.persistence.BalanceCheckRepository;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.rest.Page;
import io.salesdesk.platform.rest.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The balance answers that billing gave (BIL-01). */
@Path("/api/v1/balance-checks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "balance checks")
public class BalanceCheckResource {

    private final BalanceCheckRepository checks;
    private final Authority authority;

    BalanceCheckResource(BalanceCheckRepository checks, Authority authority) {
        this.checks = checks;
        this.authority = authority;
    }

    @GET
    @Permission("read")
    @Operation(summary = "Balance answers, the youngest first")
    public Page<BalanceCheckView> list(
            @QueryParam("orderId") @Nullable UUID orderId,
            @QueryParam("customerId") @Nullable UUID customerId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var after = page.after();
        return page.page(
                checks.page(
                        authority.scope(), orderId, customerId, after == null ? null : after.id(), page.fetchSize()),
                last -> new PageRequest.Position("", last.id()),
                BalanceCheckView::of);
    }
}
