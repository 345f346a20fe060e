package io.salesdesk.fulfilment.stock.persistence;

import io.salesdesk.fulfilment.stock.model.MovementCause;
import io.salesdesk.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;

/**
 * The only way to change a counter of stock: the movement and the counter become part of the same transaction, so that
 * on hand, allocated and reserved are at any moment the sums of the movements.
 */
@ApplicationScoped
public class StockLedger {

    private final EntityManager entityManager;

    StockLedger(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Binds more to an order line, or less when the change is negative. */
    public void allocate(StockItemEntity item, BigDecimal change, MovementReason reason) {
        move(item, BigDecimal.ZERO, change, BigDecimal.ZERO, reason);
    }

    /** Holds more by a reservation, or less when the change is negative. */
    public void reserve(StockItemEntity item, BigDecimal change, MovementReason reason) {
        move(item, BigDecimal.ZERO, BigDecimal.ZERO, change, reason);
    }

    /** What a reservation holds is bound to an order line instead. */
    public void allocateReserved(StockItemEntity item, BigDecimal quantity, MovementReason reason) {
        move(item, BigDecimal.ZERO, quantity, quantity.negate(), reason);
    }

    /** Goods are accepted into the warehouse. */
    public void receive(StockItemEntity item, BigDecimal quantity, MovementReason reason) {
        move(item, quantity, BigDecimal.ZERO, BigDecimal.ZERO, reason);
    }

    /** What was allocated leaves the warehouse. */
    public void ship(StockItemEntity item, BigDecimal quantity, MovementReason reason) {
        move(item, quantity.negate(), quantity.negate(), BigDecimal.ZERO, reason);
    }

    /** There is more in the warehouse than was known, or less when the change is negative. */
    public void adjust(StockItemEntity item, BigDecimal change, MovementReason reason) {
        move(item, change, BigDecimal.ZERO, BigDecimal.ZERO, reason);
    }

    /** How much of the item was taken over from stock lists. */
    public BigDecimal takenOver(StockItemEntity item) {
        return entityManager
                .createQuery("""
                    select coalesce(sum(onHandChange), 0) from StockMovementEntity
                    where stockItemId = :item and cause = :imported
                    """, BigDecimal.class)
                .setParameter("item", item.id())
                .setParameter("imported", MovementCause.IMPORTED)
                .getSingleResult();
    }

    private void move(
            StockItemEntity item,
            BigDecimal onHandChange,
            BigDecimal allocatedChange,
            BigDecimal reservedChange,
            MovementReason reason) {
        item.become(item.level().plus(onHandChange, allocatedChange, reservedChange));
        entityManager.persist(
                new StockMovementEntity(Ids.next(), item.id(), onHandChange, allocatedChange, reservedChange, reason));
    }
}
