package io.salesdesk.fulfilment.stock.persistence;

import io.salesdesk.platform.rest.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts of stock. */
@ApplicationScoped
public class StockCounts {

    private final EntityManager entityManager;

    StockCounts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public void add(StockCountEntity count) {
        entityManager.persist(count);
    }

    public Optional<StockCountEntity> find(UUID id) {
        return Optional.ofNullable(entityManager.find(StockCountEntity.class, id));
    }

    public boolean isWaiting(UUID stockItemId) {
        return entityManager
                        .createQuery(
                                "select count(*) from StockCountEntity where stockItemId = :item and state = :waiting",
                                Long.class)
                        .setParameter("item", stockItemId)
                        .setParameter("waiting", StockCountEntity.State.WAITING)
                        .getSingleResult()
                > 0;
    }

    /** Newest first. */
    public List<StockCountEntity> list(StockCountEntity.@Nullable State state, PageRequest page) {
        var after = page.after();
        var query = entityManager.createQuery(
                "from StockCountEntity where true = true"
                        + (state == null ? "" : " and state = :state")
                        + (after == null ? "" : " and id < :after")
                        + " order by id desc",
                StockCountEntity.class);
        if (state != null) {
            query.setParameter("state", state);
        }
        if (after != null) {
            query.setParameter("after", after.id());
        }
        return query.setMaxResults(page.fetchSize()).getResultList();
    }
}
