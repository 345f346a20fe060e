package io.salesdesk.order.ordering.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fulfilment's one answer for all lines of a revision (FUL-01).
 *
 * @param complete false while purchasing owes origin or date of a futures line
 * @param recordedAt when this service recorded it
 */
public record StockAnswer(UUID answerId, int revision, boolean complete, Instant recordedAt, List<Line> lines) {

    public StockAnswer {
        lines = List.copyOf(lines);
    }

    /**
     * @param stockLineId the id of the STOCK part, only when the line is split
     * @param futuresLineId the id of the FUTURES part, only when the line is split
     */
    public record Line(
            UUID lineId,
            Quantity allocated,
            Quantity futures,
            @Nullable String batch,
            @Nullable UUID stockLineId,
            @Nullable UUID futuresLineId,
            @Nullable Origin origin,
            @Nullable LocalDate expectedDate) {

        /** Futures are answered once purchasing has said where they come from and when (FUL-04). */
        boolean isAnswered() {
            return !futures.isPositive() || (origin != null && expectedDate != null);
        }
    }
}
