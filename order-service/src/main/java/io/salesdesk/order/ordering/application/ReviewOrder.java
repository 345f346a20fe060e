package io.salesdesk.order.ordering.application;

import io.salesdesk.order.ordering.model.Finding;
import io.salesdesk.order.ordering.model.OrderCommand;
import io.salesdesk.order.ordering.persistence.StoredOrder;
import io.salesdesk.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The second person's review of an order (复核, ORD-05, ORD-43). */
@ApplicationScoped
public class ReviewOrder {

    private final OrderDesk desk;

    ReviewOrder(OrderDesk desk) {
        this.desk = desk;
    }

    public StoredOrder pass(UUID orderId, int revision) {
        return desk.act(orderId, "order.review", _ -> new OrderCommand.PassReview(Ids.next(), desk.actor(), revision));
    }

    /** The order goes into exception until a solution is agreed. */
    public StoredOrder fail(UUID orderId, int revision, String reason, List<Finding> findings) {
        return desk.act(
                orderId,
                "order.review",
                _ -> new OrderCommand.FailReview(Ids.next(), Ids.next(), desk.actor(), revision, reason, findings));
    }
}
