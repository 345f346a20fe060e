package io.salesdesk.fulfilment.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.fulfilment.allocation.application.Occasion;
import io.salesdesk.fulfilment.allocation.persistence.LockedOrders;
import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.allocation.persistence.OrderLock;
import io.salesdesk.fulfilment.allocation.persistence.OrderState;
import io.salesdesk.fulfilment.reservation.application.RecordDeposit;
import io.salesdesk.fulfilment.reservation.application.TakeReservations;
import io.salesdesk.fulfilment.reservation.persistence.ReservationLock;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import io.salesdesk.platform.messaging.RowLock;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** What billing says of an order's money that bears on purchases and reservations. */
final class PaymentHandlers {

    private PaymentHandlers() {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record DepositReceived(UUID orderId, int revision) implements OrderEventHandler.AboutOrder {}

    /** The deposit is posted; before the confirmation is known here, it waits for it. */
    @Singleton
    static class Deposit extends OrderEventHandler<DepositReceived> {

        private final RecordDeposit recordDeposit;

        Deposit(RecordDeposit recordDeposit, LockedOrders orders, OrderLock orderLock, BusinessClock clock) {
            super("salesdesk.billing.DepositReceived.v1", DepositReceived.class, orders, orderLock, clock);
            this.recordDeposit = recordDeposit;
        }

        @Override
        public Set<UUID> brings(IncomingEvent<DepositReceived> event) {
            return Set.of();
        }

        @Override
        Outcome apply(OrderEntity order, DepositReceived data, Occasion occasion) {
            if (order.state() == OrderState.ENTERED) {
                return Outcome.early(order.id());
            }
            recordDeposit.record(order);
            return Outcome.APPLIED;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OrderFullyPaid(UUID orderId, int revision) implements OrderEventHandler.AboutOrder {}

    /** All of the order is paid: what is reserved for it becomes allocated. */
    @Singleton
    static class FullyPaid extends OrderEventHandler<OrderFullyPaid> {

        private final TakeReservations takeReservations;
        private final ReservationLock reservationLock;

        FullyPaid(
                TakeReservations takeReservations,
                LockedOrders orders,
                OrderLock orderLock,
                ReservationLock reservationLock,
                BusinessClock clock) {
            super("salesdesk.billing.OrderFullyPaid.v1", OrderFullyPaid.class, orders, orderLock, clock);
            this.takeReservations = takeReservations;
            this.reservationLock = reservationLock;
        }

        @Override
        public Set<UUID> brings(IncomingEvent<OrderFullyPaid> event) {
            return Set.of();
        }

        @Override
        public Collection<RowLock> locks(IncomingEvent<OrderFullyPaid> event) {
            var locks = new ArrayList<>(super.locks(event));
            locks.add(reservationLock.on(event.data().orderId()));
            return locks;
        }

        @Override
        Outcome apply(OrderEntity order, OrderFullyPaid data, Occasion occasion) {
            if (order.state() == OrderState.ENTERED) {
                return Outcome.early(order.id());
            }
            if (order.state() == OrderState.CANCELLED) {
                return Outcome.stale("The order is cancelled");
            }
            order.payFully();
            takeReservations.takeAll(order, occasion);
            return Outcome.APPLIED;
        }
    }
}
