package io.salesdesk.platform.job;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.salesdesk.platform.problem.ProblemTexts;
import io.salesdesk.platform.problem.Problems;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Jobs as the caller reads them: texts in the language of the request. */
@Singleton
class JobViews {

    private static final int FIRST_ERRORS = 50;

    private final JobStore jobs;
    private final Problems problems;
    private final CurrentVertxRequest request;

    JobViews(JobStore jobs, Problems problems, CurrentVertxRequest request) {
        this.jobs = jobs;
        this.problems = problems;
        this.request = request;
    }

    Job of(JobStore.JobRow job) {
        var failure = job.failure();
        return new Job(
                job.id(),
                job.version(),
                job.kind(),
                job.mode(),
                job.state(),
                job.fileName(),
                job.requestedBy(),
                job.onBehalfOf(),
                job.requestedAt(),
                job.startedAt(),
                job.finishedAt(),
                new Job.Progress(job.linesTotal(), job.linesDone(), job.linesRefused()),
                failure == null ? null : problems.detail(failure, Map.of(), language()),
                errors(job, 0, FIRST_ERRORS));
    }

    List<Job.LineProblem> errors(JobStore.JobRow job, long afterLine, int size) {
        var language = language();
        return jobs.errors(job.id(), afterLine, size).stream()
                .map(error -> new Job.LineProblem(
                        error.line(),
                        error.field(),
                        error.code(),
                        problems.detail(error.code(), error.details(), language)))
                .toList();
    }

    private Locale language() {
        return ProblemTexts.language(request.getCurrent().request().getHeader("Accept-Language"));
    }
}
