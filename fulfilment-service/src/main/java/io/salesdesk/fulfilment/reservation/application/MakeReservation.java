package io.salesdesk.fulfilment.reservation.application;

import io.salesdesk.fulfilment.allocation.application.Occasion;
import io.salesdesk.fulfilment.allocation.persistence.LockedOrders;
import io.salesdesk.fulfilment.allocation.persistence.OrderState;
import io.salesdesk.fulfilment.catalogue.persistence.Products;
import io.salesdesk.fulfilment.counterparty.persistence.Customers;
import io.salesdesk.fulfilment.messaging.outbound.ReservationEvents;
import io.salesdesk.fulfilment.purchasing.persistence.PurchaseEntity;
import io.salesdesk.fulfilment.purchasing.persistence.Purchases;
import io.salesdesk.fulfilment.reservation.model.ReservationRejection;
import io.salesdesk.fulfilment.reservation.persistence.ReservationEntity;
import io.salesdesk.fulfilment.reservation.persistence.Reservations;
import io.salesdesk.fulfilment.shipment.model.Actor;
import io.salesdesk.fulfilment.shipment.persistence.DocumentNumbers;
import io.salesdesk.fulfilment.stock.persistence.LockedStock;
import io.salesdesk.fulfilment.stock.persistence.StockItemEntity;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.identity.Authority;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Reserves by hand: goods for a customer, or a line anew whose reservation was released. Free goods of one batch come first,
 * then goods on purchase that nobody waits for (FUL-03, FUL-04, A-11).
 */
@ApplicationScoped
public class MakeReservation {

    private final LockedOrders orders;
    private final Reservations reservations;
    private final ReserveFutures reserveFutures;
    private final ReservationDesk desk;
    private final Purchases purchases;
    private final Customers customers;
    private final Products products;
    private final LockedStock stock;
    private final DocumentNumbers numbers;
    private final ReservationEvents events;
    private final Authority authority;
    private final AuditTrail audit;
    private final BusinessClock clock;

    MakeReservation(
            LockedOrders orders,
            Reservations reservations,
            ReserveFutures reserveFutures,
            ReservationDesk desk,
            Purchases purchases,
            Customers customers,
            Products products,
            LockedStock stock,
            DocumentNumbers numbers,
            ReservationEvents events,
            Authority authority,
            AuditTrail audit,
            BusinessClock clock) {
        this.orders = orders;
        this.reservations = reservations;
        this.reserveFutures = reserveFutures;
        this.desk = desk;
        this.purchases = purchases;
        this.customers = customers;
        this.products = products;
        this.stock = stock;
        this.numbers = numbers;
        this.events = events;
        this.authority = authority;
        this.audit = audit;
        this.clock = clock;
    }

    public ReservationEntity forCustomer(UUID customerId, UUID productId, BigDecimal quantity, Actor by) {
        var scope = authority.scope();
        var customer = customers
                .find(customerId)
                .filter(it -> scope.permits(
                        it.regionId().orElse(null),
                        it.officeId().orElse(null),
                        it.salespersonId().orElse(null)))
                .orElseThrow(MakeReservation::unknown);
        var product = products.find(productId).orElseThrow(MakeReservation::unknown);
        var occasion = new Occasion(clock.today(), clock.now());
        var incoming = purchases.toCome(productId);
        var item = batchWith(productId, quantity);
        var purchase = item.isPresent() ? Optional.<PurchaseEntity>empty() : free(incoming, quantity);
        if (item.isEmpty() && purchase.isEmpty()) {
            throw new RejectedException(new ReservationRejection.NothingToReserve(quantity));
        }
        var reservation = ReservationEntity.forCustomer(
                Ids.next(), numbers.reservation(clock.today()), customer, product, quantity, by, clock.now());
        return place(reservation, item, purchase, occasion);
    }

    /** The whole of a line that lost its reservation. What is neither here nor to come is asked for again. */
    public ReservationEntity forLine(UUID orderId, UUID lineId, Actor by) {
        var scope = authority.scope();
        var order = orders.locked(orderId)
                .filter(it -> scope.permits(it.regionId(), it.officeId(), it.salespersonId()))
                .orElseThrow(MakeReservation::unknown);
        var line = order.line(lineId).orElseThrow(MakeReservation::unknown);
        if (order.state() != OrderState.CONFIRMED || line.cancelled() || !line.mustBeReservedAgain()) {
            throw new RejectedException(new ReservationRejection.LineHasItsGoods(lineId));
        }
        var quantity = line.quantity().subtract(line.shipped()).subtract(line.bound());
        var occasion = new Occasion(clock.today(), clock.now());
        var incoming = purchases.toCome(line.productId());
        var item = batchWith(line.productId(), quantity);
        var purchase = item.isPresent() ? Optional.<PurchaseEntity>empty() : free(incoming, quantity);
        line.requireReservation(false);
        if (item.isEmpty() && purchase.isEmpty()) {
            var made = reserveFutures.reserve(
                    order, line, quantity, ReserveFutures.originOf(line), Ids.next(), by, occasion);
            record(made);
            return made;
        }
        var reservation = ReservationEntity.forLine(
                Ids.next(), numbers.reservation(clock.today()), order, line, quantity, by, clock.now());
        return place(reservation, item, purchase, occasion);
    }

    private ReservationEntity place(
            ReservationEntity reservation,
            Optional<StockItemEntity> item,
            Optional<PurchaseEntity> purchase,
            Occasion occasion) {
        reservations.add(reservation);
        purchase.ifPresent(it -> reservation.awaitFrom(it.id()));
        events.made(reservation, item.map(StockItemEntity::batch).orElse(null));
        item.ifPresent(it -> desk.receive(reservation, it, reservation.quantity(), occasion));
        record(reservation);
        return reservation;
    }

    private void record(ReservationEntity reservation) {
        audit.record("reservation.make", "reservation", reservation.id(), Map.of("number", reservation.number()));
    }

    /** The oldest batch that has so much free. */
    private Optional<StockItemEntity> batchWith(UUID productId, BigDecimal quantity) {
        return stock.of(productId).stream()
                .filter(item -> item.level().available().compareTo(quantity) >= 0)
                .min(Comparator.comparing(StockItemEntity::batch).thenComparing(StockItemEntity::id));
    }

    private Optional<PurchaseEntity> free(List<PurchaseEntity> incoming, BigDecimal quantity) {
        var promised =
                purchases.promised(incoming.stream().map(PurchaseEntity::id).toList());
        return incoming.stream()
                .filter(purchase -> purchase.released()
                        && purchase.quantity()
                                        .subtract(promised.getOrDefault(purchase.id(), BigDecimal.ZERO))
                                        .compareTo(quantity)
                                >= 0)
                .findFirst();
    }

    private static RejectedException unknown() {
        return new RejectedException(new ReservationRejection.UnknownTarget());
    }
}
