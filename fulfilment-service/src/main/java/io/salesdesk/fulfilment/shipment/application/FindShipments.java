package io.salesdesk.fulfilment.shipment.application;

import io.salesdesk.fulfilment.shipment.model.ApplicationRejection.UnknownShipment;
import io.salesdesk.fulfilment.shipment.model.ShipmentState;
import io.salesdesk.fulfilment.shipment.persistence.ShipmentEntity;
import io.salesdesk.fulfilment.shipment.persistence.Shipments;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.rest.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds shipments that the caller may see. */
@ApplicationScoped
public class FindShipments {

    private final Shipments shipments;
    private final Authority authority;

    FindShipments(Shipments shipments, Authority authority) {
        this.shipments = shipments;
        this.authority = authority;
    }

    /** What a list is narrowed to; absent values do not narrow it. */
    public record Filter(
            @Nullable UUID orderId,
            @Nullable UUID customerId,
            @Nullable ShipmentState state,
            ShipmentEntity.@Nullable ReleaseState release) {}

    /** @param idOrNumber the id or the document number */
    public ShipmentEntity one(String idOrNumber) {
        var scope = authority.scope();
        return shipments
                .find(idOrNumber)
                .filter(it -> scope.permits(it.regionId(), it.officeId(), it.salespersonId()))
                .orElseThrow(() -> new RejectedException(new UnknownShipment()));
    }

    /** Newest first. */
    public List<ShipmentEntity> list(Filter filter, PageRequest page) {
        return shipments.list(
                authority.scope(), filter.orderId(), filter.customerId(), filter.state(), filter.release(), page);
    }
}
