package io.salesdesk.fulfilment.shipment.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.TransactionScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The shipments that the current transaction holds locked, always after their orders. */
@TransactionScoped
public class LockedShipments {

    private final EntityManager entityManager;
    private final Map<UUID, ShipmentEntity> byId = new HashMap<>();
    private final Set<UUID> asked = new HashSet<>();

    LockedShipments(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Locks these shipments in the order of their ids, as far as they exist and are not locked yet. */
    public void lock(Collection<UUID> ids) {
        var wanted = new TreeSet<>(ids);
        wanted.removeAll(asked);
        if (wanted.isEmpty()) {
            return;
        }
        asked.addAll(wanted);
        entityManager
                .createQuery("from ShipmentEntity where array_holds_key(:ids, id) order by id", ShipmentEntity.class)
                .setParameter("ids", wanted.toArray(UUID[]::new))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .forEach(shipment -> byId.put(shipment.id(), shipment));
    }

    /** The shipment, locked; empty when there is none. An unknown one is looked for again at each call. */
    public Optional<ShipmentEntity> locked(UUID id) {
        if (!byId.containsKey(id)) {
            asked.remove(id);
        }
        lock(List.of(id));
        return Optional.ofNullable(byId.get(id));
    }

    /** All shipments of an order, locked; lock the order before. */
    public List<ShipmentEntity> ofOrder(UUID orderId) {
        var ids = entityManager
                .createQuery("select id from ShipmentEntity where orderId = :order", UUID.class)
                .setParameter("order", orderId)
                .getResultList();
        lock(ids);
        return ids.stream().sorted().flatMap(id -> locked(id).stream()).toList();
    }

    /** Locks shipments on their way whose follow-up of a day before today has not been looked at. */
    public List<ShipmentEntity> claimTrackingDue(LocalDate today, int limit) {
        @SuppressWarnings("unchecked")
        List<UUID> ids = entityManager
                .createNativeQuery("""
                        select id from shipment where tracking_due < :today
                        order by tracking_due, id limit :limit for update skip locked
                        """, UUID.class)
                .setParameter("today", today)
                .setParameter("limit", limit)
                .getResultList();
        lock(ids);
        return ids.stream().flatMap(id -> locked(id).stream()).toList();
    }

    /** Stores a new shipment and makes it known to the rest of the transaction. */
    public void add(ShipmentEntity shipment) {
        entityManager.persist(shipment);
        byId.put(shipment.id(), shipment);
        asked.add(shipment.id());
    }

    /** Which order a shipment belongs to, not locked: it never changes. */
    public Optional<UUID> orderOf(UUID shipmentId) {
        return entityManager
                .createQuery("select orderId from ShipmentEntity where id = :id", UUID.class)
                .setParameter("id", shipmentId)
                .getResultList()
                .stream()
                .findFirst();
    }
}
