package io.salesdesk.fulfilment.shipment.application;

import io.salesdesk.fulfilment.shipment.model.ApplicationRejection.NotReversible;
import io.salesdesk.fulfilment.shipment.persistence.ActKind;
import io.salesdesk.fulfilment.shipment.persistence.ShipmentEntity;
import io.salesdesk.platform.approval.ApprovalRequest;
import io.salesdesk.platform.approval.Approvals;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.rest.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Asks that an outbound document be reversed before the goods are handed over; another person decides (FUL-12). */
@ApplicationScoped
public class RequestReversal {

    private final ShipmentDesk desk;
    private final Approvals approvals;
    private final Authority authority;
    private final Preconditions preconditions;

    RequestReversal(ShipmentDesk desk, Approvals approvals, Authority authority, Preconditions preconditions) {
        this.desk = desk;
        this.approvals = approvals;
        this.authority = authority;
        this.preconditions = preconditions;
    }

    public ShipmentEntity request(UUID shipmentId, String reason) {
        var scope = authority.scope();
        var shipment = desk.locked(shipmentId, it -> scope.permits(it.regionId(), it.officeId(), it.salespersonId()));
        preconditions.requireVersion(shipment.version());
        if (!ReverseOutboundDocument.isReversible(shipment)) {
            throw new RejectedException(new NotReversible(shipment.state()));
        }
        approvals.request(new ApprovalRequest(
                ReverseOutboundDocument.COMMAND,
                "shipment",
                shipment.id(),
                shipment.number(),
                new ReverseOutboundDocument.Reversal(
                        shipment.id(),
                        reason,
                        shipment.act(ActKind.OUTBOUND_DOCUMENT)
                                .orElseThrow()
                                .actor()
                                .involved()),
                reason,
                shipment.regionId(),
                shipment.officeId(),
                shipment.salespersonId()));
        return shipment;
    }
}
