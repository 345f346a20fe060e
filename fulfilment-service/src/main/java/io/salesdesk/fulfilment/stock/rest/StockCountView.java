package io.salesdesk.fulfilment.stock.rest;

import io.salesdesk.fulfilment.stock.persistence.StockCountEntity;
import io.salesdesk.platform.rest.Resource;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was counted of a batch.
 *
 * @param onHand what was known to be there
 * @param approvalId the request that a second person decides, absent when nothing differs
 */
public record StockCountView(
        UUID id,
        long version,
        UUID stockItemId,
        BigDecimal counted,
        BigDecimal onHand,
        BigDecimal difference,
        String reason,
        UUID countedBy,
        @Nullable UUID onBehalfOf,
        Instant countedAt,
        @Nullable UUID approvalId,
        StockCountEntity.State state)
        implements Resource {

    static StockCountView of(StockCountEntity count) {
        return new StockCountView(
                count.id(),
                count.version(),
                count.stockItemId(),
                count.counted(),
                count.onHand(),
                count.difference(),
                count.reason(),
                count.countedBy(),
                count.onBehalfOf().orElse(null),
                count.countedAt(),
                count.approvalId().orElse(null),
                count.state());
    }
}
