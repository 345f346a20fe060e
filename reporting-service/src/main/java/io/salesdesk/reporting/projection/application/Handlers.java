package io.salesdesk.reporting.projection.application;

import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;

/** Makes the handlers of events from the functions that read them. */
@Singleton
public class Handlers {

    private final FileLocks locks;
    private final Projector projector;

    Handlers(FileLocks locks, Projector projector) {
        this.locks = locks;
        this.projector = projector;
    }

    /**
     * @param type the event's {@code ce_type}
     * @param reader which facts an event brings, and into which files they go
     */
    public <T> EventHandler<T> filing(
            String type, Class<T> dataType, Function<IncomingEvent<T>, List<Filing<?>>> reader) {
        return new FilingHandler<>(type, dataType, reader, locks, projector);
    }
}
