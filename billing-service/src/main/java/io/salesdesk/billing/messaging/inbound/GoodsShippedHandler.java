package io.salesdesk.billing.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.billing.accounts.persistence.AccountRepository;
import io.salesdesk.billing.accounts.persistence.BilledOrderRepository;
import io.salesdesk.billing.invoices.application.FollowOrderForInvoices;
import io.salesdesk.billing.invoices.persistence.InvoicingFacts;
import io.salesdesk.billing.invoices.persistence.OrderBasisRepository;
import io.salesdesk.billing.release.application.FollowShipment;
import io.salesdesk.billing.release.model.ShipmentRequest;
import io.salesdesk.billing.release.persistence.ShipmentRequestRepository;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import io.salesdesk.platform.messaging.RowLock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Goods left: their amount is receivable. */
@ApplicationScoped
class GoodsShippedHandler implements EventHandler<GoodsShippedHandler.Data> {

    private final AccountRepository accounts;
    private final BilledOrderRepository orders;
    private final ShipmentRequestRepository requests;
    private final FollowShipment followShipment;
    private final InvoicingFacts invoicing;
    private final OrderBasisRepository bases;
    private final FollowOrderForInvoices invoices;

    GoodsShippedHandler(
            AccountRepository accounts,
            BilledOrderRepository orders,
            ShipmentRequestRepository requests,
            FollowShipment followShipment,
            InvoicingFacts invoicing,
            OrderBasisRepository bases,
            FollowOrderForInvoices invoices) {
        this.accounts = accounts;
        this.orders = orders;
        this.requests = requests;
        this.followShipment = followShipment;
        this.invoicing = invoicing;
        this.bases = bases;
        this.invoices = invoices;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Data(
            UUID shipmentId,
            UUID orderId,
            UUID customerId,
            Money freight,
            Money amount,
            @Nullable String trackingNumber) {}

    @Override
    public String type() {
        return "salesdesk.fulfilment.GoodsShipped.v1";
    }

    @Override
    public Class<Data> dataType() {
        return Data.class;
    }

    @Override
    public Collection<RowLock> locks(IncomingEvent<Data> event) {
        return List.of(
                new RowLock(accounts, event.data().customerId()),
                new RowLock(bases, event.data().orderId()));
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
        if (request.get().request() instanceof ShipmentRequest.Departed) {
            return Outcome.stale("the goods have left already");
        }
        followShipment.departed(
                account.get(), orders.findById(data.orderId()), request.get(), data.amount(), event.businessDate());
        invoices.shipped(data.orderId(), data.freight());
        var trackingNumber = data.trackingNumber();
        if (trackingNumber != null) {
            invoicing.travels(trackingNumber, data.shipmentId());
        }
        return Outcome.APPLIED;
    }
}
