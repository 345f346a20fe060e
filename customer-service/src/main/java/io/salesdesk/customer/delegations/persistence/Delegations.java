package io.salesdesk.customer.delegations.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Delegations. */
@ApplicationScoped
public class Delegations implements PanacheRepositoryBase<DelegationEntity, UUID> {

    public List<DelegationEntity> openOf(UUID fromPerson) {
        return list("fromPerson = ?1 and endedAt is null", fromPerson);
    }

    /** Newest first, before {@code before}; those of everybody when {@code person} is null. */
    public List<DelegationEntity> page(@Nullable UUID person, @Nullable UUID before, int limit) {
        return find("""
                        from DelegationEntity d
                        where (:person is null or d.fromPerson = :person or d.toPerson = :person)
                          and (:before is null or d.id < :before)
                        order by d.id desc
                        """, Parameters.with("person", person).and("before", before))
                .page(0, limit)
                .list();
    }

    /** Those whose last day has passed, locked so that another instance takes others. */
    public List<DelegationEntity> claimOver(LocalDate today, int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        select * from delegation
                        where ended_at is null and valid_to < :today
                        order by valid_to, id limit :limit for update skip locked
                        """, DelegationEntity.class)
                .setParameter("today", today)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** Makes a person's own grants take turns until the end of the transaction. */
    public void lock(UUID fromPerson) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:person, 0)) as text)")
                .setParameter("person", "delegations of " + fromPerson)
                .getSingleResult();
    }
}
