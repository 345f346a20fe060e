package io.salesdesk.billing.accounts.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.salesdesk.billing.scope.ScopedQuery;
import io.salesdesk.platform.identity.DataScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Balance answers. */
@ApplicationScoped
public class BalanceCheckRepository implements PanacheRepositoryBase<BalanceCheck, UUID> {

    private final EntityManager entityManager;

    BalanceCheckRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @param before the last id of the page before */
    public List<BalanceCheck> page(
            DataScope scope, @Nullable UUID orderId, @Nullable UUID customerId, @Nullable UUID before, int limit) {
        return new ScopedQuery<>(BalanceCheck.class, "BalanceCheck x", scope, false)
                .where("x.orderId = :orderId", "orderId", orderId)
                .where("x.accountId = :customerId", "customerId", customerId)
                .where("x.id < :before", "before", before)
                .page(entityManager, limit);
    }
}
