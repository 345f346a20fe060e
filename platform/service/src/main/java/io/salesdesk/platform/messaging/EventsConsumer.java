package io.salesdesk.platform.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Hands what the services publish to the inbox, batch after batch. On virtual threads batches would overtake each other,
 * since the framework runs those unordered.
 */
@ApplicationScoped
class EventsConsumer {

    private final Inbox inbox;

    EventsConsumer(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("events")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records);
    }
}
