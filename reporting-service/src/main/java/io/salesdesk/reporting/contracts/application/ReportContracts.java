package io.salesdesk.reporting.contracts.application;

import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.identity.DataScope;
import io.salesdesk.reporting.contracts.model.ContractPerformance;
import io.salesdesk.reporting.contracts.model.ContractStatistics;
import io.salesdesk.reporting.contracts.persistence.ContractQueries;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Contracts and their performance as of the business date (REP-05). */
@ApplicationScoped
public class ReportContracts {

    private static final int CHUNK = 1000;

    private final ContractQueries queries;
    private final BusinessClock clock;

    ReportContracts(ContractQueries queries, BusinessClock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    public List<ContractPerformance> page(
            DataScope scope, ContractQueries.Filter filter, @Nullable UUID before, int limit) {
        return queries.lines(scope, filter, clock.today(), before, limit);
    }

    /** Everything, for a file. */
    public List<ContractPerformance> all(DataScope scope, ContractQueries.Filter filter) {
        var all = new ArrayList<ContractPerformance>();
        @Nullable UUID before = null;
        List<ContractPerformance> chunk;
        do {
            chunk = queries.lines(scope, filter, clock.today(), before, CHUNK);
            all.addAll(chunk);
            before = chunk.isEmpty() ? null : chunk.getLast().contractId();
        } while (chunk.size() == CHUNK);
        return all;
    }

    public Optional<ContractPerformance> one(DataScope scope, String idOrNumber) {
        return queries.byIdOrNumber(scope, idOrNumber, clock.today()).stream().findFirst();
    }

    public ContractStatistics statistics(
            DataScope scope, ContractStatistics.Period period, LocalDate from, LocalDate to) {
        return new ContractStatistics(period, from, to, queries.statistics(scope, period, from, to, clock.today()));
    }
}
