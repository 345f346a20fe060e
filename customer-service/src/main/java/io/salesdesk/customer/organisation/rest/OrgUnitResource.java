package io.salesdesk.customer.organisation.rest;

import io.salesdesk.customer.organisation.application.MaintainOrgUnit;
import io.salesdesk.customer.organisation.model.OrgUnitKind;
import io.salesdesk.customer.organisation.model.OrganisationRejection;
import io.salesdesk.customer.organisation.persistence.OrgUnitEntity;
import io.salesdesk.customer.organisation.persistence.OrgUnits;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.rest.Commands;
import io.salesdesk.platform.rest.Page;
import io.salesdesk.platform.rest.PageRequest;
import io.salesdesk.platform.rest.Preconditions;
import io.salesdesk.platform.rest.Responses;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The company, its regions and their offices, which every service projects. */
@Path("/api/v1/org-units")
@Tag(name = "org-units")
@RunOnVirtualThread
public class OrgUnitResource {

    private final OrgUnits units;
    private final MaintainOrgUnit maintain;
    private final Commands commands;
    private final Responses responses;
    private final Preconditions preconditions;

    OrgUnitResource(
            OrgUnits units,
            MaintainOrgUnit maintain,
            Commands commands,
            Responses responses,
            Preconditions preconditions) {
        this.units = units;
        this.maintain = maintain;
        this.commands = commands;
        this.responses = responses;
        this.preconditions = preconditions;
    }

    /**
     * @param id made up when absent, not to be changed
     * @param managerNumber names the manager by number instead of id; the person may be entered later
     */
    record OrgUnitRequest(
            @Nullable UUID id,
            @NotNull OrgUnitKind kind,
            @NotBlank @Size(max = 100) String name,
            @Nullable UUID parentId,
            @Nullable UUID managerId,
            @Nullable @Size(max = 40) String managerNumber) {

        MaintainOrgUnit.Details toDetails() {
            return new MaintainOrgUnit.Details(kind, name.strip(), parentId, managerId, managerNumber);
        }
    }

    @GET
    @Permission("read")
    @Transactional
    public Page<OrgUnitView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var after = page.after();
        return page.page(
                units.page(after == null ? null : after.id(), page.fetchSize()),
                unit -> new PageRequest.Position("", unit.id()),
                OrgUnitView::of);
    }

    @GET
    @Path("/{id}")
    @Permission("read")
    @Transactional
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrgUnitView.class)))
    public Response get(@PathParam("id") UUID id) {
        return responses.ok(OrgUnitView.of(find(id)));
    }

    @POST
    @Permission("org-unit.maintain")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OrgUnitView.class)))
    public Response enter(@NotNull @Valid OrgUnitRequest request) {
        return commands.create(request, () -> maintain.enter(request.id(), request.toDetails()), OrgUnitView::of);
    }

    @PUT
    @Path("/{id}")
    @Permission("org-unit.maintain")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrgUnitView.class)))
    public Response change(@PathParam("id") UUID id, @NotNull @Valid OrgUnitRequest request) {
        return commands.execute(
                request,
                () -> {
                    var unit = find(id);
                    preconditions.requireVersion(unit.version());
                    maintain.change(unit, request.toDetails());
                    return unit;
                },
                OrgUnitView::of);
    }

    private OrgUnitEntity find(UUID id) {
        return units.findByIdOptional(id)
                .orElseThrow(() -> new RejectedException(new OrganisationRejection.OrgUnitNotFound(id.toString())));
    }
}
