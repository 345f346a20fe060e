package io.salesdesk.platform.approval;

import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.problem.ProblemException;
import io.salesdesk.platform.problem.ProblemKind;
import io.salesdesk.platform.rest.Commands;
import io.salesdesk.platform.rest.Page;
import io.salesdesk.platform.rest.PageRequest;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What waits for a second person, and their decisions. */
@Path("/api/v1/approvals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "approvals")
public class ApprovalResource {

    private final Approvals approvals;
    private final Commands commands;
    private final Responses responses;

    ApprovalResource(Approvals approvals, Commands commands, Responses responses) {
        this.approvals = approvals;
        this.commands = commands;
        this.responses = responses;
    }

    /** How a request can be decided. */
    public enum Decision {
        APPROVED,
        REJECTED;

        Approval.State state() {
            return switch (this) {
                case APPROVED -> Approval.State.APPROVED;
                case REJECTED -> Approval.State.REJECTED;
            };
        }
    }

    /** The decision and why (ORD-18). */
    public record DecisionBody(
            @NotNull Decision decision,
            @NotBlank @Size(max = 1000) String reason) {}

    @GET
    @Permission("approval.read")
    @Operation(summary = "Requests that the caller may see, newest first")
    public Page<Approval> list(
            @QueryParam("state") Approval.@Nullable State state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var after = page.after();
        var found = approvals.list(state, after == null ? null : after.id(), page.fetchSize());
        return page.page(found, last -> new PageRequest.Position("", last.id()), Function.identity());
    }

    @GET
    @Path("/{id}")
    @Permission("approval.read")
    @Operation(summary = "One request and its decision")
    public Response get(@PathParam("id") UUID id) {
        return responses.ok(approvals.find(id).orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND)));
    }

    @POST
    @Path("/{id}/decision")
    @Permission("approval.decide")
    @Operation(summary = "Decide a request; the command is checked against the state of now and carried out")
    public Response decide(@PathParam("id") UUID id, @NotNull @Valid DecisionBody body) {
        return commands.execute(body, () -> approvals.decide(id, body.decision().state(), body.reason()));
    }
}
