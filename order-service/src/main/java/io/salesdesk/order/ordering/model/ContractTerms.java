package io.salesdesk.order.ordering.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * What an order needs of a contract (ORD-22).
 *
 * @param onFile whether it is signed and valid on the business date
 * @param prices the prices that it states
 */
public record ContractTerms(UUID contractId, String number, UUID customerId, boolean onFile, List<Price> prices) {

    public ContractTerms {
        prices = List.copyOf(prices);
    }

    /** Whether it is in force and states that price of the product. */
    boolean states(UUID productId, BigDecimal unitPrice) {
        return onFile
                && prices.stream()
                        .anyMatch(price -> price.productId().equals(productId)
                                && price.unitPrice().compareTo(unitPrice) == 0);
    }

    /** @param unitPrice tax-inclusive */
    public record Price(UUID productId, BigDecimal unitPrice) {}
}
