package io.salesdesk.order.ordering.model;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A line as the customer wants it.
 *
 * @param lineId of a line that the order has, or a fresh one
 * @param added whether the line is new
 */
public record RequestedLine(UUID lineId, boolean added, UUID productId, Quantity quantity, BigDecimal unitPrice) {}
