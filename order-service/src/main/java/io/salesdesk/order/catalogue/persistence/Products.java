package io.salesdesk.order.catalogue.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.salesdesk.order.listing.Conditions;
import io.salesdesk.order.ordering.model.ProductTerms;
import io.salesdesk.order.ordering.model.ProductTerms.ListPrice;
import io.salesdesk.order.ordering.model.Unit;
import io.salesdesk.platform.rest.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The catalogue. */
@ApplicationScoped
public class Products implements PanacheRepositoryBase<ProductEntity, UUID> {

    private final EntityManager entityManager;

    Products(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Which products a list asks for; null means any. */
    public record Filter(
            @Nullable String number,
            @Nullable String model,
            @Nullable String name,
            @Nullable Category category,
            @Nullable Boolean active) {}

    /** What holds of the products on the date, in one query; unknown ones are missing from the answer. */
    public Map<UUID, ProductTerms> terms(Collection<UUID> ids, LocalDate date) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        // An array in a subselect is none whose length PostgreSQL plans for, each time anew.
        var rows = entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        select p.id, p.number, p.model, p.unit, p.active, p.category,
                               price.list_unit_price, price.currency, price.tax_rate, price.floor_unit_price
                        from product p
                        left join lateral (
                            select list_unit_price, currency, tax_rate, floor_unit_price from product_price
                            where product_id = p.id and valid_from <= :date
                            order by valid_from desc limit 1
                        ) price on true
                        where p.id = any (cast((select :ids) as uuid[]))
                        """, Tuple.class)
                // Without types Hibernate asks the driver for each column's, for every query again.
                .addScalar("id", UUID.class)
                .addScalar("number", String.class)
                .addScalar("model", String.class)
                .addScalar("unit", String.class)
                .addScalar("active", Boolean.class)
                .addScalar("category", String.class)
                .addScalar("list_unit_price", BigDecimal.class)
                .addScalar("currency", String.class)
                .addScalar("tax_rate", BigDecimal.class)
                .addScalar("floor_unit_price", BigDecimal.class)
                .setParameter("date", date)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        var terms = new HashMap<UUID, ProductTerms>();
        for (var row : rows) {
            var product = terms(row);
            terms.put(product.productId(), product);
        }
        return terms;
    }

    private static ProductTerms terms(Tuple row) {
        var price = row.get(6, BigDecimal.class);
        return new ProductTerms(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, String.class),
                Unit.valueOf(row.get(3, String.class)),
                row.get(4, Boolean.class),
                Category.valueOf(row.get(5, String.class)).regionalCase(),
                price == null
                        ? null
                        : new ListPrice(
                                price,
                                row.get(9, BigDecimal.class),
                                String.valueOf(row.get(7)),
                                row.get(8, BigDecimal.class)));
    }

    public Optional<ProductEntity> byNumber(String number) {
        return find("number", number).firstResultOptional();
    }

    /** The price that holds on the date. */
    public Optional<ProductPriceEntity> price(UUID productId, LocalDate date) {
        return entityManager
                .createQuery(
                        "from ProductPriceEntity where key.productId = :product and key.validFrom <= :date"
                                + " order by key.validFrom desc",
                        ProductPriceEntity.class)
                .setParameter("product", productId)
                .setParameter("date", date)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** All prices that hold on the date, for the products of a page. */
    public Map<UUID, ProductPriceEntity> prices(Collection<UUID> productIds, LocalDate date) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        select distinct on (product_id) * from product_price
                        where product_id = any (cast((select :products) as uuid[])) and valid_from <= :date
                        order by product_id, valid_from desc
                        """, ProductPriceEntity.class)
                .setParameter("products", productIds.toArray(UUID[]::new))
                .setParameter("date", date)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(ProductPriceEntity::productId, Function.identity()));
    }

    public ProductPriceEntity priceFrom(UUID productId, LocalDate validFrom) {
        var existing = entityManager.find(ProductPriceEntity.class, new ProductPriceEntity.Key(productId, validFrom));
        if (existing != null) {
            return existing;
        }
        return new ProductPriceEntity(productId, validFrom);
    }

    public void save(ProductPriceEntity price) {
        entityManager.persist(price);
    }

    /** Ascending by number, which is unique. */
    public List<ProductEntity> page(Filter filter, PageRequest page) {
        var after = page.after();
        var conditions = new Conditions()
                .and("number = :number", "number", filter.number())
                .and("model = :model", "model", filter.model())
                .and(
                        "name like :name or nameEn like :name",
                        "name",
                        filter.name() == null ? null : "%" + filter.name() + "%")
                .and("category = :category", "category", filter.category())
                .and("active = :active", "active", filter.active())
                .and("number > :after", "after", after == null ? null : after.sortKey());
        return find(conditions.query("order by number"), conditions.parameters())
                .page(0, page.fetchSize())
                .list();
    }
}
