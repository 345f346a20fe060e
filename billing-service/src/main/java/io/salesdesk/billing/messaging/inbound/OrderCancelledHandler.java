package io.salesdesk.billing.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.billing.accounts.persistence.AccountRepository;
import io.salesdesk.billing.accounts.persistence.BilledOrderRepository;
import io.salesdesk.billing.invoices.application.FollowOrderForInvoices;
import io.salesdesk.billing.release.application.CancelOrder;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import io.salesdesk.platform.messaging.RowLock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** The order claims nothing any more; its money is the customer's credit and its shipments are off. */
@ApplicationScoped
class OrderCancelledHandler implements EventHandler<OrderCancelledHandler.Data> {

    private final AccountRepository accounts;
    private final BilledOrderRepository orders;
    private final CancelOrder cancelOrder;
    private final FollowOrderForInvoices invoices;

    OrderCancelledHandler(
            AccountRepository accounts,
            BilledOrderRepository orders,
            CancelOrder cancelOrder,
            FollowOrderForInvoices invoices) {
        this.accounts = accounts;
        this.orders = orders;
        this.cancelOrder = cancelOrder;
        this.invoices = invoices;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Data(UUID orderId, UUID cancelledBy) {}

    @Override
    public String type() {
        return "salesdesk.order.OrderCancelled.v1";
    }

    @Override
    public Class<Data> dataType() {
        return Data.class;
    }

    /** The event does not name the customer. An order that is not known yet comes with a lock on its account. */
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
        var order = orders.findById(data.orderId());
        if (order.cancelled()) {
            return Outcome.stale("cancelled already");
        }
        cancelOrder.cancel(account.get(), order, data.cancelledBy(), event.businessDate());
        invoices.cancelled(order.id(), data.cancelledBy());
        return Outcome.APPLIED;
    }
}
