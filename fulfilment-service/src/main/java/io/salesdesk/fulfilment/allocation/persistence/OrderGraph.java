package io.salesdesk.fulfilment.allocation.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.List;

/**
 * Loads the lines of many orders and their allocations with two statements. The orders have just been read, so nothing of
 * them waits to be written before.
 */
final class OrderGraph {

    private OrderGraph() {}

    static void load(EntityManager entityManager, List<OrderEntity> orders) {
        if (orders.isEmpty()) {
            return;
        }
        entityManager
                .createQuery(
                        "select o from OrderEntity o left join fetch o.lines where o in :orders", OrderEntity.class)
                .setParameter("orders", orders)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
        entityManager
                .createQuery(
                        "select l from OrderLineEntity l left join fetch l.allocations where l.order in :orders",
                        OrderLineEntity.class)
                .setParameter("orders", orders)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
    }
}
