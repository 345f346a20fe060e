package io.salesdesk.order.messaging.outbound;

import io.salesdesk.order.contracting.model.Contract;
import io.salesdesk.order.contracting.persistence.ContractEntity;
import io.salesdesk.platform.messaging.EventPublisher;
import io.salesdesk.platform.messaging.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;

/** Publishes what happened to contracts. */
@ApplicationScoped
public class ContractAnnouncer {

    private final EventPublisher events;

    ContractAnnouncer(EventPublisher events) {
        this.events = events;
    }

    public void drafted(ContractEntity row, Contract.Content content) {
        var attribution = content.attribution();
        events.publish(OutgoingEvent.of(
                "ContractDrafted",
                row.id(),
                row.nextEventSequence(),
                new ContractFacts.ContractDrafted(
                        row.id(),
                        content.number(),
                        content.customerId(),
                        content.type(),
                        attribution.salespersonId(),
                        attribution.officeId(),
                        attribution.regionId(),
                        content.currency().getCode(),
                        content.amount(),
                        content.registrationId(),
                        content.lines().stream()
                                .map(line -> new ContractFacts.Line(
                                        line.lineId(),
                                        line.productId(),
                                        line.quantity().amount(),
                                        line.quantity().unit(),
                                        plain(line.unitPrice()),
                                        line.gross()))
                                .toList(),
                        content.deliveryTerm(),
                        content.deliverBy(),
                        content.paymentMethod(),
                        content.draftedBy().personId(),
                        content.draftedAt())));
    }

    /** Said again when the copy that was missing has come. */
    public void signed(ContractEntity row, Contract.Signed signed) {
        var content = signed.content();
        var signature = signed.signature();
        events.publish(OutgoingEvent.of(
                "ContractSigned",
                row.id(),
                row.nextEventSequence(),
                new ContractFacts.ContractSigned(
                        row.id(),
                        content.number(),
                        content.customerId(),
                        signature.signedOn(),
                        signature.filedBy().personId(),
                        signature.originalAttachmentId(),
                        signature.copyAttachmentId(),
                        signature.isComplete(),
                        signature.validFrom(),
                        signature.validTo(),
                        signature.frame())));
    }

    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
