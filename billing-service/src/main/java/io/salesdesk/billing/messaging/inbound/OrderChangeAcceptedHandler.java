package io.salesdesk.billing.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.billing.accounts.application.FollowOrder;
import io.salesdesk.billing.accounts.persistence.AccountRepository;
import io.salesdesk.billing.accounts.persistence.BilledOrderRepository;
import io.salesdesk.billing.accounts.persistence.OrderChangeRepository;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import io.salesdesk.platform.messaging.RowLock;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Fulfilment carries out a change of a confirmed order, at least in part: billing answers whether the balance covers the
 * order as it will be, and only with that answer does it become the next revision (ORD-42).
 */
@ApplicationScoped
class OrderChangeAcceptedHandler implements EventHandler<OrderChangeAcceptedHandler.Data> {

    private final AccountRepository accounts;
    private final BilledOrderRepository orders;
    private final OrderChangeRepository changes;
    private final FollowOrder followOrder;

    OrderChangeAcceptedHandler(
            AccountRepository accounts,
            BilledOrderRepository orders,
            OrderChangeRepository changes,
            FollowOrder followOrder) {
        this.accounts = accounts;
        this.orders = orders;
        this.changes = changes;
        this.followOrder = followOrder;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Data(UUID orderId, UUID changeId, List<Line> lines) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(UUID lineId, BigDecimal quantity) {}

    @Override
    public String type() {
        return "salesdesk.fulfilment.OrderChangeAccepted.v1";
    }

    @Override
    public Class<Data> dataType() {
        return Data.class;
    }

    @Override
    public Collection<RowLock> locks(IncomingEvent<Data> event) {
        return orders.accountOf(event.data().orderId()).stream()
                .map(accountId -> new RowLock(accounts, accountId))
                .toList();
    }

    @Override
    public Outcome handle(IncomingEvent<Data> event) {
        var data = event.data();
        var account = orders.accountOf(data.orderId()).flatMap(accounts::locked);
        if (account.isEmpty()) {
            return Outcome.early(data.orderId());
        }
        var change = changes.findByIdOptional(data.changeId());
        if (change.isEmpty()) {
            return Outcome.early(data.changeId());
        }
        var order = orders.findById(data.orderId());
        if (order.revision() < change.get().fromRevision()) {
            return Outcome.early(data.orderId());
        }
        if (order.cancelled() || order.revision() >= change.get().toRevision()) {
            return Outcome.stale("the order is past the change");
        }
        followOrder.changeAccepted(
                account.get(),
                order,
                change.get(),
                data.lines().stream().collect(Collectors.toMap(Line::lineId, Line::quantity)));
        return Outcome.APPLIED;
    }
}
