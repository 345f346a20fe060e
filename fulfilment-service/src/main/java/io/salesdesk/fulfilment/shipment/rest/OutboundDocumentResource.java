package io.salesdesk.fulfilment.shipment.rest;

import io.salesdesk.fulfilment.shipment.application.FindShipments;
import io.salesdesk.fulfilment.shipment.persistence.ShipmentPapers;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.problem.ProblemException;
import io.salesdesk.platform.problem.ProblemKind;
import io.salesdesk.platform.rest.Responses;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Outbound documents (出库单), as they were issued (FUL-12). */
@Path("/api/v1/outbound-documents")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "shipments")
public class OutboundDocumentResource {

    private final ShipmentPapers papers;
    private final FindShipments findShipments;
    private final Responses responses;

    OutboundDocumentResource(ShipmentPapers papers, FindShipments findShipments, Responses responses) {
        this.papers = papers;
        this.findShipments = findShipments;
        this.responses = responses;
    }

    @GET
    @Path("/{id}")
    @Permission("read")
    @Transactional
    @Operation(summary = "One outbound document, by id or number")
    public Response get(@PathParam("id") String id) {
        var document = papers.document(id).orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
        // Whoever may not see the shipment does not see its documents.
        findShipments.one(document.shipmentId().toString());
        return responses.ok(OutboundDocumentView.of(document, papers.linesOf(document.id())));
    }
}
