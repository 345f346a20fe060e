package io.salesdesk.reporting.projection.application;

import io.salesdesk.reporting.file.model.Fact;
import io.salesdesk.reporting.projection.model.FileKind;
import io.salesdesk.reporting.projection.persistence.Projections;
import io.salesdesk.reporting.stream.application.Sequencer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Keeps the projections. Facts go into files, which the transaction holds in memory; just before the commit, what is
 * derived from the changed files is compared with what was derived before, and the differences are written: a batch
 * costs the same number of statements whether it has one event or five hundred.
 */
@ApplicationScoped
public class Projector {

    private static final Object KEY = Projector.class;

    private final Projections projections;
    private final TransactionManager transactionManager;
    private final TransactionSynchronizationRegistry registry;
    private final Sequencer sequencer;

    Projector(
            Projections projections,
            TransactionManager transactionManager,
            TransactionSynchronizationRegistry registry,
            Sequencer sequencer) {
        this.projections = projections;
        this.transactionManager = transactionManager;
        this.registry = registry;
        this.sequencer = sequencer;
    }

    /** Locks the files, making those that do not exist. */
    <F extends Fact> void open(FileKind<F> kind, Collection<UUID> ids) {
        var desk = desk();
        var closed = ids.stream().filter(id -> !desk.isOpen(kind, id)).toList();
        if (!closed.isEmpty()) {
            projections.create(kind, closed);
            projections.lock(kind, closed).forEach(stored -> desk.put(kind, stored));
        }
    }

    <F extends Fact> void file(Filing<F> filing) {
        var desk = desk();
        if (!desk.isOpen(filing.kind(), filing.id())) {
            open(filing.kind(), List.of(filing.id()));
        }
        desk.add(filing);
    }

    private Desk desk() {
        if (registry.getResource(KEY) instanceof Desk desk) {
            return desk;
        }
        var desk = new Desk(projections, sequencer);
        registry.putResource(KEY, desk);
        try {
            transactionManager.getTransaction().registerSynchronization(desk);
        } catch (RollbackException | SystemException e) {
            throw new IllegalStateException("The transaction takes no more work", e);
        }
        return desk;
    }
}
