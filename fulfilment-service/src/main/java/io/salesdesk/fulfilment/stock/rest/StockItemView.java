package io.salesdesk.fulfilment.stock.rest;

import io.salesdesk.fulfilment.catalogue.persistence.ProductEntity;
import io.salesdesk.fulfilment.stock.persistence.StockItemEntity;
import io.salesdesk.platform.rest.Resource;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The goods of one batch in one warehouse.
 *
 * @param available on hand less allocated less reserved (FUL-01)
 * @param testReportNumber of the factory's test report of this batch (厂检报告), absent when none is on file
 */
public record StockItemView(
        UUID id,
        long version,
        UUID productId,
        String productNumber,
        String productName,
        String model,
        @Nullable String colour,
        String warehouse,
        String batch,
        @Nullable String bin,
        String unit,
        BigDecimal onHand,
        BigDecimal allocated,
        BigDecimal reserved,
        BigDecimal available,
        @Nullable String testReportNumber,
        @Nullable UUID testReportFileId)
        implements Resource {

    static StockItemView of(StockItemEntity item, ProductEntity product) {
        var level = item.level();
        return new StockItemView(
                item.id(),
                item.version(),
                product.id(),
                product.number(),
                product.name(),
                product.model(),
                product.colour().orElse(null),
                item.warehouse(),
                item.batch(),
                item.bin().orElse(null),
                item.unit(),
                level.onHand(),
                level.allocated(),
                level.reserved(),
                level.available(),
                item.testReportNumber().orElse(null),
                item.testReportFileId().orElse(null));
    }
}
