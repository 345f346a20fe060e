package io.salesdesk.reporting.messaging.inbound;

import io.salesdesk.platform.messaging.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hands what the other services publish to the inbox, batch after batch: a virtual thread for each would lose their order. */
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
