package io.salesdesk.platform.admin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.identity.Caller;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.messaging.ParkedRecords;
import io.salesdesk.platform.messaging.ParkedRecords.ParkedRecord;
import io.salesdesk.platform.messaging.WaitingEvents;
import io.salesdesk.platform.messaging.WaitingEvents.WaitingEvent;
import io.salesdesk.platform.rest.Page;
import io.salesdesk.platform.rest.PageRequest;
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
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Records that could not be applied, and events that wait for another one. */
@Path("/api/v1/admin")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "administration")
public class MessagesResource {

    private final ParkedRecords parked;
    private final WaitingEvents waiting;
    private final Caller caller;
    private final AuditTrail audit;

    MessagesResource(ParkedRecords parked, WaitingEvents waiting, Caller caller, AuditTrail audit) {
        this.parked = parked;
        this.waiting = waiting;
        this.caller = caller;
        this.audit = audit;
    }

    /** Why a record is given up. */
    public record Discard(@NotBlank @Size(max = 1000) String reason) {}

    @GET
    @Path("/parked-records")
    @Permission("admin.parked")
    @Operation(summary = "Records that could not be applied, and what queues behind them, oldest first")
    public Page<ParkedRecord> parked(
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var found = QuarkusTransaction.joiningExisting().call(() -> parked.list(state, after(page), page.fetchSize()));
        return page.page(found, last -> PageRequest.Position.of(last.id()), Function.identity());
    }

    @POST
    @Path("/parked-records/{id}/replay")
    @Permission("admin.parked")
    @Operation(summary = "Apply a parked record, after its cause has been mended, and what queues behind it")
    public ParkedRecord replay(@PathParam("id") long id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var record = parked.replay(id, caller.personId());
            audit.record("admin.parked.replay", "parked-record", new UUID(0, id), Map.of("key", record.key()));
            return record;
        });
    }

    @POST
    @Path("/parked-records/{id}/discard")
    @Permission("admin.parked")
    @Operation(summary = "Give a parked record up, with a reason, and apply what queues behind it")
    public ParkedRecord discard(@PathParam("id") long id, @NotNull @Valid Discard body) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var record = parked.discard(id, caller.personId(), body.reason());
            audit.record(
                    "admin.parked.discard",
                    "parked-record",
                    new UUID(0, id),
                    Map.of("key", record.key(), "reason", body.reason()));
            return record;
        });
    }

    @GET
    @Path("/waiting-events")
    @Permission("admin.waiting")
    @Operation(summary = "Events that wait for the one they build on, oldest first")
    public Page<WaitingEvent> waiting(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var found = QuarkusTransaction.joiningExisting().call(() -> waiting.list(after(page), page.fetchSize()));
        return page.page(found, last -> PageRequest.Position.of(last.id()), Function.identity());
    }

    private static long after(PageRequest page) {
        var position = page.after();
        return position == null ? 0 : position.number();
    }
}
