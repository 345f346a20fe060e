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
                errors(job, 0, FIRST_ERRORS).stream()
                        .map(NumberedProblem::problem)
                        .toList());
    }

    /** A problem with its place in the list of the job's errors. */
    record NumberedProblem(long number, Job.LineProblem problem) {}

    List<NumberedProblem> errors(JobStore.JobRow job, long after, int size) {
        var language = language();
        return jobs.errors(job.id(), after, size).stream()
                .map(stored -> new NumberedProblem(
                        stored.number(),
                        new Job.LineProblem(
                                stored.error().line(),
                                stored.error().field(),
                                stored.error().code(),
                                problems.detail(
                                        stored.error().code(), stored.error().details(), language))))
                .toList();
    }

    private Locale language() {
        return ProblemTexts.language(request.getCurrent().request().getHeader("Accept-Language"));
    }
}
