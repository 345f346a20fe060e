package io.salesdesk.fulfilment.notice.application;

import io.salesdesk.fulfilment.messaging.outbound.NoticeRequested;
import io.salesdesk.fulfilment.shipment.persistence.NoticeEntity;
import io.salesdesk.fulfilment.shipment.persistence.Notices;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.messaging.EventPublisher;
import io.salesdesk.platform.messaging.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks, once per key, that somebody be told something, and logs that it was asked. */
@ApplicationScoped
public class Tell {

    private final Notices notices;
    private final EventPublisher publisher;
    private final BusinessClock clock;

    Tell(Notices notices, EventPublisher publisher, BusinessClock clock) {
        this.notices = notices;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * By SMS to the customer's contact.
     *
     * @param shipmentId the shipment that it is about, if any
     */
    public void customer(
            UUID customerId, String template, String key, Map<String, String> parameters, @Nullable UUID shipmentId) {
        tell("CUSTOMER", customerId, "SMS", template, key, parameters, shipmentId);
    }

    /**
     * By mail to a colleague.
     *
     * @param shipmentId the shipment that it is about, if any
     */
    public void colleague(
            UUID person, String template, String key, Map<String, String> parameters, @Nullable UUID shipmentId) {
        tell("PERSON", person, "EMAIL", template, key, parameters, shipmentId);
    }

    private void tell(
            String recipientKind,
            UUID recipientId,
            String channel,
            String template,
            String key,
            Map<String, String> parameters,
            @Nullable UUID shipmentId) {
        if (notices.isKnown(key)) {
            return;
        }
        var id = Ids.next();
        notices.add(new NoticeEntity(id, key, template, channel, recipientKind, recipientId, shipmentId, clock.now()));
        publisher.publish(OutgoingEvent.of(
                "NoticeRequested",
                id,
                1,
                new NoticeRequested(
                        id,
                        template,
                        new NoticeRequested.Recipient(recipientKind, recipientId),
                        channel,
                        parameters,
                        key)));
    }
}
