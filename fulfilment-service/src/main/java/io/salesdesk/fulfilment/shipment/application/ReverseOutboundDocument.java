package io.salesdesk.fulfilment.shipment.application;

import io.salesdesk.fulfilment.shipment.model.ShipmentCommand;
import io.salesdesk.fulfilment.shipment.persistence.DocumentNumbers;
import io.salesdesk.fulfilment.shipment.persistence.ShipmentEntity;
import io.salesdesk.platform.approval.Approval;
import io.salesdesk.platform.approval.ApprovalHandler;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.identity.Caller;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/**
 * Reverses an outbound document once a second person, who neither asked for it nor wrote the document, has decided so
 * (FUL-12, A-23). The shipment is withdrawn; its goods stay bound to the order and can be applied for again.
 */
@Singleton
class ReverseOutboundDocument implements ApprovalHandler<ReverseOutboundDocument.Reversal> {

    static final String COMMAND = "shipment.reverse-document";

    private final ShipmentDesk desk;
    private final DocumentNumbers numbers;
    private final BusinessClock clock;
    private final Caller caller;

    ReverseOutboundDocument(ShipmentDesk desk, DocumentNumbers numbers, BusinessClock clock, Caller caller) {
        this.desk = desk;
        this.numbers = numbers;
        this.clock = clock;
        this.caller = caller;
    }

    /** @param issuers who wrote the document */
    record Reversal(UUID shipmentId, String reason, Set<UUID> issuers) {

        Reversal {
            issuers = Set.copyOf(issuers);
        }
    }

    static boolean isReversible(ShipmentEntity shipment) {
        return switch (shipment.state()) {
            case ISSUED, SUPERVISED, SIGNED_OFF -> true;
            case REQUESTED, INSTRUCTED, CHECKED, HANDED_OVER, SHIPPED, DELIVERED, RECEIVED, WITHDRAWN -> false;
        };
    }

    @Override
    public String command() {
        return COMMAND;
    }

    @Override
    public Class<Reversal> payloadType() {
        return Reversal.class;
    }

    @Override
    public Set<UUID> excluded(UUID subjectId, Reversal reversal) {
        return reversal.issuers();
    }

    @Override
    public void approved(Approval approval, Reversal reversal) {
        var shipment = desk.locked(reversal.shipmentId(), _ -> true);
        desk.act(
                shipment,
                new ShipmentCommand.ReverseDocument(
                        approval.requestedBy(),
                        caller.personId(),
                        reversal.reason(),
                        Ids.next(),
                        numbers.outboundDocument(clock.today())));
    }
}
