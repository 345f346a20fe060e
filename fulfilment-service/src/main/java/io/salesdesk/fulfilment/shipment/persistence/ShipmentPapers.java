package io.salesdesk.fulfilment.shipment.persistence;

import io.salesdesk.fulfilment.shipment.model.ShipmentEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is written once about a shipment and never changed: outbound documents and follow-ups. */
@ApplicationScoped
public class ShipmentPapers {

    private final EntityManager entityManager;

    ShipmentPapers(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Files an issued outbound document with its lines as they are.
     *
     * @param colours colour or pattern by product
     */
    public void issue(ShipmentEntity shipment, ShipmentEvent.DocumentIssued issued, Map<UUID, String> colours) {
        entityManager.persist(new OutboundDocumentEntity(
                issued.documentId(),
                issued.documentNumber(),
                shipment,
                null,
                null,
                issued.by().person(),
                null,
                issued.at()));
        shipment.goods()
                .forEach(line -> entityManager.persist(
                        new OutboundDocumentLineEntity(issued.documentId(), line, colours.get(line.productId()))));
    }

    /** Files the document that reverses an issued one. */
    public void reverse(ShipmentEntity shipment, ShipmentEvent.DocumentReversed reversed) {
        entityManager.persist(new OutboundDocumentEntity(
                reversed.reversalId(),
                reversed.reversalNumber(),
                shipment,
                reversed.documentId(),
                reversed.reason(),
                reversed.requestedBy(),
                reversed.approvedBy(),
                reversed.at()));
    }

    public void track(ShipmentEntity shipment, ShipmentEvent.Tracked tracked, Instant at) {
        entityManager.persist(new TrackingEntity(shipment.id(), tracked, at));
    }

    /** The days from the first on for which the shipment has a follow-up. */
    public Set<LocalDate> trackedDays(UUID shipmentId, LocalDate from) {
        return new HashSet<>(entityManager
                .createQuery(
                        "select day from TrackingEntity where shipmentId = :shipment and day >= :from", LocalDate.class)
                .setParameter("shipment", shipmentId)
                .setParameter("from", from)
                .getResultList());
    }

    public List<TrackingEntity> tracking(UUID shipmentId) {
        return entityManager
                .createQuery(
                        "from TrackingEntity where shipmentId = :shipment order by recordedAt, id",
                        TrackingEntity.class)
                .setParameter("shipment", shipmentId)
                .getResultList();
    }

    /** All documents of a shipment, the reversing ones too. */
    public List<OutboundDocumentEntity> documents(UUID shipmentId) {
        return entityManager
                .createQuery(
                        "from OutboundDocumentEntity where shipmentId = :shipment order by issuedAt, id",
                        OutboundDocumentEntity.class)
                .setParameter("shipment", shipmentId)
                .getResultList();
    }

    /** @param idOrNumber the document's id or number */
    public Optional<OutboundDocumentEntity> document(String idOrNumber) {
        try {
            return Optional.ofNullable(entityManager.find(OutboundDocumentEntity.class, UUID.fromString(idOrNumber)));
        } catch (IllegalArgumentException e) {
            return entityManager
                    .createQuery("from OutboundDocumentEntity where number = :number", OutboundDocumentEntity.class)
                    .setParameter("number", idOrNumber)
                    .getResultList()
                    .stream()
                    .findFirst();
        }
    }

    public List<OutboundDocumentLineEntity> linesOf(UUID documentId) {
        return entityManager
                .createQuery(
                        "from OutboundDocumentLineEntity where documentId = :document order by id",
                        OutboundDocumentLineEntity.class)
                .setParameter("document", documentId)
                .getResultList();
    }
}
