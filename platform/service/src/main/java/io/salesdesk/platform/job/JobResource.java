package io.salesdesk.platform.job;

import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Caller;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.problem.ProblemException;
import io.salesdesk.platform.problem.ProblemKind;
import io.salesdesk.platform.rest.Page;
import io.salesdesk.platform.rest.PageRequest;
import io.salesdesk.platform.rest.Responses;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What became of work that goes on in the background. */
@Path("/api/v1/jobs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "jobs")
public class JobResource {

    private final JobStore jobs;
    private final JobViews views;
    private final Caller caller;
    private final Authority authority;
    private final Responses responses;

    JobResource(JobStore jobs, JobViews views, Caller caller, Authority authority, Responses responses) {
        this.jobs = jobs;
        this.views = views;
        this.caller = caller;
        this.authority = authority;
        this.responses = responses;
    }

    @GET
    @Path("/{id}")
    @Permission("job.read")
    @Operation(summary = "State, progress and the first errors of a job")
    public Response get(@PathParam("id") UUID id) {
        return responses.ok(views.of(find(id)));
    }

    @GET
    @Path("/{id}/errors")
    @Permission("job.read")
    @Operation(summary = "All errors of a job, by line")
    public Page<Job.LineProblem> errors(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var job = find(id);
        var page = PageRequest.of(limit, cursor);
        var after = page.after();
        var found = views.errors(job, after == null ? 0 : after.number(), page.fetchSize());
        return page.page(found, last -> PageRequest.Position.of(last.number()), JobViews.NumberedProblem::problem);
    }

    private JobStore.JobRow find(UUID id) {
        return jobs.find(id)
                .filter(job -> caller.involved().contains(job.requestedBy()) || authority.mayDo(job.kind()))
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
    }
}
