package io.salesdesk.billing.release.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.salesdesk.billing.scope.ScopedQuery;
import io.salesdesk.platform.identity.DataScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests to ship, with their current grants. */
@ApplicationScoped
public class ShipmentRequestRepository implements PanacheRepositoryBase<ShipmentRequestEntity, UUID> {

    private final EntityManager entityManager;

    ShipmentRequestRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Whose shipment it is, without loading it: what is loaded before the account is locked may be outdated after. */
    public Optional<UUID> accountOf(UUID shipmentId) {
        return entityManager
                .createQuery("select s.accountId from ShipmentRequestEntity s where s.id = :id", UUID.class)
                .setParameter("id", shipmentId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The customer's requests that wait or hold a grant, the oldest first. */
    public List<ShipmentRequestEntity> open(UUID accountId) {
        return list(
                "from ShipmentRequestEntity s left join fetch s.release where s.accountId = ?1"
                        + " and s.state in ('UNDECIDED', 'HELD', 'RELEASED') order by s.requestedAt, s.id",
                accountId);
    }

    /**
     * A page of requests that the scope reaches, the youngest first.
     *
     * @param before the last id of the page before
     */
    public List<ShipmentRequestEntity> page(
            DataScope scope,
            @Nullable UUID orderId,
            @Nullable UUID customerId,
            @Nullable String state,
            @Nullable UUID before,
            int limit) {
        return new ScopedQuery<>(
                        ShipmentRequestEntity.class, "ShipmentRequestEntity x left join fetch x.release", scope, false)
                .where("x.orderId = :orderId", "orderId", orderId)
                .where("x.accountId = :customerId", "customerId", customerId)
                .where("x.state = :state", "state", state)
                .where("x.id < :before", "before", before)
                .page(entityManager, limit);
    }
}
