package io.salesdesk.order.ordering.application;

import io.salesdesk.order.ordering.model.OrderCommand;
import io.salesdesk.order.ordering.persistence.StoredOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Asks fulfilment again after an allocation expired (重新查库存). */
@ApplicationScoped
public class AskForStockCheck {

    private final OrderDesk desk;

    AskForStockCheck(OrderDesk desk) {
        this.desk = desk;
    }

    public StoredOrder ask(UUID orderId) {
        return desk.act(orderId, "order.check-stock", _ -> new OrderCommand.AskForStockCheck(desk.actor()));
    }
}
