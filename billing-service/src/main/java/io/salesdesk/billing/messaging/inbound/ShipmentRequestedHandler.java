package io.salesdesk.billing.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.billing.accounts.persistence.AccountRepository;
import io.salesdesk.billing.accounts.persistence.BilledOrderRepository;
import io.salesdesk.billing.release.application.RequestShipment;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import io.salesdesk.platform.messaging.RowLock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;

/** Fulfilment asks to let a shipment leave; billing decides at once (FUL-22). It waits for an order or revision unknown here. */
@ApplicationScoped
class ShipmentRequestedHandler implements EventHandler<ShipmentRequestedHandler.Data> {

    private final AccountRepository accounts;
    private final BilledOrderRepository orders;
    private final RequestShipment requestShipment;

    ShipmentRequestedHandler(
            AccountRepository accounts, BilledOrderRepository orders, RequestShipment requestShipment) {
        this.accounts = accounts;
        this.orders = orders;
        this.requestShipment = requestShipment;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Data(
            UUID shipmentId,
            String number,
            UUID orderId,
            int orderRevision,
            UUID customerId,
            Money amount,
            Instant requestedAt) {}

    @Override
    public String type() {
        return "salesdesk.fulfilment.ShipmentRequested.v1";
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
    public Set<UUID> brings(IncomingEvent<Data> event) {
        return Set.of(event.data().shipmentId());
    }

    @Override
    public Outcome handle(IncomingEvent<Data> event) {
        var data = event.data();
        var account = accounts.locked(data.customerId());
        if (account.isEmpty()) {
            return Outcome.early(data.customerId());
        }
        var order = orders.findByIdOptional(data.orderId());
        if (order.isEmpty() || order.get().revision() < data.orderRevision()) {
            return Outcome.early(data.orderId());
        }
        if (order.get().cancelled()) {
            return Outcome.stale("the order is cancelled");
        }
        requestShipment.request(
                account.get(),
                new RequestShipment.Application(
                        data.shipmentId(),
                        data.orderId(),
                        data.orderRevision(),
                        data.number(),
                        data.amount(),
                        data.requestedAt()));
        return Outcome.APPLIED;
    }
}
