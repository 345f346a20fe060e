package io.salesdesk.billing.credit.application;

import io.salesdesk.billing.credit.model.CreditGrant;
import io.salesdesk.billing.credit.persistence.CreditGrantRepository;
import io.salesdesk.billing.release.application.ShipmentListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A grant is for one shipment as it stands: it ends with the shipment's change, withdrawal or departure. */
@ApplicationScoped
class FollowGrantedShipment implements ShipmentListener {

    private final CreditGrantRepository grants;
    private final GrantDesk desk;

    FollowGrantedShipment(CreditGrantRepository grants, GrantDesk desk) {
        this.grants = grants;
        this.desk = desk;
    }

    @Override
    public void ended(UUID shipmentId, String reason) {
        grants.open(shipmentId).ifPresent(grant -> desk.carryOut(grant, new CreditGrant.Command.Void(reason)));
    }

    @Override
    public void departed(UUID shipmentId, @Nullable UUID creditGrant) {
        grants.open(shipmentId)
                .ifPresent(grant -> desk.carryOut(
                        grant,
                        grant.id().equals(creditGrant)
                                ? new CreditGrant.Command.Use()
                                : new CreditGrant.Command.Void("shipment-left-without-it")));
    }

    @Override
    public void creditSettled(UUID orderId) {
        grants.used(orderId).forEach(grant -> desk.carryOut(grant, new CreditGrant.Command.Settle()));
    }
}
