package io.salesdesk.fulfilment.purchasing.rest;

import io.salesdesk.fulfilment.catalogue.persistence.Products;
import io.salesdesk.fulfilment.futures.model.Origin;
import io.salesdesk.fulfilment.purchasing.application.ActOnPurchase;
import io.salesdesk.fulfilment.purchasing.application.RequestPurchase;
import io.salesdesk.fulfilment.purchasing.model.PurchaseState;
import io.salesdesk.fulfilment.purchasing.model.Terms;
import io.salesdesk.fulfilment.purchasing.persistence.PurchaseEntity;
import io.salesdesk.fulfilment.purchasing.persistence.Purchases;
import io.salesdesk.fulfilment.shipment.model.Actor;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Caller;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.problem.ProblemException;
import io.salesdesk.platform.problem.ProblemKind;
import io.salesdesk.platform.rest.Commands;
import io.salesdesk.platform.rest.Page;
import io.salesdesk.platform.rest.PageRequest;
import io.salesdesk.platform.rest.Responses;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Purchases from the request to the store (FUL-07, FUL-08). */
@Path("/api/v1/purchase-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "purchasing")
public class PurchaseResource {

    private final RequestPurchase requestPurchase;
    private final ActOnPurchase actOnPurchase;
    private final Purchases purchases;
    private final Products products;
    private final Authority authority;
    private final Commands commands;
    private final Responses responses;
    private final Caller caller;

    PurchaseResource(
            RequestPurchase requestPurchase,
            ActOnPurchase actOnPurchase,
            Purchases purchases,
            Products products,
            Authority authority,
            Commands commands,
            Responses responses,
            Caller caller) {
        this.requestPurchase = requestPurchase;
        this.actOnPurchase = actOnPurchase;
        this.purchases = purchases;
        this.products = products;
        this.authority = authority;
        this.commands = commands;
        this.responses = responses;
        this.caller = caller;
    }

    /** Goods for stock; goods for an order are requested by its confirmation. */
    public record PurchaseBody(
            @NotNull UUID productId,

            @NotNull @Positive @Digits(integer = 12, fraction = 3)
            BigDecimal quantity,

            @NotNull Origin origin,
            @NotBlank @Size(max = 1000) String reason) {}

    /**
     * What is ordered from a supplier.
     *
     * @param quality the grade (质量等级)
     * @param specification the specification (规格)
     * @param unitPrice tax-inclusive
     */
    public record PurchaseOrderBody(
            @NotBlank @Size(max = 200) String supplier,

            @NotNull @Positive @Digits(integer = 12, fraction = 3)
            BigDecimal quantity,

            @NotBlank @Size(max = 100) String quality,
            @NotBlank @Size(max = 200) String specification,

            @NotNull @PositiveOrZero @Digits(integer = 13, fraction = 6)
            BigDecimal unitPrice,

            @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
            @NotNull LocalDate expectedDate) {}

    /** @param reference of the carrier or the bill of lading */
    public record TransitBody(
            @NotNull LocalDate expectedDate,
            @Nullable @Size(max = 200) String reference) {}

    /** @param arrivedAt absent for now */
    public record ArrivalBody(@Nullable Instant arrivedAt) {}

    public record PurchaseWithdrawalBody(
            @NotBlank @Size(max = 1000) String reason) {}

    @GET
    @Permission("read")
    @Transactional
    @Operation(summary = "Purchases within the caller's scope, newest first")
    public Page<PurchaseView> list(
            @QueryParam("orderId") @Nullable UUID orderId,
            @QueryParam("productId") @Nullable UUID productId,
            @QueryParam("origin") @Nullable Origin origin,
            @QueryParam("state") @Nullable PurchaseState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var found = purchases.list(authority.scope(), new Purchases.Filter(orderId, productId, origin, state), page);
        return page.page(found, last -> new PageRequest.Position("", last.id()), PurchaseView::of);
    }

    @GET
    @Path("/in-transit")
    @Permission("read")
    @Transactional
    @Operation(summary = "Goods on purchase and what of them can still be promised (FUL-07)")
    public Page<InTransitView> inTransit(
            @QueryParam("productId") @Nullable UUID productId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var found = purchases.inTransit(productId, page);
        var promised = purchases.promised(found.stream().map(PurchaseEntity::id).toList());
        var goods = products.byIds(found.stream().map(PurchaseEntity::productId).toList());
        return page.page(
                found,
                last -> new PageRequest.Position("", last.id()),
                purchase -> InTransitView.of(
                        purchase,
                        Objects.requireNonNull(goods.get(purchase.productId())),
                        promised.getOrDefault(purchase.id(), BigDecimal.ZERO)));
    }

    @GET
    @Path("/{id}")
    @Permission("read")
    @Transactional
    @Operation(summary = "One purchase, by id or number")
    public Response get(@PathParam("id") String id) {
        var scope = authority.scope();
        return responses.ok(purchases
                .find(id)
                .filter(it -> it.isVisible(scope))
                .map(PurchaseView::of)
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND)));
    }

    @POST
    @Permission("purchase.request")
    @Operation(summary = "Ask for goods for stock")
    public Response request(@NotNull @Valid PurchaseBody body) {
        return commands.create(
                body,
                () -> requestPurchase.forStock(
                        body.productId(), body.quantity(), body.origin(), body.reason(), actor()),
                PurchaseView::of);
    }

    @POST
    @Path("/{id}/order")
    @Permission("purchase.order")
    @Operation(summary = "Order from a supplier; foreign goods of a project only after the deposit (FUL-08)")
    public Response order(@PathParam("id") UUID id, @NotNull @Valid PurchaseOrderBody body) {
        var terms = new Terms(
                body.supplier(),
                body.quantity(),
                body.quality(),
                body.specification(),
                body.unitPrice(),
                body.currency(),
                body.expectedDate());
        return commands.execute(body, () -> actOnPurchase.placeOrder(id, actor(), terms), PurchaseView::of);
    }

    @POST
    @Path("/{id}/transit")
    @Permission("purchase.report-transit")
    @Operation(summary = "Say that the goods are on their way, or when they are expected now (FUL-07)")
    public Response transit(@PathParam("id") UUID id, @NotNull @Valid TransitBody body) {
        return commands.execute(
                body,
                () -> actOnPurchase.reportTransit(id, actor(), body.expectedDate(), body.reference()),
                PurchaseView::of);
    }

    @POST
    @Path("/{id}/arrival")
    @Permission("purchase.report-arrival")
    @Operation(summary = "Say that the goods are at our door; the customer is told (FUL-08)")
    public Response arrive(@PathParam("id") UUID id, @NotNull @Valid ArrivalBody body) {
        return commands.execute(
                body, () -> actOnPurchase.reportArrival(id, actor(), body.arrivedAt()), PurchaseView::of);
    }

    @POST
    @Path("/{id}/withdrawal")
    @Permission("purchase.withdraw")
    @Operation(summary = "Take a request for stock back, as long as nothing is ordered")
    public Response withdraw(@PathParam("id") UUID id, @NotNull @Valid PurchaseWithdrawalBody body) {
        return commands.execute(body, () -> actOnPurchase.withdraw(id, body.reason()), PurchaseView::of);
    }

    private Actor actor() {
        return new Actor(caller.personId(), caller.onBehalfOf());
    }
}
