package io.salesdesk.fulfilment.stock.persistence;

import io.salesdesk.fulfilment.stock.model.MovementCause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why, for whom and when stock moves.
 *
 * @param reference what a later reader looks up, such as the number of a document
 * @param actor who moved it, null when the system did
 * @param businessDate the business date it counts for
 * @param at the business instant
 */
public record MovementReason(
        MovementCause cause,
        @Nullable UUID orderId,
        @Nullable UUID lineId,
        @Nullable UUID shipmentId,
        @Nullable String reference,
        @Nullable UUID actor,
        LocalDate businessDate,
        Instant at) {

    public static MovementReason of(MovementCause cause, LocalDate businessDate, Instant at) {
        return new MovementReason(cause, null, null, null, null, null, businessDate, at);
    }

    public MovementReason forLine(UUID order, UUID line) {
        return new MovementReason(cause, order, line, shipmentId, reference, actor, businessDate, at);
    }

    public MovementReason forShipment(UUID shipment, String number) {
        return new MovementReason(cause, orderId, lineId, shipment, number, actor, businessDate, at);
    }

    public MovementReason by(UUID person) {
        return new MovementReason(cause, orderId, lineId, shipmentId, reference, person, businessDate, at);
    }

    public MovementReason referringTo(String text) {
        return new MovementReason(cause, orderId, lineId, shipmentId, text, actor, businessDate, at);
    }
}
