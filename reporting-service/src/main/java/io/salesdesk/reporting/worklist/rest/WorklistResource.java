package io.salesdesk.reporting.worklist.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.identity.Permissions;
import io.salesdesk.platform.problem.ProblemException;
import io.salesdesk.platform.rest.Page;
import io.salesdesk.platform.rest.PageRequest;
import io.salesdesk.reporting.stream.application.Viewers;
import io.salesdesk.reporting.stream.persistence.StreamLog;
import io.salesdesk.reporting.stream.persistence.StreamLog.Work;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Everything that waits for the caller (待办). */
@Path("/api/v1/worklist")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "worklist")
public class WorklistResource {

    private final StreamLog rows;
    private final Viewers viewers;
    private final Permissions permissions;
    private final BusinessClock clock;
    private final ObjectMapper json;

    WorklistResource(StreamLog rows, Viewers viewers, Permissions permissions, BusinessClock clock, ObjectMapper json) {
        this.rows = rows;
        this.viewers = viewers;
        this.permissions = permissions;
        this.clock = clock;
        this.json = json;
    }

    @GET
    @Permission("read")
    @Operation(operationId = "listWork", summary = "What waits for the caller, longest first", description = """
                    An item waits for a command that the caller's roles permit, on a record within the scope of these roles, \
                    and is not the caller's own act to check. `service` and `path` say where the record is; `dueOn`, if any, \
                    is today or earlier.\
                    """)
    public Page<WorkView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        var request = PageRequest.of(limit, cursor);
        var after = request.after();
        var found = rows.work(
                viewers.current(),
                clock.today(),
                after == null ? null : since(after),
                after == null ? null : after.id().toString(),
                request.fetchSize());
        return request.page(
                found,
                work -> new PageRequest.Position(
                        work.since().toString(), UUID.fromString(work.line().key())),
                this::view);
    }

    private static Instant since(PageRequest.Position position) {
        try {
            return Instant.parse(position.sortKey());
        } catch (DateTimeParseException e) {
            throw ProblemException.parameter("cursor", "must be the nextCursor of a page before");
        }
    }

    private WorkView view(Work work) {
        try {
            var item = json.readValue(work.line().data(), WorkView.class);
            var role = item.kind().role();
            return item.with(
                    role == null
                            ? permissions.rolesFor(item.command()).stream()
                                    .sorted()
                                    .toList()
                            : List.of(role));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Written by this service as JSON", e);
        }
    }
}
