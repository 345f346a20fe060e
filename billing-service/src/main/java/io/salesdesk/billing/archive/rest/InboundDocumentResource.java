package io.salesdesk.billing.archive.rest;

import io.salesdesk.billing.archive.persistence.InboundDocuments;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Finance's archive of goods receipts (入库单, FUL-13). They are the company's, so only a scope over all of it shows them. */
@Path("/api/v1/inbound-documents")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "archive")
public class InboundDocumentResource {

    private final InboundDocuments documents;
    private final Authority authority;

    InboundDocumentResource(InboundDocuments documents, Authority authority) {
        this.documents = documents;
        this.authority = authority;
    }

    @GET
    @Permission("read")
    @Operation(summary = "Archived goods receipts, the youngest first")
    public Page<InboundDocumentView> list(
            @QueryParam("orderId") @Nullable UUID orderId,
            @QueryParam("purchaseId") @Nullable UUID purchaseId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var after = page.after();
        return page.page(
                authority.scope().all()
                        ? documents.page(orderId, purchaseId, after == null ? null : after.id(), page.fetchSize())
                        : List.of(),
                last -> new PageRequest.Position("", last.id()),
                InboundDocumentView::of);
    }
}
