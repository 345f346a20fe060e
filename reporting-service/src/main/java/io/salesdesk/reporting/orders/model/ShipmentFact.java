package io.salesdesk.reporting.orders.model;

import io.salesdesk.reporting.file.model.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What is filed about one shipment of an order. */
public sealed interface ShipmentFact extends OrderFact {

    UUID shipmentId();

    @Override
    default String slot() {
        return "shipment/" + shipmentId() + "/" + getClass().getSimpleName();
    }

    record Requested(Origin origin, UUID shipmentId, String number, Money amount, UUID requestedBy)
            implements ShipmentFact {}

    record Instructed(Origin origin, UUID shipmentId, UUID instructedBy) implements ShipmentFact {}

    record Checked(Origin origin, UUID shipmentId, UUID checkedBy) implements ShipmentFact {}

    record Withdrawn(Origin origin, UUID shipmentId) implements ShipmentFact {}

    record DocumentIssued(Origin origin, UUID shipmentId, String documentNumber, UUID issuedBy)
            implements ShipmentFact {}

    record DocumentSupervised(Origin origin, UUID shipmentId, UUID supervisedBy) implements ShipmentFact {}

    record Approved(Origin origin, UUID shipmentId, UUID approvedBy) implements ShipmentFact {}

    record HandedOver(Origin origin, UUID shipmentId, UUID shipperId) implements ShipmentFact {}

    record Shipped(Origin origin, UUID shipmentId, Money amount, Instant at) implements ShipmentFact {}

    /** The last day on which the consignment was followed up (FUL-25). */
    record Tracked(Origin origin, UUID shipmentId, LocalDate day) implements ShipmentFact {}

    record Delivered(Origin origin, UUID shipmentId) implements ShipmentFact {}

    record Received(Origin origin, UUID shipmentId) implements ShipmentFact {}

    /** Billing holds it: there is no cover and no grant. */
    record Held(Origin origin, UUID shipmentId, @Nullable Money missing) implements ShipmentFact {}

    record Released(Origin origin, UUID shipmentId, UUID releaseId) implements ShipmentFact {}

    record ReleaseRevoked(Origin origin, UUID shipmentId, UUID releaseId) implements ShipmentFact {}
}
