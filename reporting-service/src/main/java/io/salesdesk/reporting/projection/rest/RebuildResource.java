package io.salesdesk.reporting.projection.rest;

import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.identity.Caller;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.messaging.Rebuilds;
import io.salesdesk.platform.messaging.Rebuilds.Rebuild;
import io.salesdesk.platform.rest.Commands;
import io.salesdesk.platform.rest.Responses;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Making the projections again from everything that was ever published. */
@Path("/api/v1/admin/rebuilds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "administration")
public class RebuildResource {

    private static final int SHOWN = 50;

    private final Rebuilds rebuilds;
    private final Caller caller;
    private final AuditTrail audit;
    private final Commands commands;
    private final Responses responses;

    RebuildResource(Rebuilds rebuilds, Caller caller, AuditTrail audit, Commands commands, Responses responses) {
        this.rebuilds = rebuilds;
        this.caller = caller;
        this.audit = audit;
        this.commands = commands;
        this.responses = responses;
    }

    /** Why the projections are made again. */
    public record NewRebuild(@NotBlank @Size(max = 1000) String reason) {}

    /** The rebuilds, the latest first. */
    public record RebuildList(List<Rebuild> items) {}

    @POST
    @Permission("admin.rebuild")
    @APIResponseSchema(value = Rebuild.class, responseCode = "202")
    @Operation(summary = "Make all projections again from the topics, while the service goes on")
    public Response request(@NotNull @Valid NewRebuild body) {
        return commands.accept(body, () -> {
            var requested = rebuilds.request(caller.personId(), body.reason());
            audit.record("admin.rebuild", "rebuild", requested.id(), Map.of("reason", body.reason()));
            return requested;
        });
    }

    @GET
    @Permission("admin.rebuild")
    @Operation(summary = "The rebuilds, the latest first")
    public RebuildList list() {
        return new RebuildList(rebuilds.latest(SHOWN));
    }

    @GET
    @Path("/{id}")
    @Permission("admin.rebuild")
    @Operation(summary = "One rebuild: whether it runs, and how it ended")
    @APIResponseSchema(Rebuild.class)
    public Response get(@PathParam("id") UUID id) {
        return responses.ok(rebuilds.get(id));
    }
}
