package io.salesdesk.fulfilment.stock.application;

import io.salesdesk.fulfilment.catalogue.persistence.ProductEntity;
import io.salesdesk.fulfilment.stock.persistence.StockItemEntity;
import io.salesdesk.platform.rest.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks what there is of which product, by model, colour and batch (FUL-01). */
@ApplicationScoped
public class QueryStock {

    private final EntityManager entityManager;

    QueryStock(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** What a list is narrowed to; absent values do not narrow it. */
    public record Filter(
            @Nullable UUID productId,
            @Nullable String productNumber,
            @Nullable String model,
            @Nullable String colour,
            @Nullable String warehouse,
            @Nullable String batch) {}

    /** A stock item and its product. */
    public record ItemOfProduct(StockItemEntity item, ProductEntity product) {}

    /** A product and all its stock items. */
    public record StockOfProduct(ProductEntity product, List<StockItemEntity> items) {

        public StockOfProduct {
            items = List.copyOf(items);
        }
    }

    public List<ItemOfProduct> items(Filter filter, PageRequest page) {
        var conditions = new Conditions(filter, page, "i.id");
        return conditions
                .bind(entityManager.createQuery("""
                        select new io.salesdesk.fulfilment.stock.application.QueryStock$ItemOfProduct(i, p)
                        from StockItemEntity i join ProductEntity p on p.id = i.productId
                        where %s order by i.id
                        """.formatted(conditions.text()), ItemOfProduct.class))
                .setMaxResults(page.fetchSize())
                .getResultList();
    }

    /** Products, with their stock if they have any. */
    public List<StockOfProduct> availability(Filter filter, PageRequest page) {
        var conditions = new Conditions(filter, page, "p.id");
        var products = conditions
                .bind(entityManager.createQuery(
                        filter.batch() == null
                                ? "select p from ProductEntity p where %s order by p.id".formatted(conditions.text())
                                : """
                                select distinct p from ProductEntity p join StockItemEntity i on i.productId = p.id
                                where %s order by p.id
                                """.formatted(conditions.text()),
                        ProductEntity.class))
                .setMaxResults(page.fetchSize())
                .getResultList();
        if (products.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<StockItemEntity>> items = entityManager
                .createQuery("from StockItemEntity where array_holds_key(:products, productId)", StockItemEntity.class)
                .setParameter(
                        "products", products.stream().map(ProductEntity::id).toArray(UUID[]::new))
                .getResultList()
                .stream()
                .filter(item -> filter.batch() == null || filter.batch().equals(item.batch()))
                .sorted(Comparator.comparing(StockItemEntity::batch).thenComparing(StockItemEntity::warehouse))
                .collect(Collectors.groupingBy(StockItemEntity::productId));
        return products.stream()
                .map(product -> new StockOfProduct(product, items.getOrDefault(product.id(), List.of())))
                .toList();
    }

    /** The conditions of a filter, as far as it has any. */
    private static final class Conditions {

        private final List<String> texts = new ArrayList<>(List.of("true = true"));
        private final Map<String, Object> values = new HashMap<>();

        Conditions(Filter filter, PageRequest page, String pagedBy) {
            equal("p.id", "productId", filter.productId());
            equal("p.number", "productNumber", filter.productNumber());
            equal("p.model", "model", filter.model());
            equal("p.colour", "colour", filter.colour());
            equal("i.warehouse", "warehouse", filter.warehouse());
            equal("i.batch", "batch", filter.batch());
            var after = page.after();
            if (after != null) {
                texts.add(pagedBy + " > :after");
                values.put("after", after.id());
            }
        }

        private void equal(String field, String name, @Nullable Object value) {
            if (value != null) {
                texts.add(field + " = :" + name);
                values.put(name, value);
            }
        }

        String text() {
            return String.join(" and ", texts);
        }

        <T> TypedQuery<T> bind(TypedQuery<T> query) {
            values.forEach(query::setParameter);
            return query;
        }
    }
}
