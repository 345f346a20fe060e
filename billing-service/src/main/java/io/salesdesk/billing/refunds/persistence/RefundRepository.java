package io.salesdesk.billing.refunds.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.salesdesk.billing.refunds.model.RefundState;
import io.salesdesk.billing.scope.ScopedQuery;
import io.salesdesk.platform.identity.DataScope;
import io.salesdesk.platform.persistence.DocumentNumbering;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Refunds. */
@ApplicationScoped
public class RefundRepository implements PanacheRepositoryBase<RefundEntity, UUID> {

    private final EntityManager entityManager;
    private final DocumentNumbering numbering;

    RefundRepository(EntityManager entityManager, DocumentNumbering numbering) {
        this.entityManager = entityManager;
        this.numbering = numbering;
    }

    /** The next document number of the year, such as {@code RF-2026-000123}. */
    public String nextNumber(LocalDate businessDate) {
        return numbering.next("RF", "refund_number", businessDate.getYear());
    }

    /** The id behind an id or a document number. */
    public Optional<UUID> resolve(String idOrNumber) {
        try {
            return Optional.of(UUID.fromString(idOrNumber));
        } catch (IllegalArgumentException notAnId) {
            return entityManager
                    .createQuery("select r.id from RefundEntity r where r.number = :number", UUID.class)
                    .setParameter("number", idOrNumber)
                    .getResultList()
                    .stream()
                    .findFirst();
        }
    }

    /** Whose refund it is, without loading it: what is loaded before the account is locked may be outdated after. */
    public Optional<UUID> accountOf(UUID refundId) {
        return entityManager
                .createQuery("select r.accountId from RefundEntity r where r.id = :id", UUID.class)
                .setParameter("id", refundId)
                .getResultList()
                .stream()
                .findFirst();
    }

    public boolean usesBankReference(String bankReference) {
        return count("upper(bankReference) = upper(cast(?1 as string))", bankReference) > 0;
    }

    /** A page of refunds that the scope reaches, the youngest first. */
    public List<RefundEntity> page(
            DataScope scope, @Nullable UUID customerId, @Nullable RefundState state, @Nullable UUID before, int limit) {
        return new ScopedQuery<>(RefundEntity.class, "RefundEntity x", scope, false)
                .where("x.accountId = :customerId", "customerId", customerId)
                .where("x.state = :state", "state", state)
                .where("x.id < :before", "before", before)
                .page(entityManager, limit);
    }
}
