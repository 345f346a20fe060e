package io.salesdesk.fulfilment.shipment.application;

import io.salesdesk.fulfilment.allocation.persistence.LockedOrders;
import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.catalogue.persistence.ProductEntity;
import io.salesdesk.fulfilment.catalogue.persistence.Products;
import io.salesdesk.fulfilment.counterparty.persistence.Customers;
import io.salesdesk.fulfilment.messaging.outbound.ShipmentEvents;
import io.salesdesk.fulfilment.shipment.model.ApplicationRejection.UnknownShipment;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand;
import io.salesdesk.fulfilment.shipment.model.ShipmentContext;
import io.salesdesk.fulfilment.shipment.model.ShipmentContext.LineFacts;
import io.salesdesk.fulfilment.shipment.model.ShipmentContext.OrderFacts;
import io.salesdesk.fulfilment.shipment.model.ShipmentDecider;
import io.salesdesk.fulfilment.shipment.model.ShipmentEvent;
import io.salesdesk.fulfilment.shipment.model.ShipmentLine;
import io.salesdesk.fulfilment.shipment.persistence.LockedShipments;
import io.salesdesk.fulfilment.shipment.persistence.ShipmentEntity;
import io.salesdesk.fulfilment.shipment.persistence.ShipmentPapers;
import io.salesdesk.fulfilment.stock.model.MovementCause;
import io.salesdesk.fulfilment.stock.persistence.LockedStock;
import io.salesdesk.fulfilment.stock.persistence.MovementReason;
import io.salesdesk.fulfilment.stock.persistence.StockItems;
import io.salesdesk.fulfilment.stock.persistence.StockLedger;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What all acts on a shipment share: lock its order and itself, let the rules decide, carry out what follows. */
@ApplicationScoped
class ShipmentDesk {

    private final LockedOrders orders;
    private final LockedShipments shipments;
    private final LockedStock stock;
    private final StockItems stockItems;
    private final StockLedger ledger;
    private final Products products;
    private final Customers customers;
    private final ShipmentPapers papers;
    private final ShipmentEvents events;
    private final TellAboutShipment tell;
    private final BusinessClock clock;

    ShipmentDesk(
            LockedOrders orders,
            LockedShipments shipments,
            LockedStock stock,
            StockItems stockItems,
            StockLedger ledger,
            Products products,
            Customers customers,
            ShipmentPapers papers,
            ShipmentEvents events,
            TellAboutShipment tell,
            BusinessClock clock) {
        this.orders = orders;
        this.shipments = shipments;
        this.stock = stock;
        this.stockItems = stockItems;
        this.ledger = ledger;
        this.products = products;
        this.customers = customers;
        this.papers = papers;
        this.events = events;
        this.tell = tell;
        this.clock = clock;
    }

    /** The shipment, locked after its order, when the caller may see it. */
    ShipmentEntity locked(UUID shipmentId, Predicate<ShipmentEntity> visible) {
        return shipments
                .orderOf(shipmentId)
                .flatMap(orders::locked)
                .flatMap(order -> shipments.locked(shipmentId))
                .filter(visible)
                .orElseThrow(() -> new RejectedException(new UnknownShipment()));
    }

    /** Decides and carries out; the order is locked. */
    void act(ShipmentEntity shipment, ShipmentCommand command) {
        var order = orders.locked(shipment.orderId()).orElseThrow();
        var now = clock.now();
        var goods = products.byIds(
                shipment.goods().stream().map(ShipmentLine::productId).toList());
        var decided = ShipmentDecider.decide(shipment.toModel(), command, contextOf(shipment, order, goods))
                .orThrow();
        for (var event : decided) {
            shipment.apply(event, now);
            carryOut(shipment, order, event, goods);
            events.publish(shipment, event);
        }
    }

    private ShipmentContext contextOf(ShipmentEntity shipment, OrderEntity order, Map<UUID, ProductEntity> goods) {
        var lines = new HashMap<UUID, LineFacts>();
        for (var line : order.lines()) {
            var product = goods.get(line.productId());
            lines.put(
                    line.id(),
                    new LineFacts(
                            line.productId(),
                            line.quantity(),
                            line.unitPrice(),
                            product == null ? null : product.colour().orElse(null),
                            line.cancelled(),
                            line.missing()));
        }
        var today = clock.today();
        return new ShipmentContext(
                new OrderFacts(
                        order.makers(),
                        order.contractOnFile(),
                        order.signedOrderId().isPresent(),
                        order.pendingChangeId().isPresent(),
                        lines),
                customers
                        .find(shipment.customerId())
                        .filter(customer -> customer.hasFrameAgreement(today))
                        .isPresent(),
                customers.isQualified(shipment.customerId()),
                shipment.release(),
                stockItems.testReports(
                        shipment.goods().stream().map(ShipmentLine::stockItemId).toList()),
                today,
                clock.now());
    }

    private void carryOut(
            ShipmentEntity shipment, OrderEntity order, ShipmentEvent event, Map<UUID, ProductEntity> goods) {
        switch (event) {
            case ShipmentEvent.DocumentIssued issued -> papers.issue(shipment, issued, colours(goods));
            case ShipmentEvent.DocumentReversed reversed -> papers.reverse(shipment, reversed);
            case ShipmentEvent.Tracked tracked -> papers.track(shipment, tracked, clock.now());
            case ShipmentEvent.GoodsLeft left -> leave(shipment, order, left);
            case ShipmentEvent.Instructed _, ShipmentEvent.Checked _, ShipmentEvent.DocumentSupervised _ -> {
                // The shipment's own row says it all.
            }
            case ShipmentEvent.Approved _, ShipmentEvent.HandedOver _, ShipmentEvent.Delivered _ -> {
                // The shipment's own row says it all.
            }
            case ShipmentEvent.ReceiptConfirmed _, ShipmentEvent.Withdrawn _ -> {
                // The shipment's own row says it all; goods of a withdrawn one stay bound to their order.
            }
        }
    }

    private static Map<UUID, String> colours(Map<UUID, ProductEntity> goods) {
        return goods.values().stream()
                .filter(product -> product.colour().isPresent())
                .collect(Collectors.toMap(
                        ProductEntity::id, product -> product.colour().orElseThrow()));
    }

    /** The goods leave stock in the same transaction, the customer is told, and the daily follow-up begins. */
    private void leave(ShipmentEntity shipment, OrderEntity order, ShipmentEvent.GoodsLeft left) {
        var lines = shipment.goods();
        stock.lock(lines.stream().map(ShipmentLine::productId).toList());
        for (var line : lines) {
            order.line(line.lineId()).orElseThrow().ship(line.stockItemId(), line.quantity());
            ledger.ship(
                    stock.item(line.productId(), line.stockItemId()),
                    line.quantity(),
                    MovementReason.of(MovementCause.SHIPPED, clock.today(), left.at())
                            .forLine(order.id(), line.lineId())
                            .forShipment(shipment.id(), shipment.number())
                            .by(left.confirmedBy().person()));
        }
        shipment.trackFrom(clock.today().plusDays(1));
        var parameters = new HashMap<String, String>();
        parameters.put("orderNumber", order.number());
        parameters.put("shipmentNumber", shipment.number());
        shipment.shippingMethod().ifPresent(method -> parameters.put("shippingMethod", method));
        shipment.carrier().ifPresent(carrier -> parameters.put("carrier", carrier));
        shipment.deliverBy().ifPresent(limit -> parameters.put("deliverBy", limit.toString()));
        if (left.trackingNumber() != null) {
            parameters.put("trackingNumber", left.trackingNumber());
        }
        tell.customer(shipment, "goods-shipped", "goods-shipped:" + shipment.id(), parameters);
    }
}
