package io.salesdesk.fulfilment.messaging.outbound;

import io.salesdesk.fulfilment.allocation.model.Portion;
import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.allocation.persistence.OrderLineEntity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The answer for stock of one revision (FUL-01), all lines at once.
 *
 * @param complete false while purchasing has yet to say where futures come from and when
 */
public record StockChecked(
        UUID orderId, int revision, UUID answerId, boolean complete, Instant answeredAt, List<Line> lines) {

    public StockChecked {
        lines = List.copyOf(lines);
    }

    /**
     * @param allocated bound from stock
     * @param futures to be ordered (期货)
     * @param batch of what is allocated, absent when nothing is or when batches are mixed
     * @param stockLineId id for the part that is there, when the line has to be split
     * @param futuresLineId id for the part that is not, when the line has to be split
     * @param origin where futures come from, absent until purchasing has answered
     * @param expectedDate when futures are expected, absent until purchasing has answered
     */
    public record Line(
            UUID lineId,
            String allocated,
            String unit,
            String futures,
            @Nullable String batch,
            @Nullable UUID stockLineId,
            @Nullable UUID futuresLineId,
            @Nullable String origin,
            @Nullable LocalDate expectedDate) {

        /** @param rows the line itself, or the two parts of a split one */
        private static Line of(UUID lineId, List<OrderLineEntity> rows) {
            boolean split = rows.size() > 1;
            var futures =
                    rows.stream().filter(row -> row.futures().signum() > 0).findFirst();
            var fromStock =
                    rows.stream().filter(row -> row.futures().signum() == 0).findFirst();
            var answer = futures.flatMap(OrderLineEntity::futuresAnswer);
            var batches = rows.stream()
                    .flatMap(row -> row.held().portions().stream())
                    .map(Portion::batch)
                    .toList();
            return new Line(
                    lineId,
                    sum(rows, OrderLineEntity::bound),
                    rows.getFirst().unit(),
                    sum(rows, OrderLineEntity::futures),
                    batches.size() == 1 ? batches.getFirst() : null,
                    split ? fromStock.map(OrderLineEntity::id).orElse(null) : null,
                    split ? futures.map(OrderLineEntity::id).orElse(null) : null,
                    answer.map(OrderLineEntity.FuturesAnswer::origin).orElse(null),
                    answer.map(OrderLineEntity.FuturesAnswer::expectedDate).orElse(null));
        }

        private static String sum(List<OrderLineEntity> rows, Function<OrderLineEntity, BigDecimal> figure) {
            return Quantities.text(rows.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    /** What the rows of an order that is not confirmed say, under the ids that the order's owner knows. */
    public static List<Line> lines(OrderEntity order) {
        var byLine = new LinkedHashMap<UUID, List<OrderLineEntity>>();
        order.lines().stream()
                .filter(row -> !row.cancelled())
                .sorted(Comparator.comparingInt(OrderLineEntity::lineNo))
                .forEach(row -> byLine.computeIfAbsent(row.answeredAs(), id -> new ArrayList<>())
                        .add(row));
        return byLine.entrySet().stream()
                .map(line -> Line.of(line.getKey(), line.getValue()))
                .toList();
    }
}
