package io.salesdesk.order.customers.persistence;

import io.salesdesk.platform.messaging.LockKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.SortedSet;
import java.util.UUID;

/** Customers are locked before orders. */
@ApplicationScoped
public class CustomerLock implements LockKind {

    private final EntityManager entityManager;

    CustomerLock(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void lock(SortedSet<UUID> ids) {
        entityManager
                .createQuery("from CustomerEntity where array_holds_key(:ids, id) order by id", CustomerEntity.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
