package io.salesdesk.fulfilment.stock.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.TransactionScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The stock rows that the current transaction holds locked, product by product. Rows are locked in the order of product
 * and item with one statement, so that two transactions never wait for each other in a circle and a batch of events
 * needs one round trip.
 */
@TransactionScoped
public class LockedStock {

    private final EntityManager entityManager;
    private final Map<UUID, List<StockItemEntity>> byProduct = new HashMap<>();
    private final Set<UUID> announced = new HashSet<>();

    LockedStock(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Has the stock of these products locked together with what is locked next, so that all of it keeps one order. */
    public void announce(Collection<UUID> productIds) {
        announced.addAll(productIds);
    }

    /** Locks all stock of these products, as far as it is not locked yet. */
    public void lock(Collection<UUID> productIds) {
        var wanted = new TreeSet<>(productIds);
        wanted.removeAll(byProduct.keySet());
        if (wanted.isEmpty()) {
            return;
        }
        wanted.addAll(announced);
        wanted.removeAll(byProduct.keySet());
        announced.clear();
        wanted.forEach(product -> byProduct.put(product, new ArrayList<>()));
        entityManager
                .createQuery(
                        "from StockItemEntity where array_holds_key(:products, productId) order by productId, id",
                        StockItemEntity.class)
                .setParameter("products", wanted.toArray(UUID[]::new))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .forEach(item -> byProduct
                        .computeIfAbsent(item.productId(), product -> new ArrayList<>())
                        .add(item));
    }

    /** All batches of the product, locked. */
    public List<StockItemEntity> of(UUID productId) {
        lock(List.of(productId));
        return byProduct.getOrDefault(productId, List.of());
    }

    /**
     * One batch of the product, locked.
     *
     * @throws IllegalStateException when the product has no such batch
     */
    public StockItemEntity item(UUID productId, UUID itemId) {
        return of(productId).stream()
                .filter(item -> item.id().equals(itemId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No stock item " + itemId + " of product " + productId));
    }

    /** Makes a new stock item known to the rest of the transaction. */
    public void add(StockItemEntity item) {
        byProduct
                .computeIfAbsent(item.productId(), product -> new ArrayList<>())
                .add(item);
    }
}
