package io.salesdesk.fulfilment.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.fulfilment.allocation.application.AllocateOrder;
import io.salesdesk.fulfilment.allocation.application.Occasion;
import io.salesdesk.fulfilment.allocation.application.OrderSnapshot;
import io.salesdesk.fulfilment.allocation.persistence.LockedOrders;
import io.salesdesk.fulfilment.allocation.persistence.OrderLock;
import io.salesdesk.fulfilment.catalogue.persistence.Products;
import io.salesdesk.fulfilment.futures.application.InquireFutures;
import io.salesdesk.fulfilment.stock.persistence.StockLock;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import io.salesdesk.platform.messaging.RowLock;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A new order gets its goods and its one answer for stock. */
@Singleton
class OrderEnteredHandler implements EventHandler<OrderEnteredHandler.OrderEntered> {

    private final AllocateOrder allocateOrder;
    private final InquireFutures inquireFutures;
    private final LockedOrders orders;
    private final OrderLock orderLock;
    private final StockLock stockLock;
    private final Products products;
    private final BusinessClock clock;

    OrderEnteredHandler(
            AllocateOrder allocateOrder,
            InquireFutures inquireFutures,
            LockedOrders orders,
            OrderLock orderLock,
            StockLock stockLock,
            Products products,
            BusinessClock clock) {
        this.allocateOrder = allocateOrder;
        this.inquireFutures = inquireFutures;
        this.orders = orders;
        this.orderLock = orderLock;
        this.stockLock = stockLock;
        this.products = products;
        this.clock = clock;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OrderEntered(
            UUID orderId,
            String number,
            int revision,
            UUID customerId,
            UUID salespersonId,
            UUID officeId,
            UUID regionId,
            String kind,
            String channel,
            Money freight,
            @Nullable Boolean mixedBatches,
            @Nullable String shippingMethod,
            @Nullable LocalDate requestedShipDate,
            UUID enteredBy,
            @Nullable UUID suppliedBy,
            List<OrderLines.Line> lines) {

        OrderSnapshot snapshot() {
            return new OrderSnapshot(
                    orderId,
                    OrderLines.header(
                            number,
                            revision,
                            customerId,
                            salespersonId,
                            officeId,
                            regionId,
                            kind,
                            channel,
                            freight,
                            mixedBatches,
                            shippingMethod,
                            requestedShipDate,
                            enteredBy,
                            suppliedBy),
                    OrderLines.snapshots(lines));
        }
    }

    @Override
    public String type() {
        return "salesdesk.order.OrderEntered.v1";
    }

    @Override
    public Class<OrderEntered> dataType() {
        return OrderEntered.class;
    }

    @Override
    public Collection<RowLock> locks(IncomingEvent<OrderEntered> event) {
        var locks = new ArrayList<RowLock>();
        locks.add(orderLock.on(event.data().orderId()));
        event.data().lines().forEach(line -> {
            locks.add(products.on(line.productId()));
            locks.add(stockLock.on(line.productId()));
        });
        return locks;
    }

    @Override
    public Set<UUID> brings(IncomingEvent<OrderEntered> event) {
        return Set.of(event.data().orderId());
    }

    @Override
    public Outcome handle(IncomingEvent<OrderEntered> event) {
        var entered = event.data().snapshot();
        if (!orders.isNew(entered.orderId())) {
            return Outcome.stale("The order is known");
        }
        return products.missingAmong(entered.productIds()).map(Outcome::early).orElseGet(() -> {
            var occasion = new Occasion(event.businessDate(), clock.now());
            inquireFutures.inquire(allocateOrder.allocate(entered, occasion), occasion);
            return Outcome.APPLIED;
        });
    }
}
