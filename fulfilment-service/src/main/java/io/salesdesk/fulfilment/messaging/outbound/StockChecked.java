package io.salesdesk.fulfilment.messaging.outbound;

import io.salesdesk.fulfilment.allocation.model.PlannedLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

        public static Line of(PlannedLine line, String unit, @Nullable UUID stockLineId, @Nullable UUID futuresLineId) {
            return new Line(
                    line.lineId(),
                    Quantities.text(line.allocated()),
                    unit,
                    Quantities.text(line.futures()),
                    line.portions().size() == 1 ? line.portions().getFirst().batch() : null,
                    stockLineId,
                    futuresLineId,
                    null,
                    null);
        }
    }
}
