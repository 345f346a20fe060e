package io.salesdesk.customer.investigations.rest;

import io.salesdesk.customer.acting.Actor;
import io.salesdesk.customer.customers.application.FindCustomer;
import io.salesdesk.customer.investigations.application.ConcludeInvestigation;
import io.salesdesk.customer.investigations.application.FindInvestigation;
import io.salesdesk.customer.investigations.application.OpenInvestigation;
import io.salesdesk.customer.investigations.application.RecordFindings;
import io.salesdesk.customer.investigations.application.ReportInvestigation;
import io.salesdesk.customer.investigations.persistence.CreditInvestigationEntity;
import io.salesdesk.customer.investigations.persistence.CreditInvestigations;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Caller;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.rest.Commands;
import io.salesdesk.platform.rest.Page;
import io.salesdesk.platform.rest.PageRequest;
import io.salesdesk.platform.rest.Preconditions;
import io.salesdesk.platform.rest.Responses;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Credit investigations before the first deal that is not cash (信用调查, CUS-10). */
@Path("/api/v1/credit-investigations")
@Tag(name = "credit-investigations")
@RunOnVirtualThread
public class InvestigationResource {

    private final CreditInvestigations investigations;
    private final FindInvestigation find;
    private final FindCustomer findCustomer;
    private final OpenInvestigation openInvestigation;
    private final RecordFindings recordFindings;
    private final ReportInvestigation reportInvestigation;
    private final ConcludeInvestigation concludeInvestigation;
    private final Commands commands;
    private final Responses responses;
    private final Preconditions preconditions;
    private final AuditTrail audit;
    private final Authority authority;
    private final Caller caller;

    InvestigationResource(
            CreditInvestigations investigations,
            FindInvestigation find,
            FindCustomer findCustomer,
            OpenInvestigation openInvestigation,
            RecordFindings recordFindings,
            ReportInvestigation reportInvestigation,
            ConcludeInvestigation concludeInvestigation,
            Commands commands,
            Responses responses,
            Preconditions preconditions,
            AuditTrail audit,
            Authority authority,
            Caller caller) {
        this.investigations = investigations;
        this.find = find;
        this.findCustomer = findCustomer;
        this.openInvestigation = openInvestigation;
        this.recordFindings = recordFindings;
        this.reportInvestigation = reportInvestigation;
        this.concludeInvestigation = concludeInvestigation;
        this.commands = commands;
        this.responses = responses;
        this.preconditions = preconditions;
        this.audit = audit;
        this.authority = authority;
        this.caller = caller;
    }

    /** Newest first. */
    @GET
    @Permission("read")
    @Transactional
    public Page<InvestigationSummary> list(
            @QueryParam("customerId") @Nullable UUID customerId,
            @QueryParam("state") CreditInvestigationEntity.@Nullable State state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var before = page.after();
        return page.page(
                investigations.page(
                        authority.scope(), customerId, state, before == null ? null : before.id(), page.fetchSize()),
                investigation -> new PageRequest.Position("", investigation.id()),
                InvestigationSummary::of);
    }

    @GET
    @Path("/{id}")
    @Permission("read")
    @Transactional
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InvestigationView.class)))
    public Response get(@PathParam("id") String id) {
        return responses.ok(view(find.inScope(id, authority.scope())));
    }

    /** Begins to look into a customer's credit; what is found out may be added later. */
    @POST
    @Permission("credit-investigation.investigate")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = InvestigationView.class)))
    public Response open(@NotNull @Valid InvestigationRequests.Open request) {
        return commands.create(
                request,
                () -> openInvestigation.open(
                        findCustomer.forChange(request.customerId().toString(), authority.scope()),
                        request.toFindings(),
                        Actor.of(caller)),
                this::view);
    }

    /** Adds or corrects what was found out, until the conclusion. */
    @POST
    @Path("/{id}/findings")
    @Permission("credit-investigation.investigate")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InvestigationView.class)))
    public Response record(@PathParam("id") String id, @NotNull @Valid InvestigationRequests.RecordedFindings request) {
        return on(
                id,
                request,
                investigation -> recordFindings.record(investigation, request.toFindings(), Actor.of(caller)));
    }

    /** Puts the complete findings before the department manager. */
    @POST
    @Path("/{id}/report")
    @Permission("credit-investigation.investigate")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InvestigationView.class)))
    public Response report(@PathParam("id") String id) {
        return on(id, null, investigation -> reportInvestigation.report(investigation, Actor.of(caller)));
    }

    /** The department manager's conclusion; not by anybody who had a part in the investigation. */
    @POST
    @Path("/{id}/conclusion")
    @Permission("credit-investigation.conclude")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InvestigationView.class)))
    public Response conclude(@PathParam("id") String id, @NotNull @Valid InvestigationRequests.Conclude request) {
        return on(
                id,
                request,
                investigation -> concludeInvestigation.conclude(
                        investigation,
                        request.conclusion(),
                        request.reason().strip(),
                        request.validUntil(),
                        Actor.of(caller)));
    }

    private Response on(String id, @Nullable Object request, Consumer<CreditInvestigationEntity> command) {
        return commands.execute(
                request,
                () -> {
                    var investigation = find.forChange(id, authority.scope());
                    preconditions.requireVersion(investigation.version());
                    command.accept(investigation);
                    return investigation;
                },
                this::view);
    }

    /** Must run in a transaction, which keeps the note that the caller looked. */
    private InvestigationView view(CreditInvestigationEntity investigation) {
        var owner = find.customerOf(investigation).owner();
        boolean mayKnow =
                authority.scope("read.confidential").permits(owner.regionId(), owner.officeId(), owner.salespersonId());
        if (mayKnow) {
            audit.record("read.confidential", "credit-investigation", investigation.id(), Map.of("member", "findings"));
        }
        return InvestigationView.of(investigation, mayKnow);
    }
}
