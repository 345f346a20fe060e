package io.salesdesk.reporting.messaging.inbound;

import io.salesdesk.platform.messaging.Inbox;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hands the batches of the four topics to the inbox. */
@ApplicationScoped
class EventsConsumer {

    private final Inbox inbox;

    EventsConsumer(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("events")
    @RunOnVirtualThread
    void receive(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records);
    }
}
