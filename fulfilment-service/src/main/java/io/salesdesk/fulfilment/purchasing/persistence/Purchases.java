package io.salesdesk.fulfilment.purchasing.persistence;

import io.salesdesk.fulfilment.futures.model.Origin;
import io.salesdesk.fulfilment.lists.Keys;
import io.salesdesk.fulfilment.lists.ScopedQuery;
import io.salesdesk.fulfilment.purchasing.model.PurchaseState;
import io.salesdesk.platform.identity.DataScope;
import io.salesdesk.platform.rest.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Purchases. Those of an order, and those that reservations of orders wait for, are changed under the orders' locks. */
@ApplicationScoped
public class Purchases {

    private static final Set<PurchaseState> TO_COME =
            EnumSet.of(PurchaseState.REQUESTED, PurchaseState.ORDERED, PurchaseState.IN_TRANSIT, PurchaseState.ARRIVED);

    private final EntityManager entityManager;

    Purchases(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public void add(PurchaseEntity purchase) {
        entityManager.persist(purchase);
    }

    /** Which order a purchase was requested for, not locked: it never changes. */
    public Optional<UUID> orderOf(UUID id) {
        return entityManager
                .createQuery("select orderId from PurchaseEntity where id = :id and orderId is not null", UUID.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The purchase, locked and as it stands now; lock its order before. */
    public Optional<PurchaseEntity> locked(UUID id) {
        return Optional.ofNullable(entityManager.find(PurchaseEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** @param idOrNumber the id or the document number */
    public Optional<PurchaseEntity> find(String idOrNumber) {
        return Keys.uuid(idOrNumber)
                .map(id -> Optional.ofNullable(entityManager.find(PurchaseEntity.class, id)))
                .orElseGet(() -> entityManager
                        .createQuery("from PurchaseEntity where number = :number", PurchaseEntity.class)
                        .setParameter("number", idOrNumber)
                        .getResultList()
                        .stream()
                        .findFirst());
    }

    /** What was requested for an order, the oldest first; lock the order before. */
    public List<PurchaseEntity> ofOrder(UUID orderId) {
        return entityManager
                .createQuery("from PurchaseEntity where orderId = :order order by id", PurchaseEntity.class)
                .setParameter("order", orderId)
                .getResultList();
    }

    /** What comes later of a purchase order that was split and is not accepted yet. */
    public Optional<PurchaseEntity> remainderOf(UUID id) {
        return entityManager
                .createQuery(
                        "from PurchaseEntity where splitFrom = :id and state in :coming order by id",
                        PurchaseEntity.class)
                .setParameter("id", id)
                .setParameter("coming", TO_COME)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Goods of a product that are to come, locked, those expected first in front. */
    public List<PurchaseEntity> toCome(UUID productId) {
        return entityManager
                .createQuery(
                        "from PurchaseEntity where productId = :product and state in :coming order by id",
                        PurchaseEntity.class)
                .setParameter("product", productId)
                .setParameter("coming", TO_COME)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .sorted(Comparator.comparing(
                        (PurchaseEntity purchase) -> purchase.expectedDate().orElse(LocalDate.MAX)))
                .toList();
    }

    /** How much of each of these purchases reservations wait for. */
    public Map<UUID, BigDecimal> promised(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery("""
                            select purchaseId, sum(awaited) from ReservationEntity
                            where array_holds_key(:ids, purchaseId) and awaited > 0 group by purchaseId
                            """, Object[].class)
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (BigDecimal) row[1]));
    }

    /** A customer who waits for goods, and how much of them. */
    public record Waiting(UUID customerId, @Nullable String orderNumber, BigDecimal quantity) {}

    /** Who waits for a purchase: by reservations of orders, or by hand. */
    public List<Waiting> waitingFor(UUID id) {
        return entityManager
                .createQuery("""
                    select new io.salesdesk.fulfilment.purchasing.persistence.Purchases$Waiting(
                        customerId, orderNumber, sum(awaited))
                    from ReservationEntity where purchaseId = :id and awaited > 0
                    group by customerId, orderNumber
                    """, Waiting.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** What a list is narrowed to; absent values do not narrow it. */
    public record Filter(
            @Nullable UUID orderId,
            @Nullable UUID productId,
            @Nullable Origin origin,
            @Nullable PurchaseState state) {}

    /** Newest first. */
    public List<PurchaseEntity> list(DataScope scope, Filter filter, PageRequest page) {
        return ScopedQuery.withOwnerless(PurchaseEntity.class, scope)
                .narrow("orderId", filter.orderId())
                .narrow("productId", filter.productId())
                .narrow("origin", filter.origin())
                .narrow("state", filter.state())
                .newestFirst(entityManager, page);
    }

    /** Goods on purchase of these products, of whomever they are promised to (FUL-07); newest first. */
    public List<PurchaseEntity> inTransit(@Nullable UUID productId, PageRequest page) {
        return ScopedQuery.of(PurchaseEntity.class, DataScope.EVERYTHING)
                .narrow("productId", productId)
                .among("state", TO_COME)
                .newestFirst(entityManager, page);
    }
}
