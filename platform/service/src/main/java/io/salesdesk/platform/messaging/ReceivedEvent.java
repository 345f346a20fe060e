package io.salesdesk.platform.messaging;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** An event together with the handler that will apply it. */
record ReceivedEvent<T>(
        Delivery delivery, CloudEvents.Attributes attributes, EventHandler<T> handler, IncomingEvent<T> event) {

    static <T> ReceivedEvent<T> of(
            Delivery delivery, CloudEvents.Attributes attributes, EventHandler<T> handler, T data) {
        return new ReceivedEvent<>(delivery, attributes, handler, attributes.withData(data));
    }

    Aggregate aggregate() {
        return new Aggregate(attributes.source(), attributes.subject());
    }

    Collection<RowLock> locks() {
        return handler.locks(event);
    }

    Set<UUID> brings() {
        return handler.brings(event);
    }

    Outcome apply() {
        return handler.handle(event);
    }

    /** One producer's aggregate; {@code sequence} counts within it. */
    record Aggregate(String source, UUID subject) {}
}
