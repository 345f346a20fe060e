package io.salesdesk.order.ordering.application;

import io.salesdesk.order.ordering.model.Order;
import io.salesdesk.order.ordering.model.OrderChange;
import io.salesdesk.order.ordering.model.OrderCommand;
import io.salesdesk.order.ordering.persistence.StoredOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Cancels an order: at once before it is confirmed; afterwards it is a change that the customer agreed to and the sales
 * manager approves.
 */
@ApplicationScoped
public class CancelOrder {

    private final OrderDesk desk;
    private final RequestOrderChange changes;
    private final CoordinateOrder coordination;

    CancelOrder(OrderDesk desk, RequestOrderChange changes, CoordinateOrder coordination) {
        this.desk = desk;
        this.changes = changes;
        this.coordination = coordination;
    }

    public StoredOrder cancel(UUID orderId, String reason, OrderChange.@Nullable Agreement agreement) {
        var after = desk.act(orderId, "order.cancel", stored -> switch (stored.order()) {
            case Order.Confirmed confirmed -> changes.cancellation(confirmed, reason, agreement);
            case Order.Entered _, Order.InException _, Order.Cancelled _, Order.Completed _ ->
                new OrderCommand.Cancel(desk.actor(), reason);
        });
        changes.askForApproval(after);
        if (after.order() instanceof Order.Cancelled) {
            coordination.askNoMore(orderId);
        }
        return after;
    }
}
