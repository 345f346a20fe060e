package io.salesdesk.order.ordering.model;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue says of a product on the business date.
 *
 * @param price null when no price list covers the date
 */
public record ProductTerms(
        UUID productId,
        String number,
        String model,
        Unit unit,
        boolean active,
        @Nullable ListPrice price) {

    /**
     * @param unitPrice tax-inclusive, at most six decimals
     * @param taxRate as a fraction
     */
    public record ListPrice(BigDecimal unitPrice, String currency, BigDecimal taxRate) {}
}
