package io.salesdesk.platform.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Acting;
import io.salesdesk.platform.messaging.Correlation;
import io.salesdesk.platform.persistence.TransientFailures;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Runs queued imports. Any number of instances may; a job whose runner died is taken over when its lease ends. Importing
 * the valid lines goes on where the last batch was committed; all or nothing begins again.
 */
@ApplicationScoped
class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);

    private static final int BATCH = 100;

    /** All or nothing is one transaction, however long the file. */
    private static final int WHOLE_FILE_SECONDS = 1800;

    private final JobStore jobs;
    private final Imports imports;
    private final Acting acting;
    private final EntityManager entityManager;

    JobRunner(JobStore jobs, Imports imports, Acting acting, EntityManager entityManager) {
        this.jobs = jobs;
        this.imports = imports;
        this.acting = acting;
        this.entityManager = entityManager;
    }

    @Scheduled(
            every = "{salesdesk.jobs.poll-interval:1s}",
            identity = "jobs",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void runDue() {
        for (var job = claim(); job.isPresent(); job = claim()) {
            run(job.get());
        }
    }

    private Optional<JobStore.JobRow> claim() {
        return QuarkusTransaction.requiringNew().call(jobs::claim);
    }

    private void run(JobStore.JobRow job) {
        Correlation.begin(job.correlationId());
        try {
            acting.as(
                    job.requestedBy(),
                    job.onBehalfOf(),
                    job.roles(),
                    job.kind(),
                    () -> importFile(job, imports.target(job.kind().substring(Imports.COMMAND.length()))));
        } catch (JobStore.LeaseLostException e) {
            LOG.infof("Job %s is run by another instance", job.id());
        } catch (RuntimeException e) {
            if (TransientFailures.isTransient(e)) {
                // The lease ends by itself and the job is taken up again, here or elsewhere.
                LOG.warnf("Job %s is interrupted: %s", job.id(), e.getMessage());
            } else {
                LOG.errorf(e, "Job %s failed", job.id());
                QuarkusTransaction.requiringNew()
                        .run(() -> jobs.finish(job, Job.State.FAILED, "job-failed-unexpectedly"));
            }
        } finally {
            Correlation.end();
        }
    }

    private <T> void importFile(JobStore.JobRow job, ImportTarget<T> target) {
        List<ImportRow> rows;
        try {
            var content = jobs.file(job.id());
            rows = imports.read(target, job.fileName(), content);
        } catch (RejectedException e) {
            // Accepted by an older version of the service.
            QuarkusTransaction.requiringNew()
                    .run(() -> jobs.finish(job, Job.State.FAILED, e.rejection().code()));
            return;
        }
        var file = new Understood<>(target, rows);
        switch (job.mode()) {
            case VALID_LINES_ONLY -> validLines(job, target, file);
            case ALL_OR_NOTHING -> allOrNothing(job, target, file);
        }
    }

    /** The lines that could be understood, and what is wrong with the others. */
    private static final class Understood<T> {

        private final List<ImportLine<T>> lines = new ArrayList<>();
        private final List<LineError> errors = new ArrayList<>();
        private final int total;

        Understood(ImportTarget<T> target, List<ImportRow> rows) {
            total = rows.size();
            for (ImportRow row : rows) {
                try {
                    target.columns().stream()
                            .filter(ImportColumn::required)
                            .forEach(column -> row.requiredText(column.name()));
                    lines.add(new ImportLine<>(row.line(), target.read(row)));
                } catch (InvalidLineException e) {
                    errors.add(e.at(row.line()));
                } catch (RejectedException e) {
                    errors.add(LineError.of(row.line(), e.rejection()));
                }
            }
        }
    }

    // --- the valid lines ---

    private <T> void validLines(JobStore.JobRow job, ImportTarget<T> target, Understood<T> file) {
        int done = job.linesDone();
        int refused = job.linesRefused();
        if (job.linesDone() == 0) {
            done = file.errors.size();
            refused = file.errors.size();
            int begun = done;
            QuarkusTransaction.requiringNew().run(() -> {
                jobs.addErrors(job.id(), file.errors);
                jobs.progress(job, file.total, begun, begun);
            });
        }
        int next = done - file.errors.size();
        while (next < file.lines.size()) {
            var batch = file.lines.subList(next, Math.min(next + BATCH, file.lines.size()));
            refused += applyBatch(job, target, file, batch, next, refused);
            next += batch.size();
        }
        QuarkusTransaction.requiringNew().run(() -> jobs.finish(job, Job.State.SUCCEEDED, null));
    }

    /** @return how many lines were refused */
    private <T> int applyBatch(
            JobStore.JobRow job,
            ImportTarget<T> target,
            Understood<T> file,
            List<ImportLine<T>> batch,
            int before,
            int refusedBefore) {
        try {
            return commit(job, target, file, batch, before, refusedBefore);
        } catch (JobStore.LeaseLostException e) {
            throw e;
        } catch (RuntimeException e) {
            if (TransientFailures.isTransient(e) || batch.size() == 1) {
                return oneLine(job, file, batch, before, refusedBefore, e);
            }
        }
        int refused = 0;
        for (int i = 0; i < batch.size(); i++) {
            refused += applyBatch(job, target, file, batch.subList(i, i + 1), before + i, refusedBefore + refused);
        }
        return refused;
    }

    private <T> int commit(
            JobStore.JobRow job,
            ImportTarget<T> target,
            Understood<T> file,
            List<ImportLine<T>> batch,
            int before,
            int refusedBefore) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var errors = target.apply(batch);
            entityManager.flush();
            int refused = linesOf(errors);
            jobs.addErrors(job.id(), errors);
            jobs.progress(job, file.total, file.errors.size() + before + batch.size(), refusedBefore + refused);
            return refused;
        });
    }

    private <T> int oneLine(
            JobStore.JobRow job,
            Understood<T> file,
            List<ImportLine<T>> batch,
            int before,
            int refusedBefore,
            RuntimeException e) {
        if (TransientFailures.isTransient(e)) {
            throw e;
        }
        var error = errorOf(batch.getFirst().number(), e);
        QuarkusTransaction.requiringNew().run(() -> {
            jobs.addErrors(job.id(), List.of(error));
            jobs.progress(job, file.total, file.errors.size() + before + 1, refusedBefore + 1);
        });
        return 1;
    }

    // --- all or nothing ---

    private <T> void allOrNothing(JobStore.JobRow job, ImportTarget<T> target, Understood<T> file) {
        List<LineError> errors = new ArrayList<>(file.errors);
        try {
            wholeFile(job, target, file, BATCH);
        } catch (JobStore.LeaseLostException e) {
            throw e;
        } catch (LinesRefusedException e) {
            errors.addAll(e.errors);
        } catch (RuntimeException e) {
            if (TransientFailures.isTransient(e)) {
                throw e;
            }
            // Some lines of a batch are to blame; one by one they are found.
            try {
                wholeFile(job, target, file, 1);
            } catch (LinesRefusedException oneByOne) {
                errors.addAll(oneByOne.errors);
            }
        }
        if (!errors.isEmpty()) {
            errors.sort(Comparator.comparingLong(LineError::line));
            QuarkusTransaction.requiringNew().run(() -> {
                jobs.addErrors(job.id(), errors);
                jobs.progress(job, file.total, file.total, linesOf(errors));
                jobs.finish(job, Job.State.FAILED, "import-lines-are-refused");
            });
        }
    }

    /**
     * Takes every line and finishes the job in the same transaction.
     *
     * @throws LinesRefusedException when lines of the file are wrong; nothing is kept then
     */
    private <T> void wholeFile(JobStore.JobRow job, ImportTarget<T> target, Understood<T> file, int batchSize) {
        QuarkusTransaction.requiringNew().timeout(WHOLE_FILE_SECONDS).run(() -> {
            List<LineError> errors = new ArrayList<>();
            for (int i = 0; i < file.lines.size(); i += batchSize) {
                var batch = file.lines.subList(i, Math.min(i + batchSize, file.lines.size()));
                if (batchSize == 1) {
                    applyOne(target, batch, errors);
                } else {
                    errors.addAll(applyAll(target, batch));
                }
                int done = i + batch.size();
                QuarkusTransaction.requiringNew().run(() -> jobs.progress(job, file.total, done, 0));
            }
            if (!errors.isEmpty() || !file.errors.isEmpty()) {
                throw new LinesRefusedException(errors);
            }
            jobs.progress(job, file.total, file.total, 0);
            jobs.finish(job, Job.State.SUCCEEDED, null);
        });
    }

    private <T> List<LineError> applyAll(ImportTarget<T> target, List<ImportLine<T>> batch) {
        var errors = target.apply(batch);
        entityManager.flush();
        entityManager.clear();
        return errors;
    }

    /**
     * Notes what is wrong with the line. After a rule's refusal the lines that follow are looked at too, since what the line
     * has changed is rolled back with all others; after a failed statement the transaction can do no more.
     *
     * @throws LinesRefusedException with all errors so far when the database refuses the line
     */
    private <T> void applyOne(ImportTarget<T> target, List<ImportLine<T>> line, List<LineError> errors) {
        try {
            errors.addAll(applyAll(target, line));
        } catch (RejectedException | InvalidLineException e) {
            errors.add(errorOf(line.getFirst().number(), e));
            entityManager.clear();
        } catch (RuntimeException e) {
            if (TransientFailures.isTransient(e)) {
                throw e;
            }
            errors.add(errorOf(line.getFirst().number(), e));
            throw new LinesRefusedException(errors);
        }
    }

    /** Rolls the whole file back. */
    private static final class LinesRefusedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<LineError> errors;

        LinesRefusedException(List<LineError> errors) {
            super("Lines were refused", null, false, false);
            this.errors = List.copyOf(errors);
        }
    }

    private static LineError errorOf(long line, RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RejectedException rejected) {
                return LineError.of(line, rejected.rejection());
            }
            if (cause instanceof InvalidLineException invalid) {
                return invalid.at(line);
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                LOG.infof("A line of an import was refused by the database: %s", sql.getSQLState());
                return new LineError(line, null, "import-line-does-not-fit", Map.of());
            }
        }
        LOG.errorf(e, "A line of an import failed");
        return new LineError(line, null, "import-line-failed", Map.of());
    }

    private static int linesOf(List<LineError> errors) {
        return (int) errors.stream().mapToLong(LineError::line).distinct().count();
    }
}
