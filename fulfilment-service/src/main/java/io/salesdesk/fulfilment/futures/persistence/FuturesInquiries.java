package io.salesdesk.fulfilment.futures.persistence;

import io.salesdesk.fulfilment.futures.model.InquiryState;
import io.salesdesk.fulfilment.lists.Keys;
import io.salesdesk.fulfilment.lists.ScopedQuery;
import io.salesdesk.platform.identity.DataScope;
import io.salesdesk.platform.persistence.Jdbc;
import io.salesdesk.platform.rest.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Inquiries for futures. Those of an order are changed only under the order's lock. */
@ApplicationScoped
public class FuturesInquiries {

    private final EntityManager entityManager;
    private final Jdbc jdbc;

    FuturesInquiries(EntityManager entityManager, Jdbc jdbc) {
        this.entityManager = entityManager;
        this.jdbc = jdbc;
    }

    public void add(FuturesInquiryEntity inquiry) {
        entityManager.persist(inquiry);
    }

    /**
     * Writes what has been closed now. A line has one open inquiry at most, and Hibernate would write the new one before it
     * closed the old.
     */
    public void writeClosed() {
        entityManager.flush();
    }

    /** Which order an inquiry belongs to, not locked: it never changes. */
    public Optional<UUID> orderOf(UUID id) {
        return entityManager
                .createQuery(
                        "select orderId from FuturesInquiryEntity where id = :id and orderId is not null", UUID.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The inquiry, locked; lock its order before. */
    public Optional<FuturesInquiryEntity> locked(UUID id) {
        return Optional.ofNullable(entityManager.find(FuturesInquiryEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** @param idOrNumber the id or the document number */
    public Optional<FuturesInquiryEntity> find(String idOrNumber) {
        return Keys.uuid(idOrNumber)
                .map(id -> Optional.ofNullable(entityManager.find(FuturesInquiryEntity.class, id)))
                .orElseGet(() -> entityManager
                        .createQuery("from FuturesInquiryEntity where number = :number", FuturesInquiryEntity.class)
                        .setParameter("number", idOrNumber)
                        .getResultList()
                        .stream()
                        .findFirst());
    }

    /** The open ones of an order; lock the order before. */
    public List<FuturesInquiryEntity> openOf(UUID orderId) {
        return entityManager
                .createQuery(
                        "from FuturesInquiryEntity where orderId = :order and state = :open order by id",
                        FuturesInquiryEntity.class)
                .setParameter("order", orderId)
                .setParameter("open", InquiryState.OPEN)
                .getResultList();
    }

    /** Who made each of these products, as it was last said; products of which nobody said it are left out. */
    public Map<UUID, String> lastManufacturers(Collection<UUID> productIds) {
        return jdbc.query("""
                        select distinct on (product_id) product_id, manufacturer
                        from futures_inquiry
                        where product_id = any (cast(? as uuid[])) and manufacturer is not null
                        order by product_id, id desc
                        """, row -> Map.entry(row.getObject(1, UUID.class), row.getString(2)), productIds).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What purchasing has answered to a customer and no order wants yet, the oldest first. */
    public List<FuturesInquiryEntity> answeredWithoutOrder(UUID customerId, Collection<UUID> productIds) {
        return entityManager
                .createQuery("""
                    from FuturesInquiryEntity
                    where customerId = :customer and array_holds(:products, productId) and orderId is null
                    and state = :answered and takenBy is null order by id
                    """, FuturesInquiryEntity.class)
                .setParameter("customer", customerId)
                .setParameter("products", productIds.toArray(UUID[]::new))
                .setParameter("answered", InquiryState.ANSWERED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** What a list is narrowed to; absent values do not narrow it. */
    public record Filter(
            @Nullable UUID orderId,
            @Nullable UUID customerId,
            @Nullable UUID productId,
            @Nullable InquiryState state) {}

    /** Newest first. */
    public List<FuturesInquiryEntity> list(DataScope scope, Filter filter, PageRequest page) {
        return ScopedQuery.of(FuturesInquiryEntity.class, scope)
                .narrow("orderId", filter.orderId())
                .narrow("customerId", filter.customerId())
                .narrow("productId", filter.productId())
                .narrow("state", filter.state())
                .newestFirst(entityManager, page);
    }
}
