package io.salesdesk.fulfilment.receiving.model;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What the warehouse has found at the door, to be compared with the purchase order (FUL-09).
 *
 * @param productId the variety (品种)
 * @param quality the grade (质量等级)
 * @param specification the specification (规格)
 * @param unitPrice as on the supplier's papers, tax-inclusive
 */
public record Delivery(
        UUID productId,
        BigDecimal quantity,
        String quality,
        String specification,
        BigDecimal unitPrice,
        String currency) {}
