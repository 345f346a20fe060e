package io.salesdesk.customer.customers.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Licences, certificates and invoicing data. */
@ApplicationScoped
public class Qualifications implements PanacheRepositoryBase<QualificationEntity, UUID> {

    public List<QualificationEntity> of(UUID customerId) {
        return list("customerId = ?1 order by id", customerId);
    }

    /**
     * Verified ones whose date has passed, locked so that another instance takes others.
     *
     * @param today the business date
     */
    public List<QualificationEntity> claimOver(LocalDate today, int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        select * from qualification
                        where state = 'VERIFIED' and valid_until < :today
                        order by valid_until, id limit :limit for update skip locked
                        """, QualificationEntity.class)
                .setParameter("today", today)
                .setParameter("limit", limit)
                .getResultList();
    }
}
