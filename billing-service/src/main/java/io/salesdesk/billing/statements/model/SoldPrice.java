package io.salesdesk.billing.statements.model;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A price at which goods of a project order were sold, beside the one that was approved (工程单价格审批单).
 *
 * @param approved null when the order names an approval that has no price for the variety
 */
public record SoldPrice(
        String orderNumber,
        UUID productId,
        BigDecimal unitPrice,
        @Nullable BigDecimal approved) {}
