package io.salesdesk.reporting.projection.application;

import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import io.salesdesk.platform.messaging.RowLock;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Files what an event says. Nothing is ever early here: a fact whose subject is not known yet waits in its file.
 *
 * @param <T> the reader record
 */
final class FilingHandler<T> implements EventHandler<T> {

    private final String type;
    private final Class<T> dataType;
    private final Function<IncomingEvent<T>, List<Filing<?>>> reader;
    private final FileLocks locks;
    private final Projector projector;

    FilingHandler(
            String type,
            Class<T> dataType,
            Function<IncomingEvent<T>, List<Filing<?>>> reader,
            FileLocks locks,
            Projector projector) {
        this.type = type;
        this.dataType = dataType;
        this.reader = reader;
        this.locks = locks;
        this.projector = projector;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public Class<T> dataType() {
        return dataType;
    }

    @Override
    public Collection<RowLock> locks(IncomingEvent<T> event) {
        return reader.apply(event).stream().map(locks::of).toList();
    }

    @Override
    public Outcome handle(IncomingEvent<T> event) {
        reader.apply(event).forEach(projector::file);
        return Outcome.APPLIED;
    }
}
