package io.salesdesk.order.catalogue.persistence;

import io.salesdesk.order.ordering.model.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue should say of a product.
 *
 * @param unit cannot change once the product is listed
 * @param listUnitPrice tax-inclusive, at most six decimals
 * @param floorUnitPrice 底线价, confidential; null where the company set none (ORD-27)
 * @param taxRate a fraction
 * @param validFrom the business date from which this price holds
 */
public record ProductDetails(
        String number,
        String name,
        @Nullable String nameEn,
        String model,
        @Nullable String colour,
        Category category,
        Unit unit,
        boolean active,
        String currency,
        BigDecimal listUnitPrice,
        @Nullable BigDecimal floorUnitPrice,
        BigDecimal taxRate,
        LocalDate validFrom) {}
