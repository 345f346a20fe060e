package io.salesdesk.order.ordering.application;

import io.salesdesk.order.ordering.application.RequestOrderChange.Asked;
import io.salesdesk.order.ordering.model.OrderCommand;
import io.salesdesk.order.ordering.persistence.Orders;
import io.salesdesk.platform.approval.Approval;
import io.salesdesk.platform.approval.ApprovalHandler;
import io.salesdesk.platform.identity.Authority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** The sales manager's decision about a change; neither the requester nor the reviewer of the order may take it. */
@ApplicationScoped
class ChangeApproval implements ApprovalHandler<Asked> {

    private final OrderDesk desk;
    private final Orders orders;
    private final Authority authority;

    ChangeApproval(OrderDesk desk, Orders orders, Authority authority) {
        this.desk = desk;
        this.orders = orders;
        this.authority = authority;
    }

    @Override
    public String command() {
        return RequestOrderChange.APPROVAL;
    }

    @Override
    public Class<Asked> payloadType() {
        return Asked.class;
    }

    @Override
    public Set<UUID> excluded(UUID orderId, Asked asked) {
        return orders.read(orderId)
                .map(stored -> stored.order().facts().review())
                .map(review -> review.reviewedBy().involved())
                .orElse(Set.of());
    }

    @Override
    public void approved(Approval approval, Asked asked) {
        decide(approval, new OrderCommand.ApproveChange(asked.changeId(), desk.actor()));
    }

    @Override
    public void rejected(Approval approval, Asked asked) {
        decide(
                approval,
                new OrderCommand.RejectChange(
                        asked.changeId(), desk.actor(), Objects.requireNonNullElse(approval.decisionReason(), "")));
    }

    private void decide(Approval approval, OrderCommand command) {
        var stored = desk.lock(approval.subjectId(), authority.scope(RequestOrderChange.APPROVAL));
        desk.carryOut(stored, RequestOrderChange.APPROVAL, command);
    }
}
