package io.salesdesk.fulfilment.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.fulfilment.allocation.application.ConfirmAllocation;
import io.salesdesk.fulfilment.allocation.application.ConfirmAllocation.ConfirmedLine;
import io.salesdesk.fulfilment.allocation.application.Occasion;
import io.salesdesk.fulfilment.allocation.application.OrderSnapshot;
import io.salesdesk.fulfilment.allocation.persistence.LockedOrders;
import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.allocation.persistence.OrderLock;
import io.salesdesk.fulfilment.allocation.persistence.OrderState;
import io.salesdesk.fulfilment.futures.model.Origin;
import io.salesdesk.fulfilment.reservation.application.ReserveFutures;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.messaging.Outcome;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The order is confirmed: its goods stay bound until they leave. */
@Singleton
class OrderConfirmedHandler extends OrderEventHandler<OrderConfirmedHandler.OrderConfirmed> {

    private final ConfirmAllocation confirmAllocation;
    private final ReserveFutures reserveFutures;

    OrderConfirmedHandler(
            ConfirmAllocation confirmAllocation,
            ReserveFutures reserveFutures,
            LockedOrders orders,
            OrderLock orderLock,
            BusinessClock clock) {
        super("salesdesk.order.OrderConfirmed.v1", OrderConfirmed.class, orders, orderLock, clock);
        this.confirmAllocation = confirmAllocation;
        this.reserveFutures = reserveFutures;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OrderConfirmed(
            UUID orderId, int revision, @Nullable Boolean contractOnFile, List<Line> lines) implements AboutOrder {

        @JsonIgnoreProperties(ignoreUnknown = true)
        record Line(
                UUID lineId,
                int lineNo,
                UUID productId,
                BigDecimal quantity,
                String unit,
                BigDecimal unitPrice,
                Money gross,
                Source source,
                @Nullable Origin origin) {

            ConfirmedLine confirmed() {
                return new ConfirmedLine(
                        new OrderSnapshot.Line(lineId, lineNo, productId, quantity, unit, unitPrice, gross, false),
                        source == Source.STOCK);
            }
        }

        enum Source {
            STOCK,
            FUTURES
        }
    }

    @Override
    Outcome apply(OrderEntity order, OrderConfirmed data, Occasion occasion) {
        if (data.revision() < order.revision() || order.state() != OrderState.ENTERED) {
            return Outcome.stale("Revision " + order.revision() + " is " + order.state());
        }
        if (data.revision() > order.revision()) {
            return Outcome.early(order.id());
        }
        confirmAllocation.confirm(
                order,
                Boolean.TRUE.equals(data.contractOnFile()),
                data.lines().stream().map(OrderConfirmed.Line::confirmed).toList(),
                occasion);
        var origins = new HashMap<UUID, Origin>();
        data.lines().stream()
                .filter(line -> line.origin() != null)
                .forEach(line -> origins.put(line.lineId(), line.origin()));
        reserveFutures.reserveAll(order, origins, occasion);
        return Outcome.APPLIED;
    }
}
