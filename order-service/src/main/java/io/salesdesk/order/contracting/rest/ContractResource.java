package io.salesdesk.order.contracting.rest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.salesdesk.order.contracting.application.DraftContract;
import io.salesdesk.order.contracting.application.FileContract;
import io.salesdesk.order.contracting.model.Contract;
import io.salesdesk.order.contracting.model.ContractCommand;
import io.salesdesk.order.contracting.model.ContractRejection;
import io.salesdesk.order.contracting.model.ContractType;
import io.salesdesk.order.contracting.persistence.ContractEntity;
import io.salesdesk.order.contracting.persistence.Contracts;
import io.salesdesk.order.ordering.model.Quantity;
import io.salesdesk.order.ordering.model.Unit;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.rest.Commands;
import io.salesdesk.platform.rest.Page;
import io.salesdesk.platform.rest.PageRequest;
import io.salesdesk.platform.rest.Responses;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Contracts (合同). */
@Path("/api/v1/contracts")
@Tag(name = "contracts")
@RunOnVirtualThread
public class ContractResource {

    private static final int MAX_LINES = 200;
    private static final int MAX_TEXT = 4000;

    private final DraftContract draft;
    private final FileContract file;
    private final Contracts contracts;
    private final Commands commands;
    private final Responses responses;
    private final Authority authority;

    ContractResource(
            DraftContract draft,
            FileContract file,
            Contracts contracts,
            Commands commands,
            Responses responses,
            Authority authority) {
        this.draft = draft;
        this.file = file;
        this.contracts = contracts;
        this.commands = commands;
        this.responses = responses;
        this.authority = authority;
    }

    /** @param unitPrice tax-inclusive, in the contract's currency */
    public record Line(
            @NotNull UUID productId,
            @NotNull @Digits(integer = 12, fraction = 3) BigDecimal quantity,
            @NotNull Unit unit,

            @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 6)
            BigDecimal unitPrice) {

        ContractCommand.DraftLine toModel() {
            return new ContractCommand.DraftLine(Ids.next(), productId, new Quantity(quantity, unit), unitPrice);
        }
    }

    /**
     * What ORD-22 asks for may be missing here; the rule refuses it and names all that is missing.
     *
     * @param specialPriceRequestId the approval of prices below the floor (ORD-27)
     * @param deliveryTerm 交货期, in words
     * @param deliverBy 交货期 as a date, where one was agreed
     * @param deliveryRoute 交货途径
     * @param paymentMethod 付款方式
     * @param ourObligations our rights and duties
     * @param customerObligations the customer's rights and duties
     * @param constraints 双方的约束
     */
    public record Draft(
            @NotNull ContractType type,
            @NotNull UUID customerId,
            @NotNull CurrencyUnit currency,
            @Nullable UUID registrationId,
            @Nullable UUID specialPriceRequestId,
            @Nullable @Size(max = MAX_TEXT) String deliveryTerm,
            @Nullable LocalDate deliverBy,
            @Nullable @Size(max = MAX_TEXT) String deliveryRoute,
            @Nullable @Size(max = MAX_TEXT) String paymentMethod,
            @Nullable @Size(max = MAX_TEXT) String ourObligations,
            @Nullable @Size(max = MAX_TEXT) String customerObligations,
            @Nullable @Size(max = MAX_TEXT) String constraints,
            @Nullable @Size(max = MAX_LINES) List<@NotNull @Valid Line> lines) {

        DraftContract.Terms toTerms() {
            return new DraftContract.Terms(
                    type,
                    customerId,
                    currency,
                    registrationId,
                    specialPriceRequestId,
                    deliveryTerm,
                    deliverBy,
                    deliveryRoute,
                    paymentMethod,
                    ourObligations,
                    customerObligations,
                    constraints,
                    lines == null
                            ? List.of()
                            : lines.stream().map(Line::toModel).toList());
        }
    }

    /**
     * @param copyAttachmentId 副本; a contract without it is flagged until it comes
     * @param validFrom the day of the signature when absent
     * @param frame whether it covers every order of the customer while it is valid; not when absent
     */
    public record Signature(
            @NotNull LocalDate signedOn,
            @NotNull UUID originalAttachmentId,
            @Nullable UUID copyAttachmentId,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Boolean frame) {}

    public record Copy(@NotNull UUID copyAttachmentId) {}

    /** Contracts within the caller's scope, newest first. */
    @GET
    @Permission("read")
    public Page<ContractView> list(
            @QueryParam("number") @Nullable String number,
            @QueryParam("customerId") @Nullable UUID customerId,
            @QueryParam("type") @Nullable ContractType type,
            @QueryParam("state") Contract.@Nullable State state,
            @QueryParam("complete") @Nullable Boolean complete,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var filter = new Contracts.Filter(number, customerId, type, state, complete);
        var scope = authority.scope();
        return QuarkusTransaction.requiringNew()
                .call(() -> page.page(
                        contracts.page(filter, scope, page),
                        row -> new PageRequest.Position("", row.id()),
                        ContractView::of));
    }

    /** One contract, by id or document number. */
    @GET
    @Path("/{id}")
    @Permission("read")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response get(@PathParam("id") String id) {
        return responses.ok(QuarkusTransaction.requiringNew().call(() -> ContractView.of(find(id))));
    }

    /** Drafts a contract; a price below the floor needs an approved special price. */
    @POST
    @Permission("contract.draft")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response draft(@NotNull @Valid Draft request) {
        return commands.create(request, () -> draft.draft(request.toTerms()), ContractView::of);
    }

    /** Puts the signed contract on file, with its original and, as soon as it is there, its copy. */
    @POST
    @Path("/{id}/signature")
    @Permission("contract.file")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response sign(@PathParam("id") String id, @NotNull @Valid Signature request) {
        return commands.execute(
                request,
                () -> file.sign(
                        find(id).id(),
                        request.signedOn(),
                        request.originalAttachmentId(),
                        request.copyAttachmentId(),
                        request.validFrom(),
                        request.validTo(),
                        Boolean.TRUE.equals(request.frame())),
                ContractView::of);
    }

    /** Files the copy that was missing. */
    @POST
    @Path("/{id}/copy")
    @Permission("contract.file")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response fileCopy(@PathParam("id") String id, @NotNull @Valid Copy request) {
        return commands.execute(
                request, () -> file.fileCopy(find(id).id(), request.copyAttachmentId()), ContractView::of);
    }

    private ContractEntity find(String idOrNumber) {
        var scope = authority.scope();
        UUID id;
        try {
            id = UUID.fromString(idOrNumber);
        } catch (IllegalArgumentException notAnId) {
            return contracts
                    .readByNumber(idOrNumber, scope)
                    .orElseThrow(() -> new RejectedException(new ContractRejection.NoSuchContract()));
        }
        return contracts
                .read(id, scope)
                .orElseThrow(() -> new RejectedException(new ContractRejection.NoSuchContract()));
    }
}
