package io.salesdesk.fulfilment.messaging.outbound;

import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.platform.messaging.EventPublisher;
import io.salesdesk.platform.messaging.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** Publishes what fulfilment has to say about an order; subject and key are the order's id. */
@ApplicationScoped
public class OrderEvents {

    private final EventPublisher publisher;

    OrderEvents(EventPublisher publisher) {
        this.publisher = publisher;
    }

    public void publish(OrderEntity order, String name, Object data) {
        publisher.publish(OutgoingEvent.of(name, order.id(), order.nextEventSequence(), data)
                .with("orderid", order.id())
                .with("orderrevision", order.revision()));
    }
}
