package io.salesdesk.billing.collection.rest;

import io.salesdesk.billing.collection.application.PlanDesk;
import io.salesdesk.billing.collection.model.CollectionPlan;
import io.salesdesk.billing.collection.model.Instalment;
import io.salesdesk.billing.collection.persistence.CollectionPlanEntity;
import io.salesdesk.billing.remittances.model.PaymentMethod;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.rest.Commands;
import io.salesdesk.platform.rest.Page;
import io.salesdesk.platform.rest.PageRequest;
import io.salesdesk.platform.rest.Resource;
import io.salesdesk.platform.rest.Responses;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Collection plans (回款计划): when a contract's money is to come in, how much and how, and what has come (BIL-17). */
@Path("/api/v1/collection-plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "collection plans")
public class CollectionPlanResource {

    private final PlanDesk desk;
    private final Commands commands;
    private final Responses responses;

    CollectionPlanResource(PlanDesk desk, Commands commands, Responses responses) {
        this.desk = desk;
        this.commands = commands;
        this.responses = responses;
    }

    /** When how much is to come in, and how. */
    public record PlannedInstalment(
            @NotNull LocalDate dueOn,
            @NotNull Money amount,
            @NotNull PaymentMethod method) {

        Instalment instalment() {
            return new Instalment(dueOn, amount, method);
        }
    }

    /** @param orderIds the contract's orders, whose posted money is counted */
    public record NewPlan(
            @NotNull UUID customerId,
            @Nullable UUID contractId,
            @NotEmpty @Size(max = 200) List<@NotNull UUID> orderIds,
            @NotEmpty @Size(max = 100) List<@NotNull @Valid PlannedInstalment> instalments) {

        PlanDesk.Command toCommand() {
            return new PlanDesk.Command(
                    customerId,
                    contractId,
                    List.copyOf(orderIds),
                    instalments.stream().map(PlannedInstalment::instalment).toList());
        }
    }

    /** @param collected what of it has come in; money fills the earliest instalment first */
    public record InstalmentView(
            LocalDate dueOn, Money amount, PaymentMethod method, Money collected, CollectionPlan.State state) {

        static InstalmentView of(CollectionPlan.Standing standing) {
            var instalment = standing.instalment();
            return new InstalmentView(
                    instalment.dueOn(),
                    instalment.amount(),
                    instalment.method(),
                    standing.collected(),
                    standing.state());
        }
    }

    /** @param collected posted money of the plan's orders */
    public record PlanView(
            UUID id,
            long version,
            String number,
            UUID customerId,
            @Nullable UUID contractId,
            List<UUID> orderIds,
            Money collected,
            List<InstalmentView> instalments,
            UUID drawnUpBy,
            Instant drawnUpAt)
            implements Resource {

        static PlanView of(PlanDesk.WithStanding found) {
            var plan = found.plan();
            return new PlanView(
                    plan.id(),
                    plan.version(),
                    plan.number(),
                    plan.accountId(),
                    plan.contractId(),
                    plan.orderIds(),
                    found.collected(),
                    found.standings().stream().map(InstalmentView::of).toList(),
                    plan.drawnUpBy(),
                    plan.drawnUpAt());
        }
    }

    /** A plan in a list, without how far it has come. */
    public record PlanSummary(
            UUID id,
            String number,
            UUID customerId,
            @Nullable UUID contractId,
            List<UUID> orderIds,
            UUID drawnUpBy,
            Instant drawnUpAt) {

        static PlanSummary of(CollectionPlanEntity plan) {
            return new PlanSummary(
                    plan.id(),
                    plan.number(),
                    plan.accountId(),
                    plan.contractId(),
                    plan.orderIds(),
                    plan.drawnUpBy(),
                    plan.drawnUpAt());
        }
    }

    @POST
    @Permission("collection-plan.draw-up")
    @Operation(summary = "Draw up when a contract's money is to come in")
    @APIResponseSchema(value = PlanView.class, responseCode = "201")
    public Response drawUp(@NotNull @Valid NewPlan body) {
        return commands.create(body, () -> desk.drawUp(body.toCommand()), PlanView::of);
    }

    @GET
    @Permission("read")
    @Operation(summary = "Collection plans, the youngest first")
    public Page<PlanSummary> list(
            @QueryParam("customerId") @Nullable UUID customerId,
            @QueryParam("contractId") @Nullable UUID contractId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var after = page.after();
        return page.page(
                desk.page(customerId, contractId, after == null ? null : after.id(), page.fetchSize()),
                last -> new PageRequest.Position("", last.id()),
                PlanSummary::of);
    }

    @GET
    @Path("/{id}")
    @Permission("read")
    @Operation(summary = "One collection plan, actual against plan, by id or number")
    @APIResponseSchema(PlanView.class)
    public Response get(@PathParam("id") String id) {
        return responses.ok(PlanView.of(desk.visible(id)));
    }
}
