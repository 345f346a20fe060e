package io.salesdesk.reporting.projection.application;

import io.salesdesk.platform.messaging.LockKind;
import io.salesdesk.platform.messaging.RowLock;
import io.salesdesk.reporting.projection.model.FileKind;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The files of a batch are opened in two statements for each kind, before its first event takes effect. */
@Singleton
class FileLocks {

    private final Map<FileKind<?>, LockKind> locks;

    FileLocks(Projector projector) {
        locks = FileKind.ALL.stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), kind -> new Files(kind, projector)));
    }

    RowLock of(Filing<?> filing) {
        return new RowLock(Objects.requireNonNull(locks.get(filing.kind())), filing.id());
    }

    private record Files(FileKind<?> kind, Projector projector) implements LockKind {

        @Override
        public int order() {
            return kind.order();
        }

        @Override
        public void lock(SortedSet<UUID> ids) {
            projector.open(kind, ids);
        }
    }
}
