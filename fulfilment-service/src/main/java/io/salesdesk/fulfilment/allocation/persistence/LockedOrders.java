package io.salesdesk.fulfilment.allocation.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.transaction.TransactionScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The orders that the current transaction holds locked, with their lines and allocations: three statements for any number
 * of orders. Everything that changes an order, its allocations or its shipments locks the order first.
 */
@TransactionScoped
public class LockedOrders {

    private final EntityManager entityManager;
    private final Map<UUID, Optional<OrderEntity>> byId = new HashMap<>();

    LockedOrders(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Locks these orders in the order of their ids, as far as they exist and are not locked yet. */
    public void lock(Collection<UUID> ids) {
        var wanted = new TreeSet<>(ids);
        wanted.removeAll(byId.keySet());
        if (wanted.isEmpty()) {
            return;
        }
        var found = entityManager
                .createQuery("from OrderEntity where array_holds_key(:ids, id) order by id", OrderEntity.class)
                .setParameter("ids", wanted.toArray(UUID[]::new))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                // What this transaction has added or changed is in the map; looking for others need not write it first.
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
        wanted.forEach(id -> byId.put(id, Optional.empty()));
        take(found);
    }

    /** Locks the orders whose goods are no longer bound, as far as no other instance is at them. */
    public List<OrderEntity> claimExpired(Instant now, int limit) {
        var ids = entityManager
                .createNativeQuery("""
                        select id from fulfilment_order where expires_at <= :now
                        order by expires_at, id limit :limit for update skip locked
                        """, UUID.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
        @SuppressWarnings("unchecked")
        var claimed = (List<UUID>) ids;
        lock(claimed);
        return claimed.stream().flatMap(id -> locked(id).stream()).toList();
    }

    /** The order, locked; empty when it is not known here. An unknown one is looked for again at each call. */
    public Optional<OrderEntity> locked(UUID id) {
        byId.remove(id, Optional.<OrderEntity>empty());
        lock(List.of(id));
        return byId.getOrDefault(id, Optional.empty());
    }

    /** Whether the order is new here; asks the database only if it was not asked for this order yet. */
    public boolean isNew(UUID id) {
        lock(List.of(id));
        return byId.getOrDefault(id, Optional.empty()).isEmpty();
    }

    /** Stores a new order and makes it known to the rest of the transaction. */
    public void add(OrderEntity order) {
        entityManager.persist(order);
        byId.put(order.id(), Optional.of(order));
    }

    private void take(List<OrderEntity> orders) {
        OrderGraph.load(entityManager, orders);
        orders.forEach(order -> byId.put(order.id(), Optional.of(order)));
    }
}
