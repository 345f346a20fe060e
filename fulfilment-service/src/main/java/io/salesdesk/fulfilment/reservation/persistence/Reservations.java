package io.salesdesk.fulfilment.reservation.persistence;

import io.salesdesk.fulfilment.lists.Keys;
import io.salesdesk.fulfilment.lists.ScopedQuery;
import io.salesdesk.fulfilment.reservation.model.ReservationState;
import io.salesdesk.platform.identity.DataScope;
import io.salesdesk.platform.rest.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reservations. Those of an order are changed only under the order's lock. */
@ApplicationScoped
public class Reservations {

    /** As literals, since an array of enum constants would be sent as their ordinals. */
    private static final String OPEN = "(INCOMING, HELD)";

    private final EntityManager entityManager;

    Reservations(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public void add(ReservationEntity reservation) {
        entityManager.persist(reservation);
    }

    /** Which order a reservation belongs to, not locked: it never changes. */
    public Optional<UUID> orderOf(UUID id) {
        return entityManager
                .createQuery("select orderId from ReservationEntity where id = :id and orderId is not null", UUID.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The reservation, locked; lock its order before. */
    public Optional<ReservationEntity> locked(UUID id) {
        return Optional.ofNullable(entityManager.find(ReservationEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** @param idOrNumber the id or the document number */
    public Optional<ReservationEntity> find(String idOrNumber) {
        return Keys.uuid(idOrNumber)
                .map(id -> Optional.ofNullable(entityManager.find(ReservationEntity.class, id)))
                .orElseGet(() -> entityManager
                        .createQuery("from ReservationEntity where number = :number", ReservationEntity.class)
                        .setParameter("number", idOrNumber)
                        .getResultList()
                        .stream()
                        .findFirst());
    }

    /** The open ones of these orders with their goods, the oldest first; lock the orders before. */
    public List<ReservationEntity> openOf(Collection<UUID> orderIds) {
        return entityManager
                .createQuery("""
                    select distinct r from ReservationEntity r left join fetch r.stock
                    where array_holds_key(:orders, r.orderId) and r.state in %s order by r.id
                    """.formatted(OPEN), ReservationEntity.class)
                .setParameter("orders", orderIds.toArray(UUID[]::new))
                .getResultList();
    }

    /** The orders whose reservations wait for a purchase. */
    public List<UUID> ordersAwaiting(UUID purchaseId) {
        return entityManager
                .createQuery("""
                    select distinct orderId from ReservationEntity
                    where purchaseId = :purchase and awaited > 0 and orderId is not null
                    """, UUID.class)
                .setParameter("purchase", purchaseId)
                .getResultList();
    }

    /** Whoever waits for a purchase, locked, the oldest first; lock their orders before. */
    public List<ReservationEntity> awaiting(UUID purchaseId) {
        return entityManager
                .createQuery(
                        "from ReservationEntity where purchaseId = :purchase and awaited > 0 order by id",
                        ReservationEntity.class)
                .setParameter("purchase", purchaseId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /**
     * Those that were open when a review closed and of which nothing came in it, not locked; look again when they are.
     *
     * @param closesAt of the review
     */
    public List<Unreviewed> unreviewed(LocalDate day, Instant closesAt, int limit) {
        return entityManager
                .createQuery("""
                        select new io.salesdesk.fulfilment.reservation.persistence.Reservations$Unreviewed(id, orderId)
                        from ReservationEntity
                        where state in %s and madeAt < :closes and (reviewedFor is null or reviewedFor < :day)
                        order by id
                        """.formatted(OPEN), Unreviewed.class)
                .setParameter("closes", closesAt)
                .setParameter("day", day)
                .setMaxResults(limit)
                .getResultList();
    }

    /** A reservation that nobody reviewed, and the order to lock before it. */
    public record Unreviewed(UUID reservationId, @Nullable UUID orderId) {}

    /** What a list is narrowed to; absent values do not narrow it. */
    public record Filter(
            @Nullable UUID orderId,
            @Nullable UUID customerId,
            @Nullable UUID productId,
            @Nullable ReservationState state) {}

    /** Newest first. */
    public List<ReservationEntity> list(DataScope scope, Filter filter, PageRequest page) {
        return ScopedQuery.of(ReservationEntity.class, scope)
                .narrow("orderId", filter.orderId())
                .narrow("customerId", filter.customerId())
                .narrow("productId", filter.productId())
                .narrow("state", filter.state())
                .newestFirst(entityManager, page);
    }
}
