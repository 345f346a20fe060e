package io.salesdesk.fulfilment.messaging.outbound;

import io.salesdesk.fulfilment.messaging.outbound.OrderChangeAccepted.OrderChangeLine;
import java.util.List;
import java.util.UUID;

/** Nothing of an agreed change of a confirmed order can be carried out; the order stays as it is. */
public record OrderChangeRefused(
        UUID orderId, UUID changeId, int fromRevision, String reason, List<OrderChangeLine> lines) {

    public OrderChangeRefused {
        lines = List.copyOf(lines);
    }
}
