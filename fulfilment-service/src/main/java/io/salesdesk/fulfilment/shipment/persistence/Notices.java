package io.salesdesk.fulfilment.shipment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The log of what was asked to be sent (FUL-26). */
@ApplicationScoped
public class Notices {

    private final EntityManager entityManager;

    Notices(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public boolean isKnown(String deduplicationKey) {
        return entityManager
                        .createQuery("select count(*) from NoticeEntity where deduplicationKey = :key", Long.class)
                        .setParameter("key", deduplicationKey)
                        .getSingleResult()
                > 0;
    }

    public void add(NoticeEntity notice) {
        entityManager.persist(notice);
    }

    public Optional<NoticeEntity> find(UUID id) {
        return Optional.ofNullable(entityManager.find(NoticeEntity.class, id));
    }

    public List<NoticeEntity> ofShipment(UUID shipmentId) {
        return entityManager
                .createQuery(
                        "from NoticeEntity where shipmentId = :shipment order by requestedAt, id", NoticeEntity.class)
                .setParameter("shipment", shipmentId)
                .getResultList();
    }
}
