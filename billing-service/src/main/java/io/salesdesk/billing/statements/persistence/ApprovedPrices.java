package io.salesdesk.billing.statements.persistence;

import io.salesdesk.billing.invoices.persistence.OrderBasisEntity;
import io.salesdesk.billing.statements.model.SoldPrice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The special prices that were approved for project orders (工程单价格审批单). */
@ApplicationScoped
public class ApprovedPrices {

    private final EntityManager entityManager;

    ApprovedPrices(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public void approve(UUID requestId, UUID productId, BigDecimal unitPrice) {
        entityManager
                .createNativeQuery("""
                        insert into approved_price (request_id, product_id, unit_price) values (?1, ?2, ?3)
                        on conflict (request_id, product_id) do update set unit_price = excluded.unit_price""")
                .setParameter(1, requestId)
                .setParameter(2, productId)
                .setParameter(3, unitPrice)
                .executeUpdate();
    }

    /** Each price of those of the orders that name an approval, beside the approved one (BIL-24). */
    public List<SoldPrice> soldBy(Collection<UUID> orderIds) {
        if (orderIds.isEmpty()) {
            return List.of();
        }
        var orders = entityManager
                .createQuery("""
                        select o from OrderBasisEntity o
                        where array_holds_key(:ids, o.id) and o.specialPriceRequestId is not null order by o.number
                        """, OrderBasisEntity.class)
                .setParameter("ids", orderIds.toArray(UUID[]::new))
                .getResultList();
        var approved = approvedIn(orders.stream()
                .map(OrderBasisEntity::specialPriceRequestId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return orders.stream()
                .flatMap(order -> order.lines().stream()
                        .map(line -> new SoldPrice(
                                order.number(),
                                Objects.requireNonNull(line.productId()),
                                line.unitPrice(),
                                approved.getOrDefault(order.specialPriceRequestId(), Map.of())
                                        .get(line.productId()))))
                .toList();
    }

    private Map<UUID, Map<UUID, BigDecimal>> approvedIn(List<UUID> requests) {
        var approved = new HashMap<UUID, Map<UUID, BigDecimal>>();
        if (requests.isEmpty()) {
            return approved;
        }
        List<?> rows = entityManager
                .createNativeQuery(
                        "select request_id, product_id, unit_price from approved_price where request_id = any (:requests)",
                        Object[].class)
                .setParameter("requests", requests.toArray(UUID[]::new))
                .getResultList();
        for (var row : rows) {
            var columns = (Object[]) row;
            approved.computeIfAbsent((UUID) columns[0], request -> new HashMap<>())
                    .put((UUID) columns[1], (BigDecimal) columns[2]);
        }
        return approved;
    }
}
