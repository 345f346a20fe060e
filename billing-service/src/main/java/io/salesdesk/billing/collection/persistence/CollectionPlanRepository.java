package io.salesdesk.billing.collection.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.salesdesk.billing.scope.ScopedQuery;
import io.salesdesk.platform.identity.DataScope;
import io.salesdesk.platform.persistence.DocumentNumbering;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Collection plans. */
@ApplicationScoped
public class CollectionPlanRepository implements PanacheRepositoryBase<CollectionPlanEntity, UUID> {

    /** Hibernate's value of the lock timeout for {@code SKIP LOCKED}. */
    private static final int SKIP_LOCKED = -2;

    private final EntityManager entityManager;
    private final DocumentNumbering numbering;

    CollectionPlanRepository(EntityManager entityManager, DocumentNumbering numbering) {
        this.entityManager = entityManager;
        this.numbering = numbering;
    }

    /** The next document number of the year, such as {@code CP-2026-000123}. */
    public String nextNumber(LocalDate businessDate) {
        return numbering.next("CP", "collection_plan_number", businessDate.getYear());
    }

    /** The id behind an id or a document number. */
    public Optional<UUID> resolve(String idOrNumber) {
        try {
            return Optional.of(UUID.fromString(idOrNumber));
        } catch (IllegalArgumentException notAnId) {
            return entityManager
                    .createQuery("select p.id from CollectionPlanEntity p where p.number = :number", UUID.class)
                    .setParameter("number", idOrNumber)
                    .getResultList()
                    .stream()
                    .findFirst();
        }
    }

    /** Plans to be looked at by the date that no other transaction looks at, locked. */
    public List<CollectionPlanEntity> claim(LocalDate today, int limit) {
        return entityManager
                .createQuery(
                        "select p from CollectionPlanEntity p where p.nextLookOn <= :today order by p.nextLookOn, p.id",
                        CollectionPlanEntity.class)
                .setParameter("today", today)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Notes that somebody is told; false when that was done before. */
    public boolean remind(UUID planId, String kind, int instalment, int round, LocalDate today) {
        return entityManager
                        .createNativeQuery("""
                                insert into collection_plan_reminder (plan_id, kind, instalment, round, told_on)
                                values (:plan, :kind, :instalment, :round, :today) on conflict do nothing""")
                        .setParameter("plan", planId)
                        .setParameter("kind", kind)
                        .setParameter("instalment", instalment)
                        .setParameter("round", round)
                        .setParameter("today", today)
                        .executeUpdate()
                > 0;
    }

    /**
     * A page of plans that the scope reaches, the youngest first.
     *
     * @param before the last id of the page before
     */
    public List<CollectionPlanEntity> page(
            DataScope scope, @Nullable UUID customerId, @Nullable UUID contractId, @Nullable UUID before, int limit) {
        return new ScopedQuery<>(CollectionPlanEntity.class, "CollectionPlanEntity x", scope, false)
                .where("x.accountId = :customerId", "customerId", customerId)
                .where("x.contractId = :contractId", "contractId", contractId)
                .where("x.id < :before", "before", before)
                .page(entityManager, limit);
    }
}
