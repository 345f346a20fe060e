package io.salesdesk.fulfilment.allocation.rest;

import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.allocation.persistence.OrderLineEntity;
import io.salesdesk.fulfilment.allocation.persistence.OrderState;
import io.salesdesk.platform.rest.Resource;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is bound to the lines of an order.
 *
 * @param id the order's
 * @param answerId of the stock answer that holds
 * @param expiresAt when goods of the unconfirmed order become free, absent while they stay bound
 * @param expired nobody confirmed the order in time, and its goods are free again
 * @param waitsFor PURCHASING while it has not said where futures come from and when
 */
public record AllocationView(
        UUID id,
        long version,
        String orderNumber,
        int orderRevision,
        UUID customerId,
        OrderState state,
        @Nullable UUID answerId,
        @Nullable Instant expiresAt,
        boolean expired,
        List<String> waitsFor,
        List<Line> lines)
        implements Resource {

    /**
     * @param splitFrom the line as it was entered, when this is a part of it
     * @param allocated bound and still here
     * @param futures to be ordered (期货)
     * @param missing what a confirmed order lacks
     * @param origin where futures come from, absent until purchasing has answered
     * @param expectedDate when futures are expected, absent until purchasing has answered
     */
    public record Line(
            UUID lineId,
            @Nullable UUID splitFrom,
            int lineNo,
            UUID productId,
            BigDecimal quantity,
            String unit,
            BigDecimal allocated,
            BigDecimal shipped,
            BigDecimal futures,
            BigDecimal missing,
            @Nullable String origin,
            @Nullable LocalDate expectedDate,
            List<Batch> batches) {}

    public record Batch(UUID stockItemId, String batch, BigDecimal allocated, BigDecimal shipped) {}

    static AllocationView of(OrderEntity order) {
        var lines = order.lines().stream()
                .filter(line -> !line.cancelled())
                .map(AllocationView::line)
                .toList();
        boolean waits = !order.waitingForPurchasing().isEmpty();
        return new AllocationView(
                order.id(),
                order.version(),
                order.number(),
                order.revision(),
                order.customerId(),
                order.state(),
                order.answerId().orElse(null),
                order.expiresAt().orElse(null),
                order.allocationExpired(),
                waits ? List.of("PURCHASING") : List.of(),
                lines);
    }

    private static Line line(OrderLineEntity line) {
        var futures = line.futuresAnswer();
        return new Line(
                line.id(),
                line.splitFrom().isEmpty() ? null : line.splitFrom().getFirst(),
                line.lineNo(),
                line.productId(),
                line.quantity(),
                line.unit(),
                line.bound(),
                line.shipped(),
                line.futures(),
                line.missing(),
                futures.map(OrderLineEntity.FuturesAnswer::origin).orElse(null),
                futures.map(OrderLineEntity.FuturesAnswer::expectedDate).orElse(null),
                line.allocations().stream()
                        .map(allocation -> new Batch(
                                allocation.stockItemId(),
                                allocation.batch(),
                                allocation.quantity(),
                                allocation.shipped()))
                        .toList());
    }
}
