package io.salesdesk.fulfilment.stock.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be promised of a product now (FUL-01).
 *
 * @param available over all batches and warehouses
 * @param largestBatch the most that can be had of one batch
 * @param source STOCK when the quantity asked for is there in one batch, else FUTURES (期货); absent when none was asked for
 */
public record AvailabilityView(
        UUID productId,
        String productNumber,
        String model,
        @Nullable String colour,
        String unit,
        BigDecimal available,
        BigDecimal largestBatch,
        @Nullable Source source,
        List<Batch> batches) {

    /** Where the goods would come from. */
    public enum Source {
        STOCK,
        FUTURES
    }

    /** What can be promised of one batch in one warehouse. */
    public record Batch(String warehouse, String batch, BigDecimal available) {}
}
