package io.salesdesk.fulfilment.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.fulfilment.allocation.persistence.OrderLock;
import io.salesdesk.fulfilment.shipment.application.ReleaseShipment;
import io.salesdesk.fulfilment.shipment.persistence.LockedShipments;
import io.salesdesk.fulfilment.shipment.persistence.ShipmentEntity;
import io.salesdesk.fulfilment.shipment.persistence.ShipmentLock;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import io.salesdesk.platform.messaging.RowLock;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Billing's decisions about shipments (FUL-21, FUL-22). */
final class ReleaseHandlers {

    private ReleaseHandlers() {}

    /** Data that name the shipment and the order that they are about. */
    interface AboutShipment {
        UUID shipmentId();

        UUID orderId();
    }

    abstract static class Handler<T extends AboutShipment> implements EventHandler<T> {

        private final String type;
        private final Class<T> dataType;
        private final LockedShipments shipments;
        private final OrderLock orderLock;
        private final ShipmentLock shipmentLock;

        Handler(
                String type,
                Class<T> dataType,
                LockedShipments shipments,
                OrderLock orderLock,
                ShipmentLock shipmentLock) {
            this.type = type;
            this.dataType = dataType;
            this.shipments = shipments;
            this.orderLock = orderLock;
            this.shipmentLock = shipmentLock;
        }

        @Override
        public String type() {
            return type;
        }

        @Override
        public Class<T> dataType() {
            return dataType;
        }

        @Override
        public Collection<RowLock> locks(IncomingEvent<T> event) {
            return List.of(
                    orderLock.on(event.data().orderId()),
                    shipmentLock.on(event.data().shipmentId()));
        }

        @Override
        public Outcome handle(IncomingEvent<T> event) {
            return shipments
                    .locked(event.data().shipmentId())
                    .map(shipment -> apply(shipment, event.data())
                            ? Outcome.APPLIED
                            : Outcome.stale(
                                    "The shipment is %s and %s".formatted(shipment.state(), shipment.releaseState())))
                    .orElseGet(() -> Outcome.early(event.data().shipmentId()));
        }

        /** @return false when the shipment is beyond it */
        abstract boolean apply(ShipmentEntity shipment, T data);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record CreditHoldPlaced(
            UUID shipmentId,
            UUID orderId,
            Money missing,
            String rule,
            @Nullable List<String> liftedBy) implements AboutShipment {}

    /** The shipment is held, and this would lift the hold. */
    @Singleton
    static class Hold extends Handler<CreditHoldPlaced> {

        private final ReleaseShipment releaseShipment;

        Hold(
                ReleaseShipment releaseShipment,
                LockedShipments shipments,
                OrderLock orderLock,
                ShipmentLock shipmentLock) {
            super("salesdesk.billing.CreditHoldPlaced.v1", CreditHoldPlaced.class, shipments, orderLock, shipmentLock);
            this.releaseShipment = releaseShipment;
        }

        @Override
        boolean apply(ShipmentEntity shipment, CreditHoldPlaced data) {
            var liftedBy = data.liftedBy();
            return releaseShipment.hold(shipment, data.missing(), data.rule(), liftedBy == null ? List.of() : liftedBy);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ShipmentReleased(UUID releaseId, UUID shipmentId, UUID orderId, int orderRevision, Money amount, String rule)
            implements AboutShipment {}

    /** The shipment may leave, once. */
    @Singleton
    static class Grant extends Handler<ShipmentReleased> {

        private final ReleaseShipment releaseShipment;

        Grant(
                ReleaseShipment releaseShipment,
                LockedShipments shipments,
                OrderLock orderLock,
                ShipmentLock shipmentLock) {
            super("salesdesk.billing.ShipmentReleased.v1", ShipmentReleased.class, shipments, orderLock, shipmentLock);
            this.releaseShipment = releaseShipment;
        }

        @Override
        boolean apply(ShipmentEntity shipment, ShipmentReleased data) {
            return releaseShipment.release(
                    shipment, data.releaseId(), data.orderRevision(), data.amount(), data.rule());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ShipmentReleaseRevoked(UUID releaseId, UUID shipmentId, UUID orderId) implements AboutShipment {}

    /** The grant is taken back. */
    @Singleton
    static class Revocation extends Handler<ShipmentReleaseRevoked> {

        private final ReleaseShipment releaseShipment;

        Revocation(
                ReleaseShipment releaseShipment,
                LockedShipments shipments,
                OrderLock orderLock,
                ShipmentLock shipmentLock) {
            super(
                    "salesdesk.billing.ShipmentReleaseRevoked.v1",
                    ShipmentReleaseRevoked.class,
                    shipments,
                    orderLock,
                    shipmentLock);
            this.releaseShipment = releaseShipment;
        }

        @Override
        boolean apply(ShipmentEntity shipment, ShipmentReleaseRevoked data) {
            return releaseShipment.revoke(shipment, data.releaseId());
        }
    }
}
