package io.salesdesk.fulfilment.messaging.outbound;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agreed change of a confirmed order can be carried out, at least in part; the goods are settled accordingly.
 *
 * @param answerId stands for the stock answer of the coming revision
 */
public record OrderChangeAccepted(
        UUID orderId, UUID changeId, int fromRevision, UUID answerId, List<OrderChangeLine> lines) {

    public OrderChangeAccepted {
        lines = List.copyOf(lines);
    }

    /**
     * What becomes of a line.
     *
     * @param quantity the new quantity, or the old one when refused
     * @param allocated bound from stock, shipped goods included; of a split line the quantity of its STOCK part
     * @param futures to be ordered; of a split line the quantity of its FUTURES part
     * @param batch of what is bound, absent when nothing is or when batches are mixed
     * @param stockLineId id of the part that is from stock, when the line is split
     * @param futuresLineId id of the part that is bought, when the line is split
     * @param origin where futures come from
     * @param expectedDate when futures are expected
     * @param refusal a code, absent when accepted
     */
    public record OrderChangeLine(
            UUID lineId,
            String quantity,
            String unit,
            String allocated,
            String futures,
            @Nullable String batch,
            @Nullable UUID stockLineId,
            @Nullable UUID futuresLineId,
            @Nullable String origin,
            @Nullable LocalDate expectedDate,
            boolean accepted,
            @Nullable String refusal) {}
}
