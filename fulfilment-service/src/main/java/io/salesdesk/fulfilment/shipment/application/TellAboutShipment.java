package io.salesdesk.fulfilment.shipment.application;

import io.salesdesk.fulfilment.messaging.outbound.NoticeRequested;
import io.salesdesk.fulfilment.shipment.persistence.NoticeEntity;
import io.salesdesk.fulfilment.shipment.persistence.Notices;
import io.salesdesk.fulfilment.shipment.persistence.ShipmentEntity;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.messaging.EventPublisher;
import io.salesdesk.platform.messaging.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Asks, once per key, that somebody be told something about a shipment, and logs that it was asked. */
@ApplicationScoped
class TellAboutShipment {

    private final Notices notices;
    private final EventPublisher publisher;
    private final BusinessClock clock;

    TellAboutShipment(Notices notices, EventPublisher publisher, BusinessClock clock) {
        this.notices = notices;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** By SMS to the customer's contact (FUL-26). */
    void customer(ShipmentEntity shipment, String template, String key, Map<String, String> parameters) {
        tell(shipment, template, "SMS", "CUSTOMER", shipment.customerId(), key, parameters);
    }

    /** By mail to a colleague. */
    void colleague(ShipmentEntity shipment, UUID person, String template, String key, Map<String, String> parameters) {
        tell(shipment, template, "EMAIL", "PERSON", person, key, parameters);
    }

    private void tell(
            ShipmentEntity shipment,
            String template,
            String channel,
            String recipientKind,
            UUID recipientId,
            String key,
            Map<String, String> parameters) {
        if (notices.isKnown(key)) {
            return;
        }
        var id = Ids.next();
        notices.add(
                new NoticeEntity(id, key, template, channel, recipientKind, recipientId, shipment.id(), clock.now()));
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
