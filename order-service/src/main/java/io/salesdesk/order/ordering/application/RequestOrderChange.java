package io.salesdesk.order.ordering.application;

import io.salesdesk.order.catalogue.persistence.Products;
import io.salesdesk.order.ordering.model.Order;
import io.salesdesk.order.ordering.model.OrderChange;
import io.salesdesk.order.ordering.model.OrderCommand;
import io.salesdesk.order.ordering.model.RequestedLine;
import io.salesdesk.order.ordering.persistence.StoredOrder;
import io.salesdesk.platform.approval.ApprovalRequest;
import io.salesdesk.platform.approval.Approvals;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks for a change of a confirmed order that the customer agreed to (变更申请, ORD-42). */
@ApplicationScoped
public class RequestOrderChange {

    static final String APPROVAL = "order.approve-change";

    private final OrderDesk desk;
    private final Products products;
    private final Approvals approvals;
    private final BusinessClock clock;

    RequestOrderChange(OrderDesk desk, Products products, Approvals approvals, BusinessClock clock) {
        this.desk = desk;
        this.products = products;
        this.approvals = approvals;
        this.clock = clock;
    }

    /** What the second person decides. */
    record Asked(UUID changeId) {}

    public StoredOrder request(
            UUID orderId,
            int revision,
            String reason,
            OrderChange.@Nullable Agreement agreement,
            List<RequestedLine> lines) {
        var after = desk.act(
                orderId,
                "order.request-change",
                _ -> new OrderCommand.RequestChange(
                        Ids.next(),
                        desk.actor(),
                        revision,
                        false,
                        reason,
                        agreement,
                        lines,
                        products.terms(
                                lines.stream().map(RequestedLine::productId).toList(), clock.today())));
        askForApproval(after);
        return after;
    }

    OrderCommand cancellation(Order.Confirmed order, String reason, OrderChange.@Nullable Agreement agreement) {
        return new OrderCommand.RequestChange(
                Ids.next(), desk.actor(), order.content().revision(), true, reason, agreement, List.of(), Map.of());
    }

    void askForApproval(StoredOrder stored) {
        if (stored.order() instanceof Order.Confirmed confirmed && confirmed.change() != null) {
            var content = confirmed.content();
            approvals.request(new ApprovalRequest(
                    APPROVAL,
                    "order",
                    content.orderId(),
                    content.number(),
                    new Asked(confirmed.change().changeId()),
                    confirmed.change().reason(),
                    content.attribution().regionId(),
                    content.attribution().officeId(),
                    content.attribution().salespersonId()));
        }
    }
}
