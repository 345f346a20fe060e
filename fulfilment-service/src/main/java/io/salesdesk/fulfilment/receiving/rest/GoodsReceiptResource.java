package io.salesdesk.fulfilment.receiving.rest;

import io.salesdesk.fulfilment.receiving.application.SignGoodsReceipt;
import io.salesdesk.fulfilment.receiving.application.WriteGoodsReceipt;
import io.salesdesk.fulfilment.receiving.model.Delivery;
import io.salesdesk.fulfilment.receiving.model.ReceiptState;
import io.salesdesk.fulfilment.receiving.persistence.GoodsReceiptEntity;
import io.salesdesk.fulfilment.receiving.persistence.GoodsReceipts;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Goods receipts (入库单, FUL-09, FUL-10). */
@Path("/api/v1/goods-receipts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "purchasing")
public class GoodsReceiptResource {

    private final WriteGoodsReceipt writeGoodsReceipt;
    private final SignGoodsReceipt signGoodsReceipt;
    private final GoodsReceipts receipts;
    private final Authority authority;
    private final Commands commands;
    private final Responses responses;
    private final Caller caller;

    GoodsReceiptResource(
            WriteGoodsReceipt writeGoodsReceipt,
            SignGoodsReceipt signGoodsReceipt,
            GoodsReceipts receipts,
            Authority authority,
            Commands commands,
            Responses responses,
            Caller caller) {
        this.writeGoodsReceipt = writeGoodsReceipt;
        this.signGoodsReceipt = signGoodsReceipt;
        this.receipts = receipts;
        this.authority = authority;
        this.commands = commands;
        this.responses = responses;
        this.caller = caller;
    }

    /**
     * What the warehouse has found, to be compared with the purchase order, and where the goods are put.
     *
     * @param quality the grade (质量等级)
     * @param specification the specification (规格)
     * @param unitPrice as on the supplier's papers
     * @param testReportNumber of the factory's test report of this batch (厂检报告)
     */
    public record ReceiptBody(
            @NotNull UUID purchaseId,
            @NotNull UUID productId,

            @NotNull @Positive @Digits(integer = 12, fraction = 3)
            BigDecimal quantity,

            @NotBlank @Size(max = 100) String quality,
            @NotBlank @Size(max = 200) String specification,

            @NotNull @PositiveOrZero @Digits(integer = 13, fraction = 6)
            BigDecimal unitPrice,

            @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
            @NotBlank @Size(max = 100) String warehouse,
            @NotBlank @Size(max = 100) String batch,
            @Nullable @Size(max = 100) String bin,
            @Nullable @Size(max = 100) String testReportNumber) {}

    public record SignatureBody(@Nullable @Size(max = 1000) String remark) {}

    public record ReceiptWithdrawalBody(
            @NotBlank @Size(max = 1000) String reason) {}

    @GET
    @Permission("read")
    @Transactional
    @Operation(summary = "Goods receipts within the caller's scope, newest first")
    public Page<GoodsReceiptView> list(
            @QueryParam("purchaseId") @Nullable UUID purchaseId,
            @QueryParam("state") @Nullable ReceiptState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        return page.page(
                receipts.list(authority.scope(), purchaseId, state, page),
                last -> new PageRequest.Position("", last.id()),
                GoodsReceiptView::of);
    }

    @GET
    @Path("/{id}")
    @Permission("read")
    @Transactional
    @Operation(summary = "One goods receipt, by id or number")
    public Response get(@PathParam("id") String id) {
        var scope = authority.scope();
        return responses.ok(receipts.find(id)
                .filter(it -> it.isVisible(scope))
                .map(GoodsReceiptView::of)
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND)));
    }

    @POST
    @Permission("goods-receipt.write")
    @Operation(summary = "Write a goods receipt; any difference from the purchase order is refused (FUL-09)")
    public Response write(@NotNull @Valid ReceiptBody body) {
        return commands.create(
                body,
                () -> writeGoodsReceipt.write(
                        body.purchaseId(),
                        new Delivery(
                                body.productId(),
                                body.quantity(),
                                body.quality(),
                                body.specification(),
                                body.unitPrice(),
                                body.currency()),
                        new GoodsReceiptEntity.Place(
                                body.warehouse(), body.batch(), body.bin(), body.testReportNumber()),
                        actor()),
                GoodsReceiptView::of);
    }

    @POST
    @Path("/{id}/signature")
    @Permission("goods-receipt.sign")
    @Operation(summary = "Sign a goods receipt, effective at once and for good (FUL-10)")
    public Response sign(@PathParam("id") UUID id, @NotNull @Valid SignatureBody body) {
        return commands.execute(body, () -> signGoodsReceipt.sign(id, actor()), GoodsReceiptView::of);
    }

    @POST
    @Path("/{id}/withdrawal")
    @Permission("goods-receipt.withdraw")
    @Operation(summary = "Take a goods receipt back that nobody has signed")
    public Response withdraw(@PathParam("id") UUID id, @NotNull @Valid ReceiptWithdrawalBody body) {
        return commands.execute(
                body, () -> signGoodsReceipt.withdraw(id, actor(), body.reason()), GoodsReceiptView::of);
    }

    private Actor actor() {
        return new Actor(caller.personId(), caller.onBehalfOf());
    }
}
