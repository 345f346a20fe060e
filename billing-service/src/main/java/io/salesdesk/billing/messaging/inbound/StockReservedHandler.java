package io.salesdesk.billing.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.billing.accounts.persistence.AccountRepository;
import io.salesdesk.billing.accounts.persistence.BilledOrderRepository;
import io.salesdesk.billing.deposits.application.FollowDeposit;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import io.salesdesk.platform.messaging.RowLock;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Goods came in for an order's line; with the last foreign one the balance is asked for (BIL-13). */
@ApplicationScoped
class StockReservedHandler implements EventHandler<StockReservedHandler.Data> {

    private final AccountRepository accounts;
    private final BilledOrderRepository orders;
    private final FollowDeposit followDeposit;

    StockReservedHandler(AccountRepository accounts, BilledOrderRepository orders, FollowDeposit followDeposit) {
        this.accounts = accounts;
        this.orders = orders;
        this.followDeposit = followDeposit;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Data(@Nullable UUID orderId, @Nullable UUID lineId, UUID customerId, BigDecimal quantity) {}

    @Override
    public String type() {
        return "salesdesk.fulfilment.StockReserved.v1";
    }

    @Override
    public Class<Data> dataType() {
        return Data.class;
    }

    @Override
    public Collection<RowLock> locks(IncomingEvent<Data> event) {
        return List.of(new RowLock(accounts, event.data().customerId()));
    }

    @Override
    public Outcome handle(IncomingEvent<Data> event) {
        var data = event.data();
        if (data.orderId() == null || data.lineId() == null) {
            return Outcome.APPLIED;
        }
        var account = accounts.locked(data.customerId());
        if (account.isEmpty()) {
            return Outcome.early(data.customerId());
        }
        var order = orders.findByIdOptional(data.orderId());
        if (order.isEmpty()) {
            return Outcome.early(data.orderId());
        }
        followDeposit.received(account.get(), order.get(), data.lineId(), data.quantity());
        return Outcome.APPLIED;
    }
}
