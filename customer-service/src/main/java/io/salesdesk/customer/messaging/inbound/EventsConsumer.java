package io.salesdesk.customer.messaging.inbound;

import io.salesdesk.platform.messaging.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Everything this service reads: its own topic, for the platform's directory, and requests for notices. */
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
