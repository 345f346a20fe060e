package io.salesdesk.billing.invoices.model;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the customer asked to have invoiced of one line of the order.
 *
 * @param productId null for freight
 * @param unit null when the application does not say
 */
public record AppliedLine(
        UUID lineId,
        @Nullable UUID productId,
        BigDecimal quantity,
        @Nullable String unit,
        BigDecimal unitPrice) {}
