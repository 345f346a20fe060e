package io.salesdesk.fulfilment.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.fulfilment.allocation.application.Occasion;
import io.salesdesk.fulfilment.allocation.application.OrderSnapshot;
import io.salesdesk.fulfilment.allocation.application.ReallocateAmendedOrder;
import io.salesdesk.fulfilment.allocation.persistence.LockedOrders;
import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.allocation.persistence.OrderLock;
import io.salesdesk.fulfilment.catalogue.persistence.Products;
import io.salesdesk.fulfilment.futures.application.InquireFutures;
import io.salesdesk.fulfilment.stock.persistence.StockLock;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import io.salesdesk.platform.messaging.RowLock;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A new revision of an order: untouched lines keep their goods, and the revision gets its one answer for stock. */
@Singleton
class OrderAmendedHandler extends OrderEventHandler<OrderAmendedHandler.OrderAmended> {

    private final ReallocateAmendedOrder reallocate;
    private final InquireFutures inquireFutures;
    private final StockLock stockLock;
    private final Products products;

    OrderAmendedHandler(
            ReallocateAmendedOrder reallocate,
            InquireFutures inquireFutures,
            LockedOrders orders,
            OrderLock orderLock,
            StockLock stockLock,
            Products products,
            BusinessClock clock) {
        super("salesdesk.order.OrderAmended.v1", OrderAmended.class, orders, orderLock, clock);
        this.reallocate = reallocate;
        this.inquireFutures = inquireFutures;
        this.stockLock = stockLock;
        this.products = products;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OrderAmended(
            UUID orderId,
            String number,
            int revision,
            boolean afterConfirmation,
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
            List<OrderLines.Line> lines)
            implements AboutOrder {

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
    public Collection<RowLock> locks(IncomingEvent<OrderAmended> event) {
        var locks = new ArrayList<>(super.locks(event));
        event.data().lines().forEach(line -> {
            locks.add(products.on(line.productId()));
            locks.add(stockLock.on(line.productId()));
        });
        return locks;
    }

    @Override
    Outcome apply(OrderEntity order, OrderAmended data, Occasion occasion) {
        if (data.revision() <= order.revision()) {
            return Outcome.stale("Revision " + order.revision() + " is known");
        }
        var amended = data.snapshot();
        var missing = products.missingAmong(amended.productIds());
        if (missing.isPresent()) {
            return Outcome.early(missing.get());
        }
        reallocate.reallocate(order, amended, data.afterConfirmation(), occasion);
        inquireFutures.inquire(order, occasion);
        return Outcome.APPLIED;
    }
}
