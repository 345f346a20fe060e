package io.salesdesk.billing.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.billing.accounts.persistence.Account;
import io.salesdesk.billing.accounts.persistence.AccountRepository;
import io.salesdesk.billing.accounts.persistence.BilledOrderRepository;
import io.salesdesk.billing.release.application.FollowShipment;
import io.salesdesk.billing.release.model.ShipmentRequest;
import io.salesdesk.billing.release.persistence.ShipmentRequestEntity;
import io.salesdesk.billing.release.persistence.ShipmentRequestRepository;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import io.salesdesk.platform.messaging.RowLock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The shipment is off: its request and its grant end. */
@ApplicationScoped
class ShipmentWithdrawnHandler implements EventHandler<ShipmentWithdrawnHandler.Data> {

    private final AccountRepository accounts;
    private final BilledOrderRepository orders;
    private final ShipmentRequestRepository requests;
    private final FollowShipment followShipment;

    ShipmentWithdrawnHandler(
            AccountRepository accounts,
            BilledOrderRepository orders,
            ShipmentRequestRepository requests,
            FollowShipment followShipment) {
        this.accounts = accounts;
        this.orders = orders;
        this.requests = requests;
        this.followShipment = followShipment;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Data(UUID shipmentId, UUID customerId, UUID withdrawnBy) {}

    @Override
    public String type() {
        return "salesdesk.fulfilment.ShipmentWithdrawn.v1";
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
        var account = accounts.locked(data.customerId());
        if (account.isEmpty()) {
            return Outcome.early(data.customerId());
        }
        var request = requests.findByIdOptional(data.shipmentId());
        if (request.isEmpty()) {
            return Outcome.early(data.shipmentId());
        }
        return switch (request.get().request()) {
            case ShipmentRequest.Departed departed -> Outcome.stale("the goods have left");
            case ShipmentRequest.Withdrawn withdrawn -> Outcome.stale("withdrawn already");
            case ShipmentRequest.Undecided undecided ->
                throw new IllegalStateException("No transaction ends without a decision");
            case ShipmentRequest.Held held -> withdraw(event, account.get(), request.get());
            case ShipmentRequest.Released released -> withdraw(event, account.get(), request.get());
        };
    }

    private Outcome withdraw(IncomingEvent<Data> event, Account account, ShipmentRequestEntity request) {
        followShipment.withdrawn(
                account,
                orders.findById(request.orderId()),
                request,
                event.data().withdrawnBy(),
                event.businessDate());
        return Outcome.APPLIED;
    }
}
