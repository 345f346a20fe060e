package io.salesdesk.billing.accounts.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.salesdesk.platform.messaging.LockKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;

/** Accounts, and the lock on them. */
@ApplicationScoped
public class AccountRepository implements PanacheRepositoryBase<Account, UUID>, LockKind {

    /** Hibernate's value of the lock timeout for {@code SKIP LOCKED}. */
    private static final int SKIP_LOCKED = -2;

    private final EntityManager entityManager;

    AccountRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The account is locked before anything that hangs on it. */
    @Override
    public int order() {
        return 10;
    }

    @Override
    public void lock(SortedSet<UUID> ids) {
        entityManager
                .createQuery("select a from Account a where array_holds_key(:ids, a.id) order by a.id", Account.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The account, locked until the transaction ends; no query when this transaction locked it before. */
    public Optional<Account> locked(UUID customerId) {
        return Optional.ofNullable(entityManager.find(Account.class, customerId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** As {@link #locked}, but empty when another transaction holds the lock. */
    public Optional<Account> lockedUnlessBusy(UUID customerId) {
        return entityManager
                .createQuery("select a from Account a where a.id = :id", Account.class)
                .setParameter("id", customerId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .getResultList()
                .stream()
                .findFirst();
    }
}
