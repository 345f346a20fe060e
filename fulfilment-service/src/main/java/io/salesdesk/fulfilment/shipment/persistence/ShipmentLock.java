package io.salesdesk.fulfilment.shipment.persistence;

import io.salesdesk.platform.messaging.LockKind;
import io.salesdesk.platform.messaging.RowLock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.SortedSet;
import java.util.UUID;

/** Locks shipments, after their orders and before stock. */
@ApplicationScoped
public class ShipmentLock implements LockKind {

    private final LockedShipments shipments;

    ShipmentLock(LockedShipments shipments) {
        this.shipments = shipments;
    }

    public RowLock on(UUID shipmentId) {
        return new RowLock(this, shipmentId);
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void lock(SortedSet<UUID> shipmentIds) {
        shipments.lock(shipmentIds);
    }
}
