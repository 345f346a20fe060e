package io.salesdesk.billing.messaging.outbound;

import io.salesdesk.platform.messaging.EventPublisher;
import io.salesdesk.platform.messaging.OutgoingEvent;
import io.salesdesk.platform.persistence.AggregateEntity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Publishes billing's facts under the keys that processes.md fixes. */
@ApplicationScoped
public class BillingEvents {

    private final EventPublisher publisher;

    BillingEvents(EventPublisher publisher) {
        this.publisher = publisher;
    }

    /** A fact about a customer's account or a remittance, which are their own key. */
    public void publish(AggregateEntity aggregate, BillingEvent event) {
        publisher.publish(of(aggregate, event));
    }

    /** A fact about an order, or about a shipment or payment of it: all of them lie under the order's key. */
    public void publish(AggregateEntity aggregate, UUID orderId, int orderRevision, BillingEvent event) {
        publisher.publish(
                of(aggregate, event).keyedBy(orderId).with("orderid", orderId).with("orderrevision", orderRevision));
    }

    /** A fact about something of a customer's, under the customer's key. */
    public void publishUnder(AggregateEntity aggregate, UUID customerId, BillingEvent event) {
        publisher.publish(of(aggregate, event).keyedBy(customerId));
    }

    private static OutgoingEvent of(AggregateEntity aggregate, BillingEvent event) {
        return OutgoingEvent.of(event.getClass().getSimpleName(), aggregate.id(), aggregate.nextEventSequence(), event);
    }
}
