package io.salesdesk.order.ordering.application;

import io.salesdesk.order.ordering.application.CoordinateOrder.Asked;
import io.salesdesk.order.ordering.model.OrderCommand;
import io.salesdesk.order.ordering.persistence.Orders;
import io.salesdesk.platform.approval.Approval;
import io.salesdesk.platform.approval.ApprovalHandler;
import io.salesdesk.platform.identity.Authority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** The regional manager's decision about an order (ORD-17); it counts for the revision that the order has then. */
@ApplicationScoped
class RegionalCoordination implements ApprovalHandler<Asked> {

    private final OrderDesk desk;
    private final Orders orders;
    private final Authority authority;

    RegionalCoordination(OrderDesk desk, Orders orders, Authority authority) {
        this.desk = desk;
        this.orders = orders;
        this.authority = authority;
    }

    @Override
    public String command() {
        return CoordinateOrder.APPROVAL;
    }

    @Override
    public Class<Asked> payloadType() {
        return Asked.class;
    }

    @Override
    public Set<UUID> excluded(UUID orderId, Asked asked) {
        return orders.read(orderId)
                .map(stored -> stored.order().content())
                .map(content -> {
                    var makers = new HashSet<>(content.enteredBy().involved());
                    makers.add(content.suppliedBy());
                    return Set.copyOf(makers);
                })
                .orElse(Set.of());
    }

    @Override
    public void approved(Approval approval, Asked asked) {
        decide(approval, new OrderCommand.Coordinate(approval.id(), desk.actor()));
    }

    @Override
    public void rejected(Approval approval, Asked asked) {
        decide(
                approval,
                new OrderCommand.RefuseCoordination(
                        approval.id(), desk.actor(), Objects.requireNonNullElse(approval.decisionReason(), "")));
    }

    private void decide(Approval approval, OrderCommand command) {
        var stored = desk.lock(approval.subjectId(), authority.scope(CoordinateOrder.APPROVAL));
        desk.carryOut(stored, CoordinateOrder.APPROVAL, command);
    }
}
