package io.salesdesk.billing.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.billing.accounts.persistence.AccountRepository;
import io.salesdesk.billing.accounts.persistence.BilledOrderRepository;
import io.salesdesk.billing.dunning.application.FollowReservation;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import io.salesdesk.platform.messaging.RowLock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line is reserved again: dunning goes on. */
@ApplicationScoped
class ReservationMadeHandler implements EventHandler<ReservationMadeHandler.Data> {

    private final AccountRepository accounts;
    private final BilledOrderRepository orders;
    private final FollowReservation followReservation;

    ReservationMadeHandler(
            AccountRepository accounts, BilledOrderRepository orders, FollowReservation followReservation) {
        this.accounts = accounts;
        this.orders = orders;
        this.followReservation = followReservation;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Data(@Nullable UUID orderId, @Nullable UUID lineId, UUID customerId) {}

    @Override
    public String type() {
        return "salesdesk.fulfilment.ReservationMade.v1";
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
        followReservation.made(account.get(), order.get(), data.lineId());
        return Outcome.APPLIED;
    }
}
