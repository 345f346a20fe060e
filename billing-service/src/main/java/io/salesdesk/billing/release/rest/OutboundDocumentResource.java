package io.salesdesk.billing.release.rest;

import io.salesdesk.billing.accounts.application.AccountAccess;
import io.salesdesk.billing.release.persistence.OutboundDocumentRepository;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.rest.Page;
import io.salesdesk.platform.rest.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Finance's archive of a customer's outbound documents (出库单, FUL-13). */
@Path("/api/v1/accounts/{customerId}/outbound-documents")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "accounts")
public class OutboundDocumentResource {

    private final AccountAccess accounts;
    private final OutboundDocumentRepository documents;

    OutboundDocumentResource(AccountAccess accounts, OutboundDocumentRepository documents) {
        this.accounts = accounts;
        this.documents = documents;
    }

    @GET
    @Permission("read")
    @Operation(summary = "Archived outbound documents, the youngest first")
    public Page<OutboundDocumentView> list(
            @PathParam("customerId") UUID customerId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var account = accounts.visible(customerId);
        var page = PageRequest.of(limit, cursor);
        var after = page.after();
        return page.page(
                documents.ofCustomer(account.id(), after == null ? null : after.id(), page.fetchSize()),
                last -> new PageRequest.Position("", last.id()),
                OutboundDocumentView::of);
    }
}
