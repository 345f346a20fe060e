package io.salesdesk.billing.release.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Is told, under the account's lock, what becomes of shipments for which credit may have been granted. */
public interface ShipmentListener {

    /** The shipment changed or is off. */
    void ended(UUID shipmentId, String reason);

    /** @param creditGrant on which it left, null when it left on cover */
    void departed(UUID shipmentId, @Nullable UUID creditGrant);

    /** Money or slips reached everything of the order that left on credit. */
    void creditSettled(UUID orderId);
}
