package io.salesdesk.platform.job;

import io.salesdesk.platform.rest.Resource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work in the background.
 *
 * @param kind such as {@code import.products}
 * @param failure why the job as a whole failed, in the reader's language
 * @param errors the first errors of its lines; all of them are at {@code /jobs/{id}/errors}
 */
public record Job(
        UUID id,
        long version,
        String kind,
        ImportMode mode,
        State state,
        String fileName,
        UUID requestedBy,
        @Nullable UUID onBehalfOf,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        Progress progress,
        @Nullable String failure,
        List<LineProblem> errors)
        implements Resource {

    /** A job that was interrupted goes on by itself. */
    public enum State {
        QUEUED,
        RUNNING,
        SUCCEEDED,
        FAILED
    }

    /**
     * @param linesTotal without the header, null before the job has begun
     * @param linesDone taken or refused
     */
    public record Progress(@Nullable Integer linesTotal, int linesDone, int linesRefused) {}

    /** Why a line was refused, in the reader's language. */
    public record LineProblem(long line, @Nullable String field, String code, String message) {}

    @Override
    public Optional<String> location() {
        return Optional.of("/api/v1/jobs/" + id);
    }
}
