package io.salesdesk.billing.credit.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.salesdesk.billing.scope.ScopedQuery;
import io.salesdesk.platform.identity.DataScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Credit grants. */
@ApplicationScoped
public class CreditGrantRepository implements PanacheRepositoryBase<CreditGrantEntity, UUID> {

    private final EntityManager entityManager;

    CreditGrantRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Whose it is, without loading it: what is loaded before the account is locked may be outdated after. */
    public Optional<UUID> accountOf(UUID grantId) {
        return entityManager
                .createQuery("select g.accountId from CreditGrantEntity g where g.id = :id", UUID.class)
                .setParameter("id", grantId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The grant of the shipment that waits for a decision or for the departure. */
    public Optional<CreditGrantEntity> open(UUID shipmentId) {
        return find("shipmentId = ?1 and state in ('REQUESTED', 'APPROVED')", shipmentId)
                .firstResultOptional();
    }

    /** Grants of the order on which goods have left that are not paid. */
    public List<CreditGrantEntity> used(UUID orderId) {
        return list("orderId = ?1 and state = 'USED' order by id", orderId);
    }

    /** Grants on which the customer's orders are unpaid, and those of the order whatever became of it. */
    public List<CreditGrantEntity> behindUnpaid(UUID accountId, @Nullable UUID orderId) {
        return list(
                "accountId = ?1 and (state in ('APPROVED', 'USED') or (state = 'SETTLED' and orderId = ?2))",
                accountId,
                orderId);
    }

    /**
     * A page of grants that the scope reaches, the youngest first.
     *
     * @param before the last id of the page before
     */
    public List<CreditGrantEntity> page(
            DataScope scope,
            @Nullable UUID customerId,
            @Nullable UUID orderId,
            @Nullable UUID shipmentId,
            @Nullable String state,
            @Nullable UUID before,
            int limit) {
        return new ScopedQuery<>(CreditGrantEntity.class, "CreditGrantEntity x", scope, false)
                .where("x.accountId = :customerId", "customerId", customerId)
                .where("x.orderId = :orderId", "orderId", orderId)
                .where("x.shipmentId = :shipmentId", "shipmentId", shipmentId)
                .where("x.state = :state", "state", state)
                .where("x.id < :before", "before", before)
                .page(entityManager, limit);
    }
}
