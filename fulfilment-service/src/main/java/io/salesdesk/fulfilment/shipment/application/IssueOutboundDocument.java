package io.salesdesk.fulfilment.shipment.application;

import io.salesdesk.fulfilment.shipment.model.Actor;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.IssueDocument;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.WrittenLine;
import io.salesdesk.fulfilment.shipment.persistence.DocumentNumbers;
import io.salesdesk.fulfilment.shipment.persistence.ShipmentEntity;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Issues the outbound document (出库单): it gets its number and is effective from this moment (FUL-12). */
@ApplicationScoped
public class IssueOutboundDocument {

    private final ActOnShipment act;
    private final DocumentNumbers numbers;
    private final BusinessClock clock;

    IssueOutboundDocument(ActOnShipment act, DocumentNumbers numbers, BusinessClock clock) {
        this.act = act;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** @param written its lines as the clerk wrote them; empty when they are to be copied from the order */
    public ShipmentEntity issue(UUID shipmentId, Actor by, List<WrittenLine> written) {
        return act.act(shipmentId, new IssueDocument(by, Ids.next(), numbers.outboundDocument(clock.today()), written));
    }
}
