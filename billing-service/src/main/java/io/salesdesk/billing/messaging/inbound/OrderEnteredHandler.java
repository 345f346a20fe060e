package io.salesdesk.billing.messaging.inbound;

import io.salesdesk.billing.accounts.application.FollowOrder;
import io.salesdesk.billing.accounts.persistence.AccountRepository;
import io.salesdesk.billing.invoices.application.FollowOrderForInvoices;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import io.salesdesk.platform.messaging.RowLock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A new order is answered whether the customer's balance covers it (BIL-01); it waits for a customer unknown here. */
@ApplicationScoped
class OrderEnteredHandler implements EventHandler<OrderData> {

    private final AccountRepository accounts;
    private final FollowOrder followOrder;
    private final FollowOrderForInvoices invoices;

    OrderEnteredHandler(AccountRepository accounts, FollowOrder followOrder, FollowOrderForInvoices invoices) {
        this.accounts = accounts;
        this.followOrder = followOrder;
        this.invoices = invoices;
    }

    @Override
    public String type() {
        return "salesdesk.order.OrderEntered.v1";
    }

    @Override
    public Class<OrderData> dataType() {
        return OrderData.class;
    }

    @Override
    public Collection<RowLock> locks(IncomingEvent<OrderData> event) {
        return List.of(new RowLock(accounts, event.data().customerId()));
    }

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
        followOrder.entered(account.get(), data.toRevision(event.businessDate()));
        invoices.entered(data.toInvoiced());
        return Outcome.APPLIED;
    }
}
