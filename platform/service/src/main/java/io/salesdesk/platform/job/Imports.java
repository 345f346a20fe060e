package io.salesdesk.platform.job;

import io.quarkus.arc.All;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.identity.CommandSource;
import io.salesdesk.platform.identity.RequestCaller;
import io.salesdesk.platform.messaging.Correlation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The kinds of tables that this service imports. */
@ApplicationScoped
class Imports implements CommandSource {

    static final String COMMAND = "import.";

    private final Map<String, ImportTarget<?>> targets = new TreeMap<>();
    private final JobStore jobs;
    private final RequestCaller caller;
    private final AuditTrail audit;
    private final int maxLines;

    Imports(
            @All List<ImportTarget<?>> targets,
            JobStore jobs,
            RequestCaller caller,
            AuditTrail audit,
            @ConfigProperty(name = "salesdesk.imports.max-lines", defaultValue = "50000") int maxLines) {
        targets.forEach(target -> this.targets.put(target.kind(), target));
        this.jobs = jobs;
        this.caller = caller;
        this.audit = audit;
        this.maxLines = maxLines;
    }

    @Override
    public Set<String> commands() {
        return targets.keySet().stream().map(COMMAND::concat).collect(Collectors.toUnmodifiableSet());
    }

    /** @throws RejectedException (404) when the service does not import this */
    ImportTarget<?> target(String kind) {
        var target = targets.get(kind);
        if (target == null) {
            throw new RejectedException(new ImportRejection.UnknownKind(kind, List.copyOf(targets.keySet())));
        }
        return target;
    }

    /** @throws RejectedException when the file cannot be read or its columns do not fit */
    List<ImportRow> read(ImportTarget<?> target, String fileName, byte[] content) {
        return new TableReader(target.columns(), maxLines).read(fileName, content);
    }

    /** Queues an import, in the current transaction, after a first look at the file. */
    JobStore.JobRow request(ImportTarget<?> target, ImportMode mode, String fileName, byte[] content) {
        read(target, fileName, content);
        var job = new JobStore.JobRow(
                Ids.next(),
                0,
                COMMAND + target.kind(),
                mode,
                Job.State.QUEUED,
                fileName,
                caller.personId(),
                caller.onBehalfOf(),
                caller.roles(),
                // Jobs live in real time, as leases do.
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                Correlation.current(),
                null,
                null,
                0,
                null,
                0,
                0,
                null);
        jobs.insert(job, content);
        audit.record(job.kind(), "job", job.id(), Map.of("mode", mode, "fileName", fileName));
        return job;
    }
}
