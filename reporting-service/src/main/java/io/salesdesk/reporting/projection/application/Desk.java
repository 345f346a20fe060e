package io.salesdesk.reporting.projection.application;

import io.salesdesk.reporting.contracts.model.Contract;
import io.salesdesk.reporting.contracts.model.ContractOrder;
import io.salesdesk.reporting.file.model.CaseFile;
import io.salesdesk.reporting.file.model.Fact;
import io.salesdesk.reporting.projection.model.FileKind;
import io.salesdesk.reporting.projection.model.Findings;
import io.salesdesk.reporting.projection.model.Findings.KnownRecord;
import io.salesdesk.reporting.projection.persistence.Projections;
import io.salesdesk.reporting.projection.persistence.Projections.Change;
import io.salesdesk.reporting.projection.persistence.Projections.NumberedRow;
import io.salesdesk.reporting.projection.persistence.Projections.PendingChange;
import io.salesdesk.reporting.projection.persistence.Projections.StoredFile;
import io.salesdesk.reporting.sales.model.DayTotal;
import io.salesdesk.reporting.sales.model.Entry;
import io.salesdesk.reporting.sales.model.Measure;
import io.salesdesk.reporting.stream.application.Sequencer;
import io.salesdesk.reporting.stream.model.LiveRow;
import io.salesdesk.reporting.stream.model.LiveRows;
import io.salesdesk.reporting.stream.model.LiveStream;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files that one transaction has open. */
final class Desk implements Synchronization {

    private final Projections projections;
    private final Sequencer sequencer;
    private final Map<FileName, OpenFile<?>> open = new LinkedHashMap<>();
    private boolean streamsChanged;

    Desk(Projections projections, Sequencer sequencer) {
        this.projections = projections;
        this.sequencer = sequencer;
    }

    private record FileName(String kind, UUID id) {}

    private static final class OpenFile<F extends Fact> {

        private final FileKind<F> kind;
        private final CaseFile<F> before;
        private final long nextVersion;
        private CaseFile<F> now;

        OpenFile(FileKind<F> kind, StoredFile<F> stored) {
            this.kind = kind;
            this.before = stored.file();
            this.nextVersion = stored.version() + 1;
            this.now = before;
        }

        void add(Filing<?> filing) {
            now = now.with(kind.factType().cast(filing.fact()));
        }

        boolean hasChanged() {
            return now != before;
        }

        Findings findingsBefore() {
            return kind.findings().apply(before);
        }

        Findings findingsNow() {
            return kind.findings().apply(now);
        }
    }

    boolean isOpen(FileKind<?> kind, UUID id) {
        return open.containsKey(new FileName(kind.name(), id));
    }

    <F extends Fact> void put(FileKind<F> kind, StoredFile<F> stored) {
        open.put(new FileName(kind.name(), stored.file().id()), new OpenFile<>(kind, stored));
    }

    void add(Filing<?> filing) {
        Objects.requireNonNull(open.get(new FileName(filing.kind().name(), filing.id())), "The file is not open")
                .add(filing);
    }

    @Override
    public void beforeCompletion() {
        var changed = open.values().stream().filter(OpenFile::hasChanged).toList();
        if (changed.isEmpty()) {
            return;
        }
        var differences = new Differences();
        var files = new ArrayList<>();
        for (var file : changed) {
            differences.add(file.findingsBefore(), file.findingsNow(), file.nextVersion);
            files.add(row(file));
        }
        projections.saveFiles(files);
        projections.saveRecords(differences.records);
        projections.deleteEntries(differences.entriesGone);
        projections.saveEntries(differences.entriesSaved);
        projections.saveContracts(differences.contracts);
        projections.deleteContractOrders(differences.contractOrdersGone);
        projections.saveContractOrders(differences.contractOrders);
        // Last, because here transactions on different files meet: the locks are held for no more than the commit.
        projections.countContracts(differences.contractsToCount);
        projections
                .add(DayTotal.difference(differences.entriesBefore, differences.entriesNow))
                .forEach(numbered -> streamOf(numbered.total().key().measure())
                        .ifPresent(stream ->
                                differences.update(LiveRows.of(stream, numbered.total()), numbered.version())));
        projections.deleteRows(differences.rowsGone);
        projections.saveRows(differences.rowsSaved);
        projections.appendPending(differences.changes);
        streamsChanged = !differences.changes.isEmpty();
    }

    @Override
    public void afterCompletion(int status) {
        if (status == Status.STATUS_COMMITTED && streamsChanged) {
            sequencer.wake();
        }
    }

    private <F extends Fact> Object row(OpenFile<F> file) {
        return projections.fileRow(file.kind, file.now);
    }

    private static Optional<LiveStream> streamOf(Measure measure) {
        return switch (measure) {
            case SALES -> Optional.of(LiveStream.SALES);
            case COLLECTED -> Optional.of(LiveStream.COLLECTIONS);
            case SHIPPED -> Optional.empty();
        };
    }

    /** What a transaction changes, over all its files. */
    private static final class Differences {

        private final List<KnownRecord> records = new ArrayList<>();
        private final List<Entry> entriesBefore = new ArrayList<>();
        private final List<Entry> entriesNow = new ArrayList<>();
        private final List<Entry> entriesGone = new ArrayList<>();
        private final List<Entry> entriesSaved = new ArrayList<>();
        private final List<Contract> contracts = new ArrayList<>();
        private final List<ContractOrder> contractOrders = new ArrayList<>();
        private final List<ContractOrder> contractOrdersGone = new ArrayList<>();
        private final Set<UUID> contractsToCount = new HashSet<>();
        private final List<NumberedRow> rowsGone = new ArrayList<>();
        private final List<NumberedRow> rowsSaved = new ArrayList<>();
        private final List<PendingChange> changes = new ArrayList<>();

        void add(Findings before, Findings now, long version) {
            var knownBefore = before.records();
            now.records().stream().filter(known -> !knownBefore.contains(known)).forEach(records::add);

            now.contracts().stream()
                    .filter(contract -> !before.contracts().contains(contract))
                    .forEach(contract -> {
                        contracts.add(contract);
                        contractsToCount.add(contract.contractId());
                    });
            if (!now.contractOrders().equals(before.contractOrders())) {
                // An order that changes its contract changes two.
                Stream.concat(before.contractOrders().stream(), now.contractOrders().stream())
                        .forEach(order -> contractsToCount.add(order.contractId()));
            }
            now.contractOrders().stream()
                    .filter(order -> !before.contractOrders().contains(order))
                    .forEach(contractOrders::add);
            before.contractOrders().stream()
                    .filter(_ -> now.contractOrders().isEmpty())
                    .forEach(contractOrdersGone::add);

            entriesBefore.addAll(before.entries());
            entriesNow.addAll(now.entries());
            var entries = by(now.entries(), Entry::key);
            before.entries().stream()
                    .filter(entry -> !entries.containsKey(entry.key()))
                    .forEach(entriesGone::add);
            var knownEntries = by(before.entries(), Entry::key);
            entries.forEach((key, entry) -> {
                if (!entry.equals(knownEntries.get(key))) {
                    entriesSaved.add(entry);
                }
            });

            var rows = by(now.rows(), Desk::nameOf);
            var knownRows = by(before.rows(), Desk::nameOf);
            knownRows.forEach((name, row) -> {
                if (!rows.containsKey(name)) {
                    remove(row, version);
                }
            });
            rows.forEach((name, row) -> replace(knownRows.get(name), row, version));
        }

        private void replace(@Nullable LiveRow known, LiveRow row, long version) {
            if (row.equals(known)) {
                return;
            }
            if (known != null && known.listed() && !known.visibility().equals(row.visibility())) {
                // For those who saw it until now; who still sees it gets it back at once.
                changes.add(new PendingChange(Change.REMOVE, new NumberedRow(known, version)));
            }
            if (row.listed()) {
                update(row, version);
            } else if (known != null && known.listed()) {
                rowsGone.add(new NumberedRow(row, version));
                changes.add(new PendingChange(Change.UPDATE, new NumberedRow(row, version)));
                changes.add(new PendingChange(Change.REMOVE, new NumberedRow(row, version)));
            }
        }

        void update(LiveRow row, long version) {
            var numbered = new NumberedRow(row, version);
            rowsSaved.add(numbered);
            changes.add(new PendingChange(Change.UPDATE, numbered));
        }

        private void remove(LiveRow row, long version) {
            var numbered = new NumberedRow(row, version);
            rowsGone.add(numbered);
            changes.add(new PendingChange(Change.REMOVE, numbered));
        }

        private static <T> Map<String, T> by(Collection<T> all, Function<T, String> name) {
            return all.stream()
                    .collect(Collectors.toMap(name, Function.identity(), (one, _) -> one, LinkedHashMap::new));
        }
    }

    private static String nameOf(LiveRow row) {
        return row.stream() + "/" + row.key();
    }
}
