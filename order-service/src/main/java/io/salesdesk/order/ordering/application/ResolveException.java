package io.salesdesk.order.ordering.application;

import io.salesdesk.order.ordering.model.OrderCommand;
import io.salesdesk.order.ordering.persistence.StoredOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Records the agreed solution of an exception, by a second person (ORD-08). */
@ApplicationScoped
public class ResolveException {

    private final OrderDesk desk;

    ResolveException(OrderDesk desk) {
        this.desk = desk;
    }

    public StoredOrder resolve(UUID orderId, UUID exceptionId, String solution) {
        return desk.act(
                orderId,
                "order.resolve-exception",
                _ -> new OrderCommand.ResolveException(exceptionId, desk.actor(), solution));
    }
}
