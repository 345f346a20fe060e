package io.salesdesk.fulfilment.allocation.model;

import java.math.BigDecimal;
import java.util.UUID;

/** A quantity of one batch, bound to an order line. */
public record Portion(UUID itemId, String batch, BigDecimal quantity) {}
