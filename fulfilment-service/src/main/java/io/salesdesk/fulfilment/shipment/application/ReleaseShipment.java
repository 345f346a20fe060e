package io.salesdesk.fulfilment.shipment.application;

import io.salesdesk.fulfilment.shipment.persistence.ShipmentEntity;
import io.salesdesk.fulfilment.shipment.persistence.ShipmentEntity.ReleaseState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;

/**
 * Takes over billing's decisions about a shipment (FUL-21, FUL-22). A grant is used once; what has left or was withdrawn
 * is beyond them.
 */
@ApplicationScoped
public class ReleaseShipment {

    /** @return false when the shipment is beyond it */
    public boolean hold(ShipmentEntity shipment, Money missing, String rule, List<String> liftedBy) {
        if (isBeyond(shipment)) {
            return false;
        }
        shipment.hold(missing, rule, liftedBy);
        return true;
    }

    /** @return false when the shipment is beyond it */
    public boolean release(ShipmentEntity shipment, UUID releaseId, int revision, Money amount, String rule) {
        if (isBeyond(shipment)) {
            return false;
        }
        shipment.release(releaseId, revision, amount, rule);
        return true;
    }

    /** @return false when the grant is not the one that holds */
    public boolean revoke(ShipmentEntity shipment, UUID releaseId) {
        if (shipment.releaseState() != ReleaseState.RELEASED
                || !shipment.releaseId().filter(releaseId::equals).isPresent()) {
            return false;
        }
        shipment.revoke();
        return true;
    }

    private static boolean isBeyond(ShipmentEntity shipment) {
        return shipment.releaseState() == ReleaseState.USED || !shipment.state().counts();
    }
}
