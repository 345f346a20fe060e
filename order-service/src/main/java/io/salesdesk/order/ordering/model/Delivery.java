package io.salesdesk.order.ordering.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the goods should travel.
 *
 * @param shippingMethod 发货方式
 * @param requestedShipDate 交货期, a business date
 * @param mixedBatches whether the customer agreed that a line comes from more than one batch
 */
public record Delivery(
        String shippingMethod,
        @Nullable LocalDate requestedShipDate,
        @Nullable UUID deliveryAddressId,
        boolean mixedBatches) {}
