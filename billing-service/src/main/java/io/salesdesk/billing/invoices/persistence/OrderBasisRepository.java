package io.salesdesk.billing.invoices.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.salesdesk.platform.messaging.LockKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.SortedSet;
import java.util.UUID;

/** What orders sell. */
@ApplicationScoped
public class OrderBasisRepository implements PanacheRepositoryBase<OrderBasisEntity, UUID>, LockKind {

    private final EntityManager entityManager;

    OrderBasisRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** After the accounts, whose lock already protects what hangs on them: this loads a batch in one query. */
    @Override
    public int order() {
        return 30;
    }

    @Override
    public void lock(SortedSet<UUID> ids) {
        entityManager
                .createQuery(
                        "select o from OrderBasisEntity o where array_holds_key(:ids, o.id) order by o.id",
                        OrderBasisEntity.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
