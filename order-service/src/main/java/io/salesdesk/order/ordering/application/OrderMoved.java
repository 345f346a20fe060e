package io.salesdesk.order.ordering.application;

import java.util.UUID;

/** Something about the order will be different once the current transaction is committed. */
public record OrderMoved(UUID orderId) {}
