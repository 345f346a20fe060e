package io.salesdesk.fulfilment.reservation.application;

import io.salesdesk.fulfilment.allocation.application.Occasion;
import io.salesdesk.fulfilment.allocation.model.Portion;
import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.messaging.outbound.ReservationEvents;
import io.salesdesk.fulfilment.purchasing.application.PurchaseDesk;
import io.salesdesk.fulfilment.purchasing.model.PurchaseCommand;
import io.salesdesk.fulfilment.purchasing.model.PurchaseState;
import io.salesdesk.fulfilment.purchasing.persistence.PurchaseEntity;
import io.salesdesk.fulfilment.purchasing.persistence.Purchases;
import io.salesdesk.fulfilment.reservation.persistence.ReservationEntity;
import io.salesdesk.fulfilment.stock.model.MovementCause;
import io.salesdesk.fulfilment.stock.persistence.LockedStock;
import io.salesdesk.fulfilment.stock.persistence.MovementReason;
import io.salesdesk.fulfilment.stock.persistence.StockItemEntity;
import io.salesdesk.fulfilment.stock.persistence.StockLedger;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What becomes of the goods of a reservation: received, taken by an order line, given up. The order is locked; the stock is
 * locked here. Counters and rows change together (FUL-04).
 */
@ApplicationScoped
public class ReservationDesk {

    private final Purchases purchases;
    private final PurchaseDesk purchaseDesk;
    private final LockedStock stock;
    private final StockLedger ledger;
    private final ReservationEvents events;

    ReservationDesk(
            Purchases purchases,
            PurchaseDesk purchaseDesk,
            LockedStock stock,
            StockLedger ledger,
            ReservationEvents events) {
        this.purchases = purchases;
        this.purchaseDesk = purchaseDesk;
        this.stock = stock;
        this.ledger = ledger;
        this.events = events;
    }

    /** Goods that the reservation waits for are here now, or were free all along. */
    public void receive(ReservationEntity reservation, StockItemEntity item, BigDecimal quantity, Occasion occasion) {
        ledger.reserve(item, quantity, reason(MovementCause.RESERVED, reservation, occasion));
        reservation.receive(item.id(), item.batch(), quantity);
        events.received(reservation, item.batch(), quantity, occasion.at());
    }

    /**
     * What the reservation holds becomes an allocation of its line.
     *
     * @param wanted at most so much
     * @return how much was taken
     */
    public BigDecimal take(OrderEntity order, ReservationEntity reservation, BigDecimal wanted, Occasion occasion) {
        var line = reservation.lineId().flatMap(order::line).orElseThrow();
        var taken = BigDecimal.ZERO;
        stock.lock(List.of(reservation.productId()));
        for (var portion : reservation.portions()) {
            var quantity = portion.quantity().min(wanted.subtract(taken));
            if (quantity.signum() <= 0) {
                continue;
            }
            ledger.allocateReserved(
                    stock.item(reservation.productId(), portion.itemId()),
                    quantity,
                    reason(MovementCause.ALLOCATED, reservation, occasion).forLine(order.id(), line.id()));
            reservation.take(portion.itemId(), quantity, occasion.at());
            line.bindMore(new Portion(portion.itemId(), portion.batch(), quantity));
            taken = taken.add(quantity);
        }
        return taken;
    }

    /** Gives all of it up: what lies here is free at once, what is ordered becomes free stock on arrival. */
    public void release(ReservationEntity reservation, String reason, UUID by, Occasion occasion) {
        stock.lock(List.of(reservation.productId()));
        var given = reservation.held().add(reservation.awaited());
        for (var portion : reservation.portions()) {
            ledger.reserve(
                    stock.item(reservation.productId(), portion.itemId()),
                    portion.quantity().negate(),
                    reason(MovementCause.RELEASED, reservation, occasion).by(by));
        }
        reservation.release(reason, by, occasion.at());
        events.released(reservation, given, reason, by, occasion.at());
        notOrderedFor(reservation)
                .forEach(purchase -> purchaseDesk.act(purchase, new PurchaseCommand.Withdraw(reason)));
    }

    /**
     * The line wants less: first of what is to come, then of what lies here.
     *
     * @return how much was given up
     */
    public BigDecimal reduce(ReservationEntity reservation, BigDecimal less, UUID by, Occasion occasion) {
        var open = reservation.awaited().add(reservation.held());
        if (less.compareTo(open) >= 0) {
            release(reservation, "order-changed", by, occasion);
            return open;
        }
        var awaited = reservation.awaited().min(less);
        if (awaited.signum() > 0) {
            reservation.awaitLess(awaited, occasion.at());
            notOrderedFor(reservation)
                    .filter(purchase -> purchase.quantity().compareTo(awaited) > 0)
                    .findFirst()
                    .ifPresent(purchase -> purchaseDesk.act(
                            purchase,
                            new PurchaseCommand.Reduce(purchase.quantity().subtract(awaited))));
        }
        var left = less.subtract(awaited);
        stock.lock(List.of(reservation.productId()));
        for (var portion : reservation.portions()) {
            var back = portion.quantity().min(left);
            if (back.signum() > 0) {
                ledger.reserve(
                        stock.item(reservation.productId(), portion.itemId()),
                        back.negate(),
                        reason(MovementCause.CHANGED, reservation, occasion).by(by));
                reservation.giveBack(portion.itemId(), back, occasion.at());
                left = left.subtract(back);
            }
        }
        return less;
    }

    /** Purchases for this reservation of which nothing is ordered yet. */
    private Stream<PurchaseEntity> notOrderedFor(ReservationEntity reservation) {
        return reservation.orderId().stream()
                .flatMap(order -> purchases.ofOrder(order).stream())
                .filter(purchase -> purchase.state() == PurchaseState.REQUESTED)
                .filter(purchase -> purchase.reservationId()
                        .filter(reservation.id()::equals)
                        .isPresent());
    }

    private static MovementReason reason(MovementCause cause, ReservationEntity reservation, Occasion occasion) {
        var reason =
                MovementReason.of(cause, occasion.businessDate(), occasion.at()).referringTo(reservation.number());
        return reservation
                .orderId()
                .map(order -> reason.forLine(order, reservation.lineId().orElseThrow()))
                .orElse(reason);
    }
}
