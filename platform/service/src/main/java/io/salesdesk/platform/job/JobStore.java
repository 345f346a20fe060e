package io.salesdesk.platform.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesdesk.platform.persistence.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of jobs. Who runs a job holds a lease on it; the attempt's number fences off a holder that lost it. */
@ApplicationScoped
class JobStore {

    private final Jdbc jdbc;
    private final ObjectMapper json;

    JobStore(Jdbc jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A job as its row tells it. */
    record JobRow(
            UUID id,
            long version,
            String kind,
            ImportMode mode,
            Job.State state,
            String fileName,
            UUID requestedBy,
            @Nullable UUID onBehalfOf,
            Set<String> roles,
            Instant requestedAt,
            String correlationId,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            int attempt,
            @Nullable Integer linesTotal,
            int linesDone,
            int linesRefused,
            @Nullable String failure) {}

    void insert(JobRow job, byte[] file) {
        jdbc.update(
                """
                insert into job (id, kind, mode, state, file_name, requested_by, on_behalf_of, roles, requested_at,
                                 correlation_id)
                values (?, ?, ?, ?, ?, ?, ?::uuid, ?, ?, ?)
                """,
                job.id(),
                job.kind(),
                job.mode(),
                job.state(),
                job.fileName(),
                job.requestedBy(),
                job.onBehalfOf(),
                job.roles(),
                job.requestedAt(),
                job.correlationId());
        jdbc.update("insert into job_file (job_id, content) values (?, ?)", job.id(), file);
    }

    Optional<JobRow> find(UUID id) {
        return jdbc.queryOne("select * from job where id = ?", JobStore::read, id);
    }

    /** Takes the oldest job that waits or whose runner has gone silent. */
    Optional<JobRow> claim() {
        return jdbc.queryOne("""
                update job set state = 'RUNNING', version = version + 1, attempts = attempts + 1,
                    started_at = coalesce(started_at, clock_timestamp()),
                    lease_until = clock_timestamp() + interval '60 seconds'
                where id = (select id from job
                            where state = 'QUEUED' or (state = 'RUNNING' and lease_until < clock_timestamp())
                            order by requested_at limit 1 for update skip locked)
                returning *
                """, JobStore::read);
    }

    byte[] file(UUID id) {
        return jdbc.queryOne("select content from job_file where job_id = ?", row -> row.getBytes(1), id)
                .orElseThrow(() -> new IllegalStateException("The file of job " + id + " is gone"));
    }

    /**
     * Records the progress and extends the lease.
     *
     * @throws LeaseLostException when somebody else runs the job by now
     */
    void progress(JobRow job, int total, int done, int refused) {
        requireLease(jdbc.update("""
                update job set lines_total = ?, lines_done = ?, lines_refused = ?, version = version + 1,
                    lease_until = clock_timestamp() + interval '60 seconds'
                where id = ? and attempts = ? and state = 'RUNNING'
                """, total, done, refused, job.id(), job.attempt()));
    }

    /** @throws LeaseLostException when somebody else runs the job by now */
    void finish(JobRow job, Job.State state, @Nullable String failure) {
        requireLease(jdbc.update("""
                update job set state = ?, failure = ?, finished_at = clock_timestamp(), lease_until = null,
                    version = version + 1
                where id = ? and attempts = ? and state = 'RUNNING'
                """, state, failure, job.id(), job.attempt()));
        jdbc.update("delete from job_file where job_id = ?", job.id());
    }

    private static void requireLease(int rows) {
        if (rows == 0) {
            throw new LeaseLostException();
        }
    }

    /** An earlier attempt of the job ran into its lease; what this one has done is rolled back. */
    static final class LeaseLostException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LeaseLostException() {
            super("Another instance runs the job");
        }
    }

    /** Adds errors; those of a repeated attempt are the same and are kept once. */
    void addErrors(UUID jobId, List<LineError> errors) {
        long line = -1;
        int n = 0;
        for (LineError error : errors) {
            n = error.line() == line ? n + 1 : 0;
            line = error.line();
            jdbc.update("""
                    insert into job_line_error (job_id, line, n, field, code, details) values (?, ?, ?, ?, ?, ?::jsonb)
                    on conflict do nothing
                    """, jobId, error.line(), n, error.field(), error.code(), write(error.details()));
        }
    }

    /** An error with its place among the errors of its job. */
    record StoredError(long number, LineError error) {}

    /** Errors behind a place, by line. */
    List<StoredError> errors(UUID jobId, long after, int size) {
        return jdbc.query(
                """
                select line * 1000 + n + 1 as number, line, field, code, details
                from job_line_error where job_id = ? and line * 1000 + n + 1 > ?
                order by line, n limit ?
                """,
                row -> new StoredError(
                        row.getLong("number"),
                        new LineError(
                                row.getLong("line"), row.getString("field"), row.getString("code"), details(row))),
                jobId,
                after,
                size);
    }

    private Map<String, Object> details(ResultSet row) throws SQLException {
        try {
            return json.readValue(row.getString("details"), new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The details of an error cannot be read any more", e);
        }
    }

    private String write(Map<String, Object> details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The details of an error are not representable as JSON", e);
        }
    }

    private static JobRow read(ResultSet row) throws SQLException {
        return new JobRow(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("kind"),
                ImportMode.valueOf(row.getString("mode")),
                Job.State.valueOf(row.getString("state")),
                row.getString("file_name"),
                row.getObject("requested_by", UUID.class),
                row.getObject("on_behalf_of", UUID.class),
                Arrays.stream((String[]) row.getArray("roles").getArray()).collect(Collectors.toUnmodifiableSet()),
                Objects.requireNonNull(Jdbc.instant(row, "requested_at")),
                row.getString("correlation_id"),
                Jdbc.instant(row, "started_at"),
                Jdbc.instant(row, "finished_at"),
                row.getInt("attempts"),
                row.getObject("lines_total", Integer.class),
                row.getInt("lines_done"),
                row.getInt("lines_refused"),
                row.getString("failure"));
    }
}
