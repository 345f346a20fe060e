package io.salesdesk.platform.messaging;

import java.util.UUID;

/** The way out of a service: events become part of the current transaction and reach Kafka after it commits. */
public interface EventPublisher {

    /**
     * Adds the event to the current transaction.
     *
     * @return the event's id
     * @throws IllegalStateException outside a transaction
     */
    UUID publish(OutgoingEvent event);

    /**
     * Erases what a compacted topic holds under the key, with the current transaction.
     *
     * @throws IllegalStateException outside a transaction
     */
    void erase(String topic, UUID key);
}
