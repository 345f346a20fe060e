package io.salesdesk.fulfilment.shipment.model;

import java.math.BigDecimal;
import java.util.UUID;
import org.joda.money.Money;

/**
 * Goods of one batch for one order line.
 *
 * @param unitPrice tax-inclusive
 * @param gross tax-inclusive amount of this quantity
 */
public record ShipmentLine(
        UUID lineId,
        UUID productId,
        UUID stockItemId,
        String batch,
        BigDecimal quantity,
        String unit,
        BigDecimal unitPrice,
        Money gross) {}
