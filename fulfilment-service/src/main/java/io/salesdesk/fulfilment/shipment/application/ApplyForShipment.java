package io.salesdesk.fulfilment.shipment.application;

import io.salesdesk.fulfilment.allocation.application.Occasion;
import io.salesdesk.fulfilment.allocation.persistence.LockedOrders;
import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.allocation.persistence.OrderLineEntity;
import io.salesdesk.fulfilment.allocation.persistence.OrderState;
import io.salesdesk.fulfilment.messaging.outbound.ShipmentEvents;
import io.salesdesk.fulfilment.reservation.application.TakeReservations;
import io.salesdesk.fulfilment.shipment.model.Actor;
import io.salesdesk.fulfilment.shipment.model.ApplicationRejection.UnknownOrder;
import io.salesdesk.fulfilment.shipment.model.Channel;
import io.salesdesk.fulfilment.shipment.model.ShipmentApplication;
import io.salesdesk.fulfilment.shipment.model.ShipmentApplication.OpenLine;
import io.salesdesk.fulfilment.shipment.model.ShipmentApplication.OpenOrder;
import io.salesdesk.fulfilment.shipment.model.ShipmentApplication.OpenPortion;
import io.salesdesk.fulfilment.shipment.model.ShipmentApplication.WantedLine;
import io.salesdesk.fulfilment.shipment.model.ShipmentLine;
import io.salesdesk.fulfilment.shipment.model.ShipmentState;
import io.salesdesk.fulfilment.shipment.persistence.DocumentNumbers;
import io.salesdesk.fulfilment.shipment.persistence.LockedShipments;
import io.salesdesk.fulfilment.shipment.persistence.ShipmentEntity;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.identity.Authority;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Applies for a shipment of goods that are bound to a confirmed order (发货申请, FUL-15). */
@ApplicationScoped
public class ApplyForShipment {

    private final LockedOrders orders;
    private final LockedShipments shipments;
    private final TakeReservations takeReservations;
    private final DocumentNumbers numbers;
    private final ShipmentEvents events;
    private final AuditTrail audit;
    private final Authority authority;
    private final BusinessClock clock;

    ApplyForShipment(
            LockedOrders orders,
            LockedShipments shipments,
            TakeReservations takeReservations,
            DocumentNumbers numbers,
            ShipmentEvents events,
            AuditTrail audit,
            Authority authority,
            BusinessClock clock) {
        this.orders = orders;
        this.shipments = shipments;
        this.takeReservations = takeReservations;
        this.numbers = numbers;
        this.events = events;
        this.audit = audit;
        this.authority = authority;
        this.clock = clock;
    }

    /** @param freight what this shipment carries of the order's freight, null for all that is left */
    public ShipmentEntity apply(
            UUID orderId, Actor applicant, Channel channel, List<WantedLine> wanted, @Nullable Money freight) {
        var order =
                orders.locked(orderId).filter(isVisible()).orElseThrow(() -> new RejectedException(new UnknownOrder()));
        var others = shipments.ofOrder(orderId).stream()
                .filter(shipment -> shipment.state().counts())
                .toList();
        takeReserved(order, others, wanted);
        var freightLeft = others.stream().map(ShipmentEntity::freight).reduce(order.freight(), Money::minus);
        var application = ShipmentApplication.decide(
                        openOrder(order, others, freightLeft), applicant, channel, wanted, freight)
                .orThrow()
                .getFirst();
        var shipment = new ShipmentEntity(
                Ids.next(),
                numbers.shipment(clock.today()),
                order,
                application,
                freight == null ? freightLeft : freight,
                clock.now());
        shipments.add(shipment);
        events.requested(shipment, applicant.person());
        audit.record(
                "shipment.apply", "shipment", shipment.id(), Map.of("number", shipment.number(), "orderId", orderId));
        return shipment;
    }

    private Predicate<OrderEntity> isVisible() {
        var scope = authority.scope();
        return order -> scope.permits(order.regionId(), order.officeId(), order.salespersonId());
    }

    /** What is reserved for a line becomes allocated as far as this shipment wants it. */
    private void takeReserved(OrderEntity order, List<ShipmentEntity> others, List<WantedLine> wanted) {
        if (order.state() != OrderState.CONFIRMED || order.pendingChangeId().isPresent()) {
            return;
        }
        var missing = new HashMap<UUID, BigDecimal>();
        for (var want : wanted) {
            order.line(want.lineId())
                    .filter(line -> !line.cancelled() && line.futures().signum() > 0 && !line.mustBeReservedAgain())
                    .ifPresent(line -> {
                        var open = openLine(line, others).portions().stream()
                                .map(OpenPortion::quantity)
                                .reduce(BigDecimal.ZERO, BigDecimal::add);
                        missing.merge(line.id(), want.quantity().subtract(open), BigDecimal::add);
                    });
        }
        takeReservations.take(order, missing, new Occasion(clock.today(), clock.now()));
    }

    private static OpenOrder openOrder(OrderEntity order, List<ShipmentEntity> others, Money freightLeft) {
        var lines =
                order.lines().stream().collect(Collectors.toMap(OrderLineEntity::id, line -> openLine(line, others)));
        return new OpenOrder(
                order.id(),
                order.revision(),
                order.state() == OrderState.CONFIRMED,
                order.pendingChangeId().isPresent(),
                freightLeft,
                lines);
    }

    private static OpenLine openLine(OrderLineEntity line, List<ShipmentEntity> others) {
        var carried = others.stream()
                .flatMap(shipment -> shipment.goods().stream())
                .filter(goods -> goods.lineId().equals(line.id()))
                .toList();
        // What has left is no longer bound, so only shipments under way take from what is.
        Map<UUID, BigDecimal> promised = others.stream()
                .filter(shipment -> shipment.state().compareTo(ShipmentState.SHIPPED) < 0)
                .flatMap(shipment -> shipment.goods().stream())
                .filter(goods -> goods.lineId().equals(line.id()))
                .collect(Collectors.toMap(ShipmentLine::stockItemId, ShipmentLine::quantity, BigDecimal::add));
        var open = line.allocations().stream()
                .map(allocation -> new OpenPortion(
                        allocation.stockItemId(),
                        allocation.batch(),
                        allocation
                                .quantity()
                                .subtract(promised.getOrDefault(allocation.stockItemId(), BigDecimal.ZERO))))
                .filter(portion -> portion.quantity().signum() > 0)
                .toList();
        return new OpenLine(
                line.productId(),
                line.quantity(),
                line.unit(),
                line.unitPrice(),
                line.gross(),
                line.cancelled(),
                line.missing(),
                line.mustBeReservedAgain(),
                carried.stream().map(ShipmentLine::quantity).reduce(BigDecimal.ZERO, BigDecimal::add),
                carried.stream()
                        .map(ShipmentLine::gross)
                        .reduce(Money.zero(line.gross().getCurrencyUnit()), Money::plus),
                open);
    }
}
