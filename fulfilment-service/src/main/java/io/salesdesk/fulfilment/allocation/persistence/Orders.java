package io.salesdesk.fulfilment.allocation.persistence;

import io.salesdesk.platform.identity.DataScope;
import io.salesdesk.platform.rest.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders that are looked at, not locked. */
@ApplicationScoped
public class Orders {

    private final EntityManager entityManager;

    Orders(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @param idOrNumber the order's id or number */
    public Optional<OrderEntity> find(String idOrNumber) {
        return uuid(idOrNumber)
                .map(id -> Optional.ofNullable(entityManager.find(OrderEntity.class, id)))
                .orElseGet(() -> entityManager
                        .createQuery("from OrderEntity where number = :number", OrderEntity.class)
                        .setParameter("number", idOrNumber)
                        .getResultList()
                        .stream()
                        .findFirst());
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Newest first, with lines and allocations: three statements for a page. */
    public List<OrderEntity> list(
            DataScope scope, @Nullable UUID customerId, @Nullable OrderState state, PageRequest page) {
        var conditions = new ArrayList<>(List.of("true = true"));
        Map<String, Object> values = new HashMap<>();
        if (!scope.all()) {
            conditions.add(
                    "(array_holds(:regions, regionId) or array_holds(:offices, officeId) or array_holds(:owners, salespersonId))");
            values.putAll(scope.parameters());
        }
        if (customerId != null) {
            conditions.add("customerId = :customer");
            values.put("customer", customerId);
        }
        if (state != null) {
            conditions.add("state = :state");
            values.put("state", state);
        }
        var after = page.after();
        if (after != null) {
            conditions.add("id < :after");
            values.put("after", after.id());
        }
        var query = entityManager.createQuery(
                "from OrderEntity where " + String.join(" and ", conditions) + " order by id desc", OrderEntity.class);
        values.forEach(query::setParameter);
        var orders = query.setMaxResults(page.fetchSize()).getResultList();
        OrderGraph.load(entityManager, orders);
        return orders;
    }
}
