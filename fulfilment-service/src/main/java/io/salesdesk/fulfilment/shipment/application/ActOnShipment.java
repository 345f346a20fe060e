package io.salesdesk.fulfilment.shipment.application;

import io.salesdesk.fulfilment.shipment.model.ShipmentCommand;
import io.salesdesk.fulfilment.shipment.persistence.ShipmentEntity;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.rest.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/**
 * Carries out one act on a shipment in the name of the caller: the rules decide under the lock of the order, and what
 * follows (documents, stock, notices, events) becomes part of the same transaction.
 */
@ApplicationScoped
public class ActOnShipment {

    private final ShipmentDesk desk;
    private final Authority authority;
    private final Preconditions preconditions;
    private final AuditTrail audit;

    ActOnShipment(ShipmentDesk desk, Authority authority, Preconditions preconditions, AuditTrail audit) {
        this.desk = desk;
        this.authority = authority;
        this.preconditions = preconditions;
        this.audit = audit;
    }

    public ShipmentEntity act(UUID shipmentId, ShipmentCommand command) {
        var scope = authority.scope();
        var shipment = desk.locked(shipmentId, it -> scope.permits(it.regionId(), it.officeId(), it.salespersonId()));
        preconditions.requireVersion(shipment.version());
        desk.act(shipment, command);
        audit.record(
                "shipment." + command.commandName(), "shipment", shipment.id(), Map.of("number", shipment.number()));
        return shipment;
    }
}
