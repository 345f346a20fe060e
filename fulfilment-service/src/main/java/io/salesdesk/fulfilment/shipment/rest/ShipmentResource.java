package io.salesdesk.fulfilment.shipment.rest;

import io.salesdesk.fulfilment.shipment.application.ActOnShipment;
import io.salesdesk.fulfilment.shipment.application.ApplyForShipment;
import io.salesdesk.fulfilment.shipment.application.FindShipments;
import io.salesdesk.fulfilment.shipment.application.IssueOutboundDocument;
import io.salesdesk.fulfilment.shipment.application.RequestReversal;
import io.salesdesk.fulfilment.shipment.model.Actor;
import io.salesdesk.fulfilment.shipment.model.Paper;
import io.salesdesk.fulfilment.shipment.model.ShipmentApplication.WantedLine;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand;
import io.salesdesk.fulfilment.shipment.model.ShipmentState;
import io.salesdesk.fulfilment.shipment.persistence.ShipmentEntity;
import io.salesdesk.fulfilment.shipment.rest.ShipmentRequests.ApplicationBody;
import io.salesdesk.fulfilment.shipment.rest.ShipmentRequests.CheckBody;
import io.salesdesk.fulfilment.shipment.rest.ShipmentRequests.DeliveryBody;
import io.salesdesk.fulfilment.shipment.rest.ShipmentRequests.DepartureBody;
import io.salesdesk.fulfilment.shipment.rest.ShipmentRequests.HandoverBody;
import io.salesdesk.fulfilment.shipment.rest.ShipmentRequests.InstructionBody;
import io.salesdesk.fulfilment.shipment.rest.ShipmentRequests.OutboundDocumentBody;
import io.salesdesk.fulfilment.shipment.rest.ShipmentRequests.ReceiptBody;
import io.salesdesk.fulfilment.shipment.rest.ShipmentRequests.RemarkBody;
import io.salesdesk.fulfilment.shipment.rest.ShipmentRequests.TrackingBody;
import io.salesdesk.fulfilment.shipment.rest.ShipmentRequests.WithdrawalBody;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.identity.Caller;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.rest.Commands;
import io.salesdesk.platform.rest.Page;
import io.salesdesk.platform.rest.PageRequest;
import io.salesdesk.platform.rest.Responses;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
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
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shipments from application to receipt (FUL-15 to FUL-27). */
@Path("/api/v1/shipments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "shipments")
public class ShipmentResource {

    private final ApplyForShipment applyForShipment;
    private final ActOnShipment actOnShipment;
    private final IssueOutboundDocument issueOutboundDocument;
    private final RequestReversal requestReversal;
    private final FindShipments findShipments;
    private final ShipmentViews views;
    private final Commands commands;
    private final Responses responses;
    private final Caller caller;
    private final BusinessClock clock;

    ShipmentResource(
            ApplyForShipment applyForShipment,
            ActOnShipment actOnShipment,
            IssueOutboundDocument issueOutboundDocument,
            RequestReversal requestReversal,
            FindShipments findShipments,
            ShipmentViews views,
            Commands commands,
            Responses responses,
            Caller caller,
            BusinessClock clock) {
        this.applyForShipment = applyForShipment;
        this.actOnShipment = actOnShipment;
        this.issueOutboundDocument = issueOutboundDocument;
        this.requestReversal = requestReversal;
        this.findShipments = findShipments;
        this.views = views;
        this.commands = commands;
        this.responses = responses;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Permission("read")
    @Transactional
    @Operation(summary = "Shipments within the caller's scope, newest first")
    public Page<ShipmentSummary> list(
            @QueryParam("orderId") @Nullable UUID orderId,
            @QueryParam("customerId") @Nullable UUID customerId,
            @QueryParam("state") @Nullable ShipmentState state,
            @QueryParam("release") ShipmentEntity.@Nullable ReleaseState release,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var found = findShipments.list(new FindShipments.Filter(orderId, customerId, state, release), page);
        return page.page(found, last -> new PageRequest.Position("", last.id()), ShipmentSummary::of);
    }

    @GET
    @Path("/{id}")
    @Permission("read")
    @Transactional
    @Operation(summary = "One shipment, by id or number")
    public Response get(@PathParam("id") String id) {
        return responses.ok(views.of(findShipments.one(id)));
    }

    @POST
    @Permission("shipment.apply")
    @Operation(summary = "Apply for a shipment of goods bound to a confirmed order (FUL-15)")
    public Response apply(@NotNull @Valid ApplicationBody body) {
        var wanted = body.lines().stream()
                .map(line -> new WantedLine(line.lineId(), line.quantity()))
                .toList();
        return commands.create(
                body,
                () -> applyForShipment.apply(body.orderId(), actor(), body.channel(), wanted, body.freight()),
                views::of);
    }

    @POST
    @Path("/{id}/instruction")
    @Permission("shipment.instruct")
    @Operation(summary = "Write the instruction (FUL-15)")
    public Response instruct(@PathParam("id") UUID id, @NotNull @Valid InstructionBody body) {
        return act(
                id,
                body,
                new ShipmentCommand.Instruct(actor(), body.shippingMethod(), body.carrier(), body.deliverBy()));
    }

    @POST
    @Path("/{id}/check")
    @Permission("shipment.check")
    @Operation(summary = "Check before shipment, by a second person (FUL-16, FUL-17, FUL-20)")
    public Response check(@PathParam("id") UUID id, @NotNull @Valid CheckBody body) {
        return act(
                id,
                body,
                new ShipmentCommand.Check(actor(), body.supplyAmount(), body.unpaidAmount(), body.enclosures()));
    }

    @POST
    @Path("/{id}/outbound-document")
    @Permission("shipment.issue-document")
    @Operation(summary = "Issue the outbound document, effective at once (FUL-11, FUL-12)")
    public Response issueDocument(@PathParam("id") UUID id, @NotNull @Valid OutboundDocumentBody body) {
        var written = Objects.requireNonNullElse(body.lines(), List.<ShipmentRequests.WrittenLine>of()).stream()
                .map(line -> new ShipmentCommand.WrittenLine(
                        line.lineId(), line.productId(), line.quantity(), line.unitPrice(), line.colour()))
                .toList();
        return commands.execute(body, () -> issueOutboundDocument.issue(id, actor(), written), views::of);
    }

    @POST
    @Path("/{id}/supervision")
    @Permission("shipment.supervise-document")
    @Operation(summary = "Compare the outbound document with the goods (FUL-12)")
    public Response supervise(@PathParam("id") UUID id, @NotNull @Valid RemarkBody body) {
        return act(id, body, new ShipmentCommand.Supervise(actor()));
    }

    @POST
    @Path("/{id}/sign-off")
    @Permission("shipment.sign-off")
    @Operation(summary = "Sign as the leader; needs the release (FUL-19, FUL-21)")
    public Response signOff(@PathParam("id") UUID id, @NotNull @Valid RemarkBody body) {
        return act(id, body, new ShipmentCommand.SignOff(actor()));
    }

    @POST
    @Path("/{id}/handover")
    @Permission("shipment.take-over")
    @Operation(summary = "Take the goods and their papers over (FUL-18, FUL-19)")
    public Response handOver(@PathParam("id") UUID id, @NotNull @Valid HandoverBody body) {
        var papers = body.papers().stream()
                .map(paper -> new Paper(paper.kind(), paper.number(), paper.batch()))
                .toList();
        return act(id, body, new ShipmentCommand.HandOver(actor(), papers));
    }

    @POST
    @Path("/{id}/departure")
    @Permission("shipment.confirm-departure")
    @Operation(summary = "Confirm that the goods left; uses the release up (FUL-19, FUL-22, FUL-26)")
    public Response depart(@PathParam("id") UUID id, @NotNull @Valid DepartureBody body) {
        return act(id, body, new ShipmentCommand.ConfirmDeparture(actor(), body.trackingNumber()));
    }

    @POST
    @Path("/{id}/tracking")
    @Permission("shipment.track")
    @Operation(summary = "Record the daily follow-up (FUL-25)")
    public Response track(@PathParam("id") UUID id, @NotNull @Valid TrackingBody body) {
        return act(
                id,
                body,
                new ShipmentCommand.Track(
                        actor(), body.finding(), body.position(), Boolean.TRUE.equals(body.abnormal())));
    }

    @POST
    @Path("/{id}/delivery")
    @Permission("shipment.record-delivery")
    @Operation(summary = "Record the delivery")
    public Response deliver(@PathParam("id") UUID id, @NotNull @Valid DeliveryBody body) {
        return act(
                id,
                body,
                new ShipmentCommand.RecordDelivery(
                        actor(), Objects.requireNonNullElseGet(body.deliveredAt(), clock::now)));
    }

    @POST
    @Path("/{id}/receipt")
    @Permission("shipment.record-receipt")
    @Operation(summary = "Record what the customer has confirmed, samples and papers included (FUL-27)")
    public Response receive(@PathParam("id") UUID id, @NotNull @Valid ReceiptBody body) {
        return act(
                id,
                body,
                new ShipmentCommand.ConfirmReceipt(
                        actor(),
                        body.confirmedWith(),
                        body.lines().stream()
                                .map(line -> new ShipmentCommand.ReceivedLine(line.lineId(), line.quantity()))
                                .toList(),
                        Objects.requireNonNullElse(body.enclosures(), List.<ShipmentRequests.ReceivedEnclosure>of())
                                .stream()
                                .map(item -> new ShipmentCommand.ReceivedEnclosure(item.item(), item.received()))
                                .toList()));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Permission("shipment.withdraw")
    @Operation(summary = "Take the application back, until the outbound document is issued (FUL-12)")
    public Response withdraw(@PathParam("id") UUID id, @NotNull @Valid WithdrawalBody body) {
        return act(id, body, new ShipmentCommand.Withdraw(actor(), body.reason()));
    }

    @POST
    @Path("/{id}/reversal")
    @Permission("shipment.request-reversal")
    @Operation(summary = "Ask for the reversal of the outbound document; a second person decides (FUL-12)")
    public Response requestReversal(@PathParam("id") UUID id, @NotNull @Valid WithdrawalBody body) {
        return commands.execute(body, () -> requestReversal.request(id, body.reason()), views::of);
    }

    private Response act(UUID id, Object body, ShipmentCommand command) {
        return commands.execute(body, () -> actOnShipment.act(id, command), views::of);
    }

    private Actor actor() {
        return new Actor(caller.personId(), caller.onBehalfOf());
    }
}
