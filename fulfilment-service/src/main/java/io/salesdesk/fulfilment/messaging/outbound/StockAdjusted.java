package io.salesdesk.fulfilment.messaging.outbound;

import java.util.UUID;

/**
 * The warehouse has more or less of a batch than was known.
 *
 * @param quantity the change
 * @param onHand afterwards
 */
public record StockAdjusted(
        UUID stockItemId, UUID productId, String batch, String quantity, String unit, String cause, String onHand) {}
