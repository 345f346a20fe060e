package io.salesdesk.fulfilment.shipment.rest;

import io.salesdesk.fulfilment.shipment.model.ShipmentState;
import io.salesdesk.fulfilment.shipment.persistence.ShipmentEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A shipment in a list.
 *
 * @param release whether billing lets it go
 * @param amount the lines and the freight, tax-inclusive
 * @param deliverBy the time limit for delivery
 */
public record ShipmentSummary(
        UUID id,
        String number,
        UUID orderId,
        String orderNumber,
        int orderRevision,
        UUID customerId,
        ShipmentState state,
        ShipmentEntity.ReleaseState release,
        Money amount,
        Instant requestedAt,
        @Nullable LocalDate deliverBy,
        @Nullable String documentNumber,
        @Nullable String trackingNumber) {

    static ShipmentSummary of(ShipmentEntity shipment) {
        return new ShipmentSummary(
                shipment.id(),
                shipment.number(),
                shipment.orderId(),
                shipment.orderNumber(),
                shipment.orderRevision(),
                shipment.customerId(),
                shipment.state(),
                shipment.releaseState(),
                shipment.amount(),
                shipment.requestedAt(),
                shipment.deliverBy().orElse(null),
                shipment.documentNumber(),
                shipment.trackingNumber());
    }
}
