package io.salesdesk.billing.messaging.inbound;

import io.salesdesk.billing.accounts.application.FollowOrder;
import io.salesdesk.billing.accounts.persistence.AccountRepository;
import io.salesdesk.billing.accounts.persistence.BilledOrderRepository;
import io.salesdesk.billing.deposits.application.FollowDeposit;
import io.salesdesk.billing.deposits.model.ForeignLine;
import io.salesdesk.billing.invoices.application.FollowOrderForInvoices;
import io.salesdesk.billing.invoices.persistence.OrderBasisRepository;
import io.salesdesk.billing.money.model.Amounts;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import io.salesdesk.platform.messaging.RowLock;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The order costs something else; its new revision gets its own balance answer (BIL-01). */
@ApplicationScoped
class OrderAmendedHandler implements EventHandler<OrderData> {

    private final AccountRepository accounts;
    private final BilledOrderRepository orders;
    private final FollowOrder followOrder;
    private final FollowDeposit followDeposit;
    private final OrderBasisRepository bases;
    private final FollowOrderForInvoices invoices;

    OrderAmendedHandler(
            AccountRepository accounts,
            BilledOrderRepository orders,
            FollowOrder followOrder,
            FollowDeposit followDeposit,
            OrderBasisRepository bases,
            FollowOrderForInvoices invoices) {
        this.accounts = accounts;
        this.orders = orders;
        this.followOrder = followOrder;
        this.followDeposit = followDeposit;
        this.bases = bases;
        this.invoices = invoices;
    }

    @Override
    public String type() {
        return "salesdesk.order.OrderAmended.v1";
    }

    @Override
    public Class<OrderData> dataType() {
        return OrderData.class;
    }

    @Override
    public Collection<RowLock> locks(IncomingEvent<OrderData> event) {
        return List.of(
                new RowLock(accounts, event.data().customerId()),
                new RowLock(orders, event.data().orderId()),
                new RowLock(bases, event.data().orderId()));
    }

    /** A shipment of the new revision may be waiting for it. */
    @Override
    public Set<UUID> brings(IncomingEvent<OrderData> event) {
        return Set.of(event.data().orderId());
    }

    @Override
    public Outcome handle(IncomingEvent<OrderData> event) {
        var data = event.data();
        var account = accounts.locked(data.customerId());
        if (account.isEmpty()) {
            return Outcome.early(data.customerId());
        }
        var order = orders.findByIdOptional(data.orderId());
        if (order.isEmpty()) {
            return Outcome.early(data.orderId());
        }
        if (data.revision() <= order.get().revision()) {
            return Outcome.stale("revision " + order.get().revision() + " is known");
        }
        if (data.followsFromAChange()) {
            // What is cancelled need not be reserved again.
            data.lines().stream()
                    .filter(OrderLineData::cancelled)
                    .forEach(line -> order.get().bindLine(line.lineId()));
            followDeposit.changed(
                    order.get(),
                    data.revision(),
                    data.lines().stream().map(OrderAmendedHandler::line).toList());
        }
        followOrder.amended(account.get(), order.get(), data.toRevision(event.businessDate()));
        invoices.amended(data.toInvoiced(), data.enteredBy());
        return Outcome.APPLIED;
    }

    /** A cancelled line needs nothing. */
    private static ForeignLine line(OrderLineData line) {
        return new ForeignLine(
                line.lineId(),
                line.cancelled() ? Amounts.zero(line.gross()) : line.gross(),
                line.quantity(),
                BigDecimal.ZERO);
    }
}
