package io.salesdesk.fulfilment.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.fulfilment.allocation.application.Occasion;
import io.salesdesk.fulfilment.allocation.application.SettleOrderChange.ChangedLine;
import io.salesdesk.fulfilment.allocation.persistence.LockedOrders;
import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.allocation.persistence.OrderLock;
import io.salesdesk.fulfilment.allocation.persistence.OrderState;
import io.salesdesk.fulfilment.reservation.persistence.ReservationLock;
import io.salesdesk.fulfilment.shipment.application.DecideOrderChange;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import io.salesdesk.platform.messaging.RowLock;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agreed and approved change of a confirmed order: fulfilment decides what is still possible. */
@Singleton
class OrderChangeRequestedHandler extends OrderEventHandler<OrderChangeRequestedHandler.OrderChangeRequested> {

    private final DecideOrderChange decideOrderChange;
    private final ReservationLock reservationLock;

    OrderChangeRequestedHandler(
            DecideOrderChange decideOrderChange,
            ReservationLock reservationLock,
            LockedOrders orders,
            OrderLock orderLock,
            BusinessClock clock) {
        super("salesdesk.order.OrderChangeRequested.v1", OrderChangeRequested.class, orders, orderLock, clock);
        this.decideOrderChange = decideOrderChange;
        this.reservationLock = reservationLock;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OrderChangeRequested(
            UUID orderId,
            UUID changeId,
            int fromRevision,
            @Nullable Boolean cancelOrder,
            UUID requestedBy,
            UUID approvedBy,
            List<Line> lines)
            implements AboutOrder {

        @JsonIgnoreProperties(ignoreUnknown = true)
        record Line(UUID lineId, int lineNo, UUID productId, BigDecimal quantity, String unit, BigDecimal unitPrice) {

            ChangedLine changed() {
                return new ChangedLine(lineId, lineNo, productId, quantity, unit, unitPrice);
            }
        }
    }

    @Override
    public Collection<RowLock> locks(IncomingEvent<OrderChangeRequested> event) {
        var locks = new ArrayList<>(super.locks(event));
        locks.add(reservationLock.on(event.data().orderId()));
        return locks;
    }

    @Override
    Outcome apply(OrderEntity order, OrderChangeRequested data, Occasion occasion) {
        if (data.fromRevision() < order.revision()) {
            return Outcome.stale("Revision " + order.revision() + " is known");
        }
        if (data.fromRevision() > order.revision() || order.state() == OrderState.ENTERED) {
            return Outcome.early(order.id());
        }
        if (order.state() != OrderState.CONFIRMED) {
            return Outcome.stale("The order is " + order.state());
        }
        decideOrderChange.decide(
                order,
                new DecideOrderChange.Change(
                        data.changeId(),
                        data.requestedBy(),
                        data.approvedBy(),
                        Boolean.TRUE.equals(data.cancelOrder())
                                ? allCancelled(order)
                                : data.lines().stream()
                                        .map(OrderChangeRequested.Line::changed)
                                        .toList()),
                occasion);
        return Outcome.APPLIED;
    }

    private static List<ChangedLine> allCancelled(OrderEntity order) {
        return order.lines().stream()
                .filter(line -> !line.cancelled())
                .map(line -> new ChangedLine(
                        line.answeredAs(),
                        line.lineNo(),
                        line.productId(),
                        BigDecimal.ZERO,
                        line.unit(),
                        line.unitPrice()))
                .distinct()
                .toList();
    }
}
