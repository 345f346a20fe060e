package io.salesdesk.fulfilment.catalogue.persistence;

import io.salesdesk.platform.messaging.LockKind;
import io.salesdesk.platform.messaging.RowLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.OrderingMode;
import org.hibernate.Session;
import org.hibernate.SessionCheckMode;
import org.jspecify.annotations.Nullable;

/**
 * The products that are known here. As a kind of lock it comes before all others and only loads the rows: products are
 * read to decide, never changed together with anything else.
 */
@ApplicationScoped
public class Products implements LockKind {

    private final EntityManager entityManager;

    Products(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Takes over what the owner says of a product, a new or a known one. */
    public void put(
            UUID id,
            String number,
            String name,
            @Nullable String nameEn,
            String model,
            @Nullable String colour,
            String category,
            String unit,
            boolean active) {
        var product = entityManager.find(ProductEntity.class, id);
        if (product == null) {
            product = new ProductEntity(id);
            product.describe(number, name, nameEn, model, colour, category, unit, active);
            entityManager.persist(product);
        } else {
            product.describe(number, name, nameEn, model, colour, category, unit, active);
        }
    }

    public Optional<ProductEntity> find(UUID id) {
        return Optional.ofNullable(entityManager.find(ProductEntity.class, id));
    }

    public Optional<ProductEntity> findByNumber(String number) {
        return entityManager
                .createQuery("from ProductEntity where number = :number", ProductEntity.class)
                .setParameter("number", number)
                .getResultList()
                .stream()
                .findFirst();
    }

    public Map<UUID, ProductEntity> byIds(Collection<UUID> ids) {
        return load(ids).stream().collect(Collectors.toMap(ProductEntity::id, Function.identity()));
    }

    /** Which of these products is not known yet; no question to the database for those that {@link #lock} has loaded. */
    public Optional<UUID> missingAmong(Collection<UUID> ids) {
        return ids.stream().filter(id -> find(id).isEmpty()).findFirst();
    }

    public RowLock on(UUID productId) {
        return new RowLock(this, productId);
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public void lock(SortedSet<UUID> ids) {
        load(ids);
    }

    /** Asks the database only for those that this transaction has not read yet. */
    private List<ProductEntity> load(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .unwrap(Session.class)
                        .findMultiple(
                                ProductEntity.class,
                                ids.stream().distinct().toList(),
                                SessionCheckMode.ENABLED,
                                OrderingMode.UNORDERED);
    }
}
