package io.salesdesk.fulfilment.shipment.application;

import io.salesdesk.fulfilment.notice.application.Tell;
import io.salesdesk.fulfilment.shipment.persistence.ShipmentEntity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Asks that somebody be told something about a shipment. */
@ApplicationScoped
class TellAboutShipment {

    private final Tell tell;

    TellAboutShipment(Tell tell) {
        this.tell = tell;
    }

    /** By SMS to the customer's contact (FUL-26). */
    void customer(ShipmentEntity shipment, String template, String key, Map<String, String> parameters) {
        tell.customer(shipment.customerId(), template, key, parameters, shipment.id());
    }

    /** By mail to a colleague. */
    void colleague(ShipmentEntity shipment, UUID person, String template, String key, Map<String, String> parameters) {
        tell.colleague(person, template, key, parameters, shipment.id());
    }
}
