package io.salesdesk.order.ordering.model;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue says of a product on the business date.
 *
 * @param regionalCase why an order of it goes through the regional manager, null for most products (ORD-17)
 * @param price null when no price list covers the date
 */
public record ProductTerms(
        UUID productId,
        String number,
        String model,
        Unit unit,
        boolean active,
        @Nullable RegionalCase regionalCase,
        @Nullable ListPrice price) {

    /**
     * @param unitPrice tax-inclusive, at most six decimals
     * @param floorUnitPrice 底线价, confidential, null where the company set none (ORD-27)
     * @param taxRate as a fraction
     */
    public record ListPrice(
            BigDecimal unitPrice, @Nullable BigDecimal floorUnitPrice, String currency, BigDecimal taxRate) {}
}
