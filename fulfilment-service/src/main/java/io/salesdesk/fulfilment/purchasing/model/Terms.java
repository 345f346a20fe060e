package io.salesdesk.fulfilment.purchasing.model;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What was ordered from a supplier; a goods receipt must equal it (FUL-09).
 *
 * @param quality the grade (质量等级)
 * @param specification the specification (规格)
 * @param unitPrice tax-inclusive, at most six decimals
 * @param currency ISO 4217
 */
public record Terms(
        String supplier,
        BigDecimal quantity,
        String quality,
        String specification,
        BigDecimal unitPrice,
        String currency,
        LocalDate expectedDate) {

    public Terms expectedOn(LocalDate date) {
        return new Terms(supplier, quantity, quality, specification, unitPrice, currency, date);
    }

    public Terms of(BigDecimal otherQuantity) {
        return new Terms(supplier, otherQuantity, quality, specification, unitPrice, currency, expectedDate);
    }
}
