package io.salesdesk.fulfilment.allocation.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.List;
import java.util.UUID;

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
        var ids = orders.stream().map(OrderEntity::id).toArray(UUID[]::new);
        entityManager
                .createQuery(
                        "select o from OrderEntity o left join fetch o.lines where array_holds_key(:orders, o.id)",
                        OrderEntity.class)
                .setParameter("orders", ids)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
        entityManager
                .createQuery(
                        "select l from OrderLineEntity l left join fetch l.allocations where array_holds_key(:orders, l.order.id)",
                        OrderLineEntity.class)
                .setParameter("orders", ids)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
    }
}
