package io.salesdesk.fulfilment.messaging.outbound;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The goods of an unconfirmed order are free again; the stock answer is void. */
public record AllocationExpired(UUID orderId, int revision, UUID answerId, List<UUID> lineIds, Instant expiredAt) {

    public AllocationExpired {
        lineIds = List.copyOf(lineIds);
    }
}
