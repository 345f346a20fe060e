package io.salesdesk.fulfilment.shipment.persistence;

import io.salesdesk.fulfilment.shipment.model.ShipmentState;
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

/** Shipments that are looked at, not locked. */
@ApplicationScoped
public class Shipments {

    private final EntityManager entityManager;

    Shipments(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @param idOrNumber the id or the document number */
    public Optional<ShipmentEntity> find(String idOrNumber) {
        return uuid(idOrNumber)
                .map(id -> Optional.ofNullable(entityManager.find(ShipmentEntity.class, id)))
                .orElseGet(() -> entityManager
                        .createQuery("from ShipmentEntity where number = :number", ShipmentEntity.class)
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

    /** Newest first: ids grow with time. */
    public List<ShipmentEntity> list(
            DataScope scope,
            @Nullable UUID orderId,
            @Nullable UUID customerId,
            @Nullable ShipmentState state,
            ShipmentEntity.@Nullable ReleaseState release,
            PageRequest page) {
        var conditions = new ArrayList<String>();
        Map<String, Object> values = new HashMap<>();
        if (!scope.all()) {
            conditions.add(
                    "(array_holds(:regions, regionId) or array_holds(:offices, officeId) or array_holds(:owners, salespersonId))");
            values.putAll(scope.parameters());
        }
        narrow(conditions, values, "orderId", orderId);
        narrow(conditions, values, "customerId", customerId);
        narrow(conditions, values, "state", state);
        narrow(conditions, values, "releaseState", release);
        var after = page.after();
        if (after != null) {
            conditions.add("id < :after");
            values.put("after", after.id());
        }
        var query = entityManager.createQuery(
                "from ShipmentEntity"
                        + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
                        + " order by id desc",
                ShipmentEntity.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(page.fetchSize()).getResultList();
    }

    private static void narrow(
            List<String> conditions, Map<String, Object> values, String field, @Nullable Object value) {
        if (value != null) {
            conditions.add(field + " = :" + field);
            values.put(field, value);
        }
    }
}
