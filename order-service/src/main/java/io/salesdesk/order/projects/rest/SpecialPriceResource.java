package io.salesdesk.order.projects.rest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.salesdesk.order.ordering.model.Quantity;
import io.salesdesk.order.ordering.model.Unit;
import io.salesdesk.order.projects.application.DecideSpecialPrice;
import io.salesdesk.order.projects.application.RequestSpecialPrice;
import io.salesdesk.order.projects.model.ProjectRejection;
import io.salesdesk.order.projects.model.SpecialPrice;
import io.salesdesk.order.projects.model.SpecialPriceCommand;
import io.salesdesk.order.projects.persistence.SpecialPriceEntity;
import io.salesdesk.order.projects.persistence.SpecialPrices;
import io.salesdesk.platform.approval.Approval;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.decision.RejectedException;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Special prices for projects (《工程单价格审批单》). */
@Path("/api/v1/special-price-requests")
@Tag(name = "special-price-requests")
@RunOnVirtualThread
public class SpecialPriceResource {

    private static final int MAX_LINES = 200;

    private final RequestSpecialPrice request;
    private final DecideSpecialPrice decide;
    private final SpecialPrices prices;
    private final Commands commands;
    private final Responses responses;
    private final Authority authority;
    private final AuditTrail audit;

    SpecialPriceResource(
            RequestSpecialPrice request,
            DecideSpecialPrice decide,
            SpecialPrices prices,
            Commands commands,
            Responses responses,
            Authority authority,
            AuditTrail audit) {
        this.request = request;
        this.decide = decide;
        this.prices = prices;
        this.commands = commands;
        this.responses = responses;
        this.authority = authority;
        this.audit = audit;
    }

    /** @param unitPrice tax-inclusive */
    public record Line(
            @NotNull UUID productId,
            @NotNull @Digits(integer = 12, fraction = 3) BigDecimal quantity,
            @NotNull Unit unit,

            @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 6)
            BigDecimal unitPrice) {

        SpecialPriceCommand.AskedLine toModel() {
            return new SpecialPriceCommand.AskedLine(productId, new Quantity(quantity, unit), unitPrice);
        }
    }

    public record Request(
            @NotNull UUID registrationId,
            @NotNull CurrencyUnit currency,
            @NotBlank @Size(max = 500) String reason,
            @NotEmpty @Size(max = MAX_LINES) List<@NotNull @Valid Line> lines) {}

    public enum Choice {
        APPROVED,
        REJECTED
    }

    public record Decision(
            @NotNull Choice decision,
            @NotBlank @Size(max = 500) String reason) {}

    /** Which of the asked prices are below the floor (底线价, ORD-27). */
    public record FloorComparison(UUID requestId, List<UUID> productIdsBelowFloor) {}

    /** Requests within the caller's scope, newest first. */
    @GET
    @Permission("read")
    public Page<SpecialPriceView> list(
            @QueryParam("number") @Nullable String number,
            @QueryParam("registrationId") @Nullable UUID registrationId,
            @QueryParam("customerId") @Nullable UUID customerId,
            @QueryParam("state") SpecialPrice.@Nullable State state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var filter = new SpecialPrices.Filter(number, registrationId, customerId, state);
        var scope = authority.scope();
        return QuarkusTransaction.requiringNew().call(() -> {
            var found = prices.page(filter, scope, page);
            var taken = prices.taken(found.stream().map(SpecialPriceEntity::id).toList());
            return page.page(
                    found,
                    row -> new PageRequest.Position("", row.id()),
                    row -> SpecialPriceView.of(row, taken.getOrDefault(row.id(), Map.of())));
        });
    }

    /** One request, by id or document number. */
    @GET
    @Path("/{id}")
    @Permission("read")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SpecialPriceView.class)))
    public Response get(@PathParam("id") String id) {
        return responses.ok(QuarkusTransaction.requiringNew().call(() -> view(find(id))));
    }

    /** For who decides; the floor price is confidential, so every look is recorded. */
    @GET
    @Path("/{id}/floor-comparison")
    @Permission("special-price.approve")
    public FloorComparison floorComparison(@PathParam("id") String id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var row = find(id);
            audit.record(
                    "read.confidential", "special-price-request", row.id(), Map.of("member", "productIdsBelowFloor"));
            return new FloorComparison(
                    row.id(),
                    row.toModel().content().lines().stream()
                            .filter(SpecialPrice.Line::belowFloor)
                            .map(SpecialPrice.Line::productId)
                            .toList());
        });
    }

    /** Asks the general manager or the deputy for a special price. */
    @POST
    @Permission("special-price.request")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SpecialPriceView.class)))
    public Response request(@NotNull @Valid Request body) {
        return commands.create(
                body,
                () -> request.request(
                        body.registrationId(),
                        body.currency(),
                        body.reason(),
                        body.lines().stream().map(Line::toModel).toList()),
                this::view);
    }

    @POST
    @Path("/{id}/decision")
    @Permission("special-price.approve")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SpecialPriceView.class)))
    public Response decide(@PathParam("id") String id, @NotNull @Valid Decision body) {
        var decision = switch (body.decision()) {
            case APPROVED -> Approval.State.APPROVED;
            case REJECTED -> Approval.State.REJECTED;
        };
        return commands.execute(body, () -> decide.decide(find(id).id(), decision, body.reason()), this::view);
    }

    private SpecialPriceView view(SpecialPriceEntity row) {
        return SpecialPriceView.of(row, prices.taken(row.id(), null));
    }

    private SpecialPriceEntity find(String idOrNumber) {
        var scope = authority.scope();
        var id = Ids.parse(idOrNumber);
        return (id == null ? prices.readByNumber(idOrNumber, scope) : prices.read(id, scope))
                .orElseThrow(() -> new RejectedException(new ProjectRejection.NoSuchSpecialPrice()));
    }
}
