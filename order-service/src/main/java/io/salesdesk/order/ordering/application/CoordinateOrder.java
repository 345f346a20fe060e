package io.salesdesk.order.ordering.application;

import io.salesdesk.order.ordering.model.OrderCommand;
import io.salesdesk.order.ordering.model.OrderRejection;
import io.salesdesk.order.ordering.model.RegionalCase;
import io.salesdesk.order.ordering.persistence.Orders;
import io.salesdesk.order.ordering.persistence.StoredOrder;
import io.salesdesk.platform.approval.Approval;
import io.salesdesk.platform.approval.ApprovalRequest;
import io.salesdesk.platform.approval.Approvals;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Authority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes an order through the regional manager (区域经理协调, ORD-17): sample books, display-board paper, and orders of
 * customers in an adjustment period.
 */
@ApplicationScoped
public class CoordinateOrder {

    static final String APPROVAL = "order.regional-coordination";

    private static final String REQUEST = "order.request-coordination";

    private final OrderDesk desk;
    private final Orders orders;
    private final Approvals approvals;
    private final Authority authority;

    CoordinateOrder(OrderDesk desk, Orders orders, Approvals approvals, Authority authority) {
        this.desk = desk;
        this.orders = orders;
        this.approvals = approvals;
        this.authority = authority;
    }

    /** What the regional manager decides about. */
    record Asked(Set<RegionalCase> cases) {}

    /** Asks when the order that has just been entered needs it. */
    StoredOrder askIfNeeded(StoredOrder entered) {
        return isNeeded(entered) ? ask(entered) : entered;
    }

    /** Asks when the order needs it now and nobody has asked yet; asks no more when it needed it and does not now. */
    StoredOrder followAmendment(StoredOrder amended) {
        var orderId = amended.order().id();
        if (!isNeeded(amended)) {
            askNoMore(orderId);
            return amended;
        }
        return approvals.pending(APPROVAL, orderId).isPresent() ? amended : ask(amended);
    }

    /** There is nothing to decide about any more. */
    void askNoMore(UUID orderId) {
        approvals.withdraw(orderId);
    }

    private static boolean isNeeded(StoredOrder stored) {
        return !stored.order().content().regionalCases().isEmpty();
    }

    public StoredOrder ask(UUID orderId) {
        return ask(desk.lock(orderId, authority.scope()));
    }

    private StoredOrder ask(StoredOrder stored) {
        var after = desk.carryOut(stored, REQUEST, new OrderCommand.AskForCoordination(desk.actor()));
        var content = after.order().content();
        approvals.request(new ApprovalRequest(
                APPROVAL,
                "order",
                content.orderId(),
                content.number(),
                new Asked(content.regionalCases()),
                content.regionalCases().stream()
                        .sorted()
                        .map(RegionalCase::name)
                        .collect(Collectors.joining(", ")),
                content.attribution().regionId(),
                content.attribution().officeId(),
                content.attribution().salespersonId()));
        return after;
    }

    public StoredOrder decide(UUID orderId, Approval.State decision, String reason) {
        desk.lock(orderId, authority.scope());
        var approval = approvals
                .pending(APPROVAL, orderId)
                .orElseThrow(() -> new RejectedException(new OrderRejection.NothingToCoordinate()));
        approvals.decide(approval.id(), decision, reason);
        return orders.lock(orderId).orElseThrow();
    }
}
