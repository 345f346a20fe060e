package io.salesdesk.order.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.salesdesk.order.catalogue.persistence.Category;
import io.salesdesk.order.catalogue.persistence.ProductEntity;
import io.salesdesk.order.catalogue.persistence.ProductPriceEntity;
import io.salesdesk.order.ordering.model.Unit;
import io.salesdesk.platform.rest.Resource;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product with the price that holds today.
 *
 * @param listUnitPrice tax-inclusive, absent where no price list covers the day
 * @param taxRate a fraction
 */
public record ProductView(
        UUID id,
        @JsonIgnore long version,
        String number,
        String name,
        @Nullable String nameEn,
        String model,
        @Nullable String colour,
        Category category,
        Unit unit,
        boolean active,
        @Nullable BigDecimal listUnitPrice,
        @Nullable String currency,
        @Nullable BigDecimal taxRate,
        @Nullable LocalDate validFrom)
        implements Resource {

    static ProductView of(ProductEntity product, @Nullable ProductPriceEntity price) {
        return new ProductView(
                product.id(),
                product.version(),
                product.number(),
                product.name(),
                product.nameEn(),
                product.model(),
                product.colour(),
                product.category(),
                product.unit(),
                product.active(),
                price == null ? null : price.listUnitPrice().stripTrailingZeros(),
                price == null ? null : price.currency(),
                price == null ? null : price.taxRate(),
                price == null ? null : price.validFrom());
    }
}
