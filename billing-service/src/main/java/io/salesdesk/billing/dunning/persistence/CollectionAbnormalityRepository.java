package io.salesdesk.billing.dunning.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.salesdesk.billing.scope.ScopedQuery;
import io.salesdesk.platform.identity.DataScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reports that something is wrong with a collection. */
@ApplicationScoped
public class CollectionAbnormalityRepository implements PanacheRepositoryBase<CollectionAbnormality, UUID> {

    private final EntityManager entityManager;

    CollectionAbnormalityRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @param before the last id of the page before */
    public List<CollectionAbnormality> page(
            DataScope scope, @Nullable UUID customerId, @Nullable UUID orderId, @Nullable UUID before, int limit) {
        return new ScopedQuery<>(CollectionAbnormality.class, "CollectionAbnormality x", scope, false)
                .where("x.accountId = :customerId", "customerId", customerId)
                .where("x.orderId = :orderId", "orderId", orderId)
                .where("x.id < :before", "before", before)
                .page(entityManager, limit);
    }
}
