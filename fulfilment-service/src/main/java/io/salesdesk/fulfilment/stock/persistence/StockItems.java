package io.salesdesk.fulfilment.stock.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Stock items that are looked at or added, not locked. */
@ApplicationScoped
public class StockItems {

    private final EntityManager entityManager;

    StockItems(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public Optional<StockItemEntity> find(UUID id) {
        return Optional.ofNullable(entityManager.find(StockItemEntity.class, id));
    }

    /** The product of a stock item, which never changes; the item itself is not loaded, so that it can be locked. */
    public Optional<UUID> productOf(UUID id) {
        return entityManager
                .createQuery("select productId from StockItemEntity where id = :id", UUID.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst();
    }

    public void add(StockItemEntity item) {
        entityManager.persist(item);
    }

    /**
     * FUL-18: the number of the factory's test report of each item that has one on file. The items themselves are not
     * loaded, so that they can be locked.
     */
    public Map<UUID, String> testReports(Collection<UUID> itemIds) {
        return itemIds.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery(
                                "select id, testReportNumber from StockItemEntity where array_holds_key(:ids, id) and testReportNumber is not null",
                                Tuple.class)
                        .setParameter("ids", itemIds.toArray(UUID[]::new))
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, String.class)));
    }
}
