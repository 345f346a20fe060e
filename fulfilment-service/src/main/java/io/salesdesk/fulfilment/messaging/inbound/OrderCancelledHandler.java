package io.salesdesk.fulfilment.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.fulfilment.allocation.application.FreeCancelledOrder;
import io.salesdesk.fulfilment.allocation.application.Occasion;
import io.salesdesk.fulfilment.allocation.persistence.LockedOrders;
import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.allocation.persistence.OrderLock;
import io.salesdesk.fulfilment.allocation.persistence.OrderState;
import io.salesdesk.fulfilment.futures.application.InquireFutures;
import io.salesdesk.fulfilment.reservation.application.ReleaseReservationsOfOrder;
import io.salesdesk.fulfilment.reservation.persistence.ReservationLock;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import io.salesdesk.platform.messaging.RowLock;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.UUID;

/** The order is cancelled. A confirmed one was asked for here before, so nothing of it is on its way. */
@Singleton
class OrderCancelledHandler extends OrderEventHandler<OrderCancelledHandler.OrderCancelled> {

    private final FreeCancelledOrder freeCancelledOrder;
    private final InquireFutures inquireFutures;
    private final ReleaseReservationsOfOrder releaseReservations;
    private final ReservationLock reservationLock;

    OrderCancelledHandler(
            FreeCancelledOrder freeCancelledOrder,
            InquireFutures inquireFutures,
            ReleaseReservationsOfOrder releaseReservations,
            ReservationLock reservationLock,
            LockedOrders orders,
            OrderLock orderLock,
            BusinessClock clock) {
        super("salesdesk.order.OrderCancelled.v1", OrderCancelled.class, orders, orderLock, clock);
        this.freeCancelledOrder = freeCancelledOrder;
        this.inquireFutures = inquireFutures;
        this.releaseReservations = releaseReservations;
        this.reservationLock = reservationLock;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OrderCancelled(UUID orderId, UUID cancelledBy) implements AboutOrder {}

    @Override
    public Collection<RowLock> locks(IncomingEvent<OrderCancelled> event) {
        var locks = new ArrayList<>(super.locks(event));
        locks.add(reservationLock.on(event.data().orderId()));
        return locks;
    }

    @Override
    Outcome apply(OrderEntity order, OrderCancelled data, Occasion occasion) {
        if (order.state() == OrderState.CANCELLED) {
            return Outcome.stale("The order is cancelled");
        }
        freeCancelledOrder.free(order, occasion);
        inquireFutures.inquire(order, occasion);
        releaseReservations.release(order, data.cancelledBy(), occasion);
        return Outcome.APPLIED;
    }
}
