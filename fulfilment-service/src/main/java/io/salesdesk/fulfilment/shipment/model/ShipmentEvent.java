package io.salesdesk.fulfilment.shipment.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What happened to a shipment. */
public sealed interface ShipmentEvent {

    record Instructed(
            Actor by, String shippingMethod, @Nullable String carrier, LocalDate deliverBy) implements ShipmentEvent {}

    record Checked(Actor by, Money unpaid, List<String> enclosures, Instant at) implements ShipmentEvent {}

    record DocumentIssued(UUID documentId, String documentNumber, Actor by, Instant at, boolean held)
            implements ShipmentEvent {}

    record DocumentSupervised(UUID documentId, Actor by) implements ShipmentEvent {}

    record Approved(Actor by) implements ShipmentEvent {}

    record HandedOver(Actor shipper) implements ShipmentEvent {}

    record GoodsLeft(
            UUID releaseId,
            Actor confirmedBy,
            Instant at,
            @Nullable String trackingNumber) implements ShipmentEvent {}

    record Tracked(
            LocalDate day,
            Actor by,
            String finding,
            @Nullable String position,
            boolean abnormal) implements ShipmentEvent {}

    record Delivered(Instant at, Actor by) implements ShipmentEvent {}

    /** @param quantities what arrived, by order line */
    record ReceiptConfirmed(Instant at, String confirmedWith, Actor by, Map<UUID, BigDecimal> quantities)
            implements ShipmentEvent {}

    record DocumentReversed(
            UUID documentId,
            UUID reversalId,
            String reversalNumber,
            String reason,
            UUID requestedBy,
            UUID approvedBy,
            Instant at)
            implements ShipmentEvent {}

    record Withdrawn(String reason, UUID by, @Nullable UUID onBehalfOf) implements ShipmentEvent {}
}
