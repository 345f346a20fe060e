package io.salesdesk.order.ordering.application;

import io.salesdesk.order.ordering.model.Order;
import io.salesdesk.order.ordering.model.OrderRejection;
import io.salesdesk.order.ordering.persistence.Orders;
import io.salesdesk.order.ordering.persistence.StoredOrder;
import io.salesdesk.platform.approval.Approval;
import io.salesdesk.platform.approval.Approvals;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Authority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Decides the approval of an order's open change, named by the change. */
@ApplicationScoped
public class DecideOrderChange {

    private final OrderDesk desk;
    private final Orders orders;
    private final Approvals approvals;
    private final Authority authority;

    DecideOrderChange(OrderDesk desk, Orders orders, Approvals approvals, Authority authority) {
        this.desk = desk;
        this.orders = orders;
        this.approvals = approvals;
        this.authority = authority;
    }

    public StoredOrder decide(UUID orderId, UUID changeId, Approval.State decision, String reason) {
        var stored = desk.lock(orderId, authority.scope());
        if (!(stored.order() instanceof Order.Confirmed confirmed)
                || confirmed.change() == null
                || !confirmed.change().changeId().equals(changeId)) {
            throw new RejectedException(new OrderRejection.UnknownChange(changeId));
        }
        var change = confirmed.change();
        var approval = approvals
                .pending(RequestOrderChange.APPROVAL, orderId)
                .orElseThrow(() -> new RejectedException(new OrderRejection.ChangeDecided(change.status())));
        approvals.decide(approval.id(), decision, reason);
        return orders.lock(orderId).orElseThrow();
    }
}
