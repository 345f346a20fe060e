package io.salesdesk.order.ordering.application;

import io.salesdesk.order.ordering.model.ExceptionReason;
import io.salesdesk.order.ordering.model.OrderCommand;
import io.salesdesk.order.ordering.persistence.StoredOrder;
import io.salesdesk.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Stops an order because something is wrong or special (异常, ORD-08). */
@ApplicationScoped
public class RaiseException {

    private final OrderDesk desk;

    RaiseException(OrderDesk desk) {
        this.desk = desk;
    }

    public StoredOrder raise(UUID orderId, ExceptionReason reason, String description) {
        return desk.act(
                orderId,
                "order.raise-exception",
                _ -> new OrderCommand.RaiseException(Ids.next(), desk.actor(), reason, description));
    }
}
