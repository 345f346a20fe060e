package io.salesdesk.order.ordering.application;

import io.salesdesk.order.ordering.model.OrderDecider;
import io.salesdesk.order.ordering.model.Quantity;
import io.salesdesk.order.ordering.persistence.Orders;
import io.salesdesk.order.ordering.persistence.ShipmentEntity;
import io.salesdesk.order.ordering.persistence.ShipmentStage;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.messaging.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Follows the shipments of an order: how far its goods have got, and when the customer has received all of them. */
@ApplicationScoped
public class FollowShipment {

    private final Orders orders;
    private final OrderDesk desk;
    private final HearOfOrder hear;
    private final BusinessClock clock;

    FollowShipment(Orders orders, OrderDesk desk, HearOfOrder hear, BusinessClock clock) {
        this.orders = orders;
        this.desk = desk;
        this.hear = hear;
        this.clock = clock;
    }

    public Outcome requested(
            UUID orderId,
            UUID shipmentId,
            String number,
            @Nullable UUID askedBy,
            Map<UUID, Quantity> lines,
            LocalDate businessDate,
            Fact fact) {
        var heard = hear.note(orderId, businessDate, fact);
        if (heard != Outcome.APPLIED) {
            return heard;
        }
        var shipment = new ShipmentEntity(shipmentId, orderId, number, askedBy, clock.now());
        lines.forEach(shipment::put);
        orders.add(shipment);
        return Outcome.APPLIED;
    }

    /** The shipment has reached a stage. */
    public Outcome reached(UUID shipmentId, ShipmentStage stage, LocalDate businessDate, Fact fact) {
        return changed(shipmentId, businessDate, fact, shipment -> shipment.reach(stage, clock.now()));
    }

    /** Billing released the shipment, or took the release back. */
    public Outcome released(UUID shipmentId, boolean released, LocalDate businessDate, Fact fact) {
        return changed(shipmentId, businessDate, fact, shipment -> shipment.release(released, clock.now()));
    }

    /** The shipment waits for money. */
    public Outcome held(UUID shipmentId, LocalDate businessDate, Fact fact) {
        return changed(shipmentId, businessDate, fact, shipment -> shipment.hold(clock.now()));
    }

    /** The customer confirmed the receipt; of the last line it completes the order (ORD-06). */
    public Outcome received(UUID shipmentId, Map<UUID, Quantity> lines, LocalDate businessDate, Fact fact) {
        return changed(shipmentId, businessDate, fact, shipment -> {
            lines.forEach(shipment::receive);
            shipment.reach(ShipmentStage.RECEIVED, clock.now());
        });
    }

    private Outcome changed(UUID shipmentId, LocalDate businessDate, Fact fact, Consumer<ShipmentEntity> change) {
        var shipment = orders.shipment(shipmentId);
        if (shipment == null) {
            return Outcome.early(shipmentId);
        }
        change.accept(shipment);
        var heard = hear.note(shipment.orderId(), businessDate, fact);
        var stored = orders.lock(shipment.orderId()).orElseThrow();
        var context = desk.context();
        orders.saveProgress(stored, context.now());
        desk.keep(
                stored,
                OrderDecider.decide(stored.order(), stored.receipt(), context).orThrow(),
                context);
        desk.tellWaiting(shipment.orderId());
        return heard;
    }
}
