package io.salesdesk.order.projects.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.salesdesk.order.listing.Conditions;
import io.salesdesk.order.ordering.model.Quantity;
import io.salesdesk.order.ordering.model.ReviewRule.Claim;
import io.salesdesk.order.projects.model.SpecialPrice;
import io.salesdesk.platform.identity.DataScope;
import io.salesdesk.platform.rest.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The requests for special prices, and what orders have taken of the approved ones. */
@ApplicationScoped
public class SpecialPrices implements PanacheRepositoryBase<SpecialPriceEntity, UUID> {

    private static final UUID NO_ORDER = new UUID(0, 0);

    private final EntityManager entityManager;

    SpecialPrices(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Which requests a list asks for; null means any. */
    public record Filter(
            @Nullable String number,
            @Nullable UUID registrationId,
            @Nullable UUID customerId,
            SpecialPrice.@Nullable State state) {}

    /** A new request, to be {@linkplain #add added} once its event has been numbered. */
    public SpecialPriceEntity prepare(SpecialPrice.Requested requested) {
        return new SpecialPriceEntity(requested);
    }

    public void add(SpecialPriceEntity prepared) {
        persist(prepared);
    }

    public Optional<SpecialPriceEntity> read(UUID id, DataScope scope) {
        return findByIdOptional(id).filter(row -> permits(scope, row));
    }

    public Optional<SpecialPriceEntity> readByNumber(String number, DataScope scope) {
        return find("number", number).firstResultOptional().filter(row -> permits(scope, row));
    }

    /** For a decision, or for an order that takes of it: others who want the same wait until the transaction ends. */
    public Optional<SpecialPriceEntity> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    public void save(SpecialPriceEntity row, SpecialPrice decided) {
        row.decided(decided);
    }

    private static boolean permits(DataScope scope, SpecialPriceEntity row) {
        return scope.permits(row.regionId(), row.officeId(), row.salespersonId());
    }

    /** What orders have taken, by product; one order's own part may be left out. */
    public Map<UUID, BigDecimal> taken(UUID requestId, @Nullable UUID exceptOrderId) {
        var taken = new HashMap<UUID, BigDecimal>();
        entityManager
                .createNativeQuery("""
                        select product_id, sum(quantity) from special_price_use
                        where request_id = :request and order_id <> :order
                        group by product_id
                        """, Tuple.class)
                .setParameter("request", requestId)
                .setParameter("order", exceptOrderId == null ? NO_ORDER : exceptOrderId)
                .getResultList()
                .forEach(row -> {
                    var tuple = (Tuple) row;
                    taken.put(tuple.get(0, UUID.class), tuple.get(1, BigDecimal.class));
                });
        return taken;
    }

    /** What orders have taken of each of the requests of a page, by product. */
    public Map<UUID, Map<UUID, BigDecimal>> taken(Collection<UUID> requestIds) {
        var taken = new HashMap<UUID, Map<UUID, BigDecimal>>();
        if (requestIds.isEmpty()) {
            return taken;
        }
        entityManager
                .createNativeQuery("""
                        select request_id, product_id, sum(quantity) from special_price_use
                        where request_id = any (:requests) group by request_id, product_id
                        """, Tuple.class)
                .setParameter("requests", requestIds.toArray(UUID[]::new))
                .getResultList()
                .forEach(row -> {
                    var tuple = (Tuple) row;
                    taken.computeIfAbsent(tuple.get(0, UUID.class), _ -> new HashMap<>())
                            .put(tuple.get(1, UUID.class), tuple.get(2, BigDecimal.class));
                });
        return taken;
    }

    /** What an order takes from now on, in the place of what it took before. */
    public void take(UUID orderId, UUID requestId, Collection<Claim> claims) {
        giveBack(orderId);
        var byProduct = new HashMap<UUID, Quantity>();
        claims.forEach(claim -> byProduct.merge(claim.productId(), claim.quantity(), Quantity::plus));
        byProduct.forEach((productId, quantity) -> entityManager
                .createNativeQuery("""
                        insert into special_price_use (order_id, product_id, request_id, quantity, unit)
                        values (:order, :product, :request, :quantity, :unit)
                        """)
                .setParameter("order", orderId)
                .setParameter("product", productId)
                .setParameter("request", requestId)
                .setParameter("quantity", quantity.amount())
                .setParameter("unit", quantity.unit().name())
                .executeUpdate());
    }

    public void giveBack(UUID orderId) {
        entityManager
                .createNativeQuery("delete from special_price_use where order_id = :order")
                .setParameter("order", orderId)
                .executeUpdate();
    }

    /** Newest first. */
    public List<SpecialPriceEntity> page(Filter filter, DataScope scope, PageRequest page) {
        var after = page.after();
        var conditions = new Conditions()
                .and("number = :number", "number", filter.number())
                .and("registrationId = :registration", "registration", filter.registrationId())
                .and("customerId = :customer", "customer", filter.customerId())
                .and("state = :state", "state", filter.state())
                .and("id < :after", "after", after == null ? null : after.id())
                .within(scope);
        return find(conditions.query("order by id desc"), conditions.parameters())
                .page(0, page.fetchSize())
                .list();
    }
}
