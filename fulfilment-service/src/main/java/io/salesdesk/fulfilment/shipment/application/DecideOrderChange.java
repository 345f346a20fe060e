package io.salesdesk.fulfilment.shipment.application;

import io.salesdesk.fulfilment.allocation.application.Occasion;
import io.salesdesk.fulfilment.allocation.application.SettleOrderChange;
import io.salesdesk.fulfilment.allocation.application.SettleOrderChange.ChangedLine;
import io.salesdesk.fulfilment.allocation.model.ChangePlan;
import io.salesdesk.fulfilment.allocation.model.ChangePlan.ConfirmedLine;
import io.salesdesk.fulfilment.allocation.model.ChangePlan.Outcome;
import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.allocation.persistence.OrderLineEntity;
import io.salesdesk.fulfilment.futures.application.TakeAnsweredFutures;
import io.salesdesk.fulfilment.messaging.outbound.OrderChangeAccepted;
import io.salesdesk.fulfilment.messaging.outbound.OrderChangeAccepted.OrderChangeLine;
import io.salesdesk.fulfilment.messaging.outbound.OrderChangeRefused;
import io.salesdesk.fulfilment.messaging.outbound.OrderEvents;
import io.salesdesk.fulfilment.messaging.outbound.Quantities;
import io.salesdesk.fulfilment.reservation.application.ChangeReservations;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand;
import io.salesdesk.fulfilment.shipment.model.ShipmentLine;
import io.salesdesk.fulfilment.shipment.model.ShipmentState;
import io.salesdesk.fulfilment.shipment.persistence.DocumentNumbers;
import io.salesdesk.fulfilment.shipment.persistence.LockedShipments;
import io.salesdesk.fulfilment.shipment.persistence.ShipmentEntity;
import io.salesdesk.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Decides an agreed change of a confirmed order, all lines in one transaction (ORD-42): reductions and cancellations as
 * far as the goods were not handed to the shipper, increases and new lines as far as they can be allocated. Shipments that
 * carry a line that shrinks or changes its price are withdrawn, and their outbound documents reversed.
 */
@ApplicationScoped
public class DecideOrderChange {

    private final LockedShipments shipments;
    private final ShipmentDesk desk;
    private final SettleOrderChange settle;
    private final ChangeReservations changeReservations;
    private final TakeAnsweredFutures takeAnsweredFutures;
    private final DocumentNumbers numbers;
    private final OrderEvents events;

    DecideOrderChange(
            LockedShipments shipments,
            ShipmentDesk desk,
            SettleOrderChange settle,
            ChangeReservations changeReservations,
            TakeAnsweredFutures takeAnsweredFutures,
            DocumentNumbers numbers,
            OrderEvents events) {
        this.shipments = shipments;
        this.desk = desk;
        this.settle = settle;
        this.changeReservations = changeReservations;
        this.takeAnsweredFutures = takeAnsweredFutures;
        this.numbers = numbers;
        this.events = events;
    }

    /**
     * The change as it was agreed and approved.
     *
     * @param lines all lines of the coming revision, also those that stay as they are
     */
    public record Change(UUID changeId, UUID requestedBy, UUID approvedBy, List<ChangedLine> lines) {

        public Change {
            lines = List.copyOf(lines);
        }
    }

    public void decide(OrderEntity order, Change change, Occasion occasion) {
        var underWay = shipments.ofOrder(order.id()).stream()
                .filter(shipment -> shipment.state().counts())
                .toList();
        var toCome = changeReservations.toCome(order);
        var confirmed = order.lines().stream()
                .filter(line -> !line.cancelled())
                .map(line -> confirmedLine(line, underWay, toCome.getOrDefault(line.id(), BigDecimal.ZERO)))
                .toList();
        var plan = settle.plan(
                order,
                change.lines().stream()
                        .map(line -> new ChangePlan.WantedLine(line.lineId(), line.productId(), line.quantity()))
                        .toList(),
                confirmed,
                takeAnsweredFutures.answered(
                        order.customerId(),
                        change.lines().stream().map(ChangedLine::productId).toList()));
        var answers = answers(order, change, plan);
        if (!plan.anyAccepted()) {
            events.publish(
                    order,
                    "OrderChangeRefused",
                    new OrderChangeRefused(
                            order.id(), change.changeId(), order.revision(), "no-line-can-be-changed", answers));
            return;
        }
        var touched = touchedLines(order, change, plan);
        underWay.stream()
                .filter(shipment -> !shipment.state().isHandedOver())
                .filter(shipment ->
                        shipment.goods().stream().map(ShipmentLine::lineId).anyMatch(touched::contains))
                .forEach(shipment -> withdraw(shipment, change, occasion));
        settle.settle(order, change.lines(), plan, occasion);
        settleReservations(order, change, plan, occasion);
        var answerId = Ids.next();
        order.answeredByChange(answerId, change.changeId());
        events.publish(
                order,
                "OrderChangeAccepted",
                new OrderChangeAccepted(order.id(), change.changeId(), order.revision(), answerId, answers));
    }

    /** Reservations shrink with their lines, and what is taken as futures is reserved and asked for. */
    private void settleReservations(OrderEntity order, Change change, ChangePlan plan, Occasion occasion) {
        for (var outcome : plan.lines()) {
            if (!outcome.changed() || !outcome.accepted()) {
                continue;
            }
            var line = order.line(outcome.lineId()).orElseThrow();
            if (outcome.moreFutures().signum() > 0) {
                var origin =
                        takeAnsweredFutures.take(order.customerId(), line, outcome.moreFutures(), change.changeId());
                changeReservations.add(order, line, outcome.moreFutures(), origin, change.changeId(), occasion);
            } else {
                changeReservations.shrink(order, line, outcome.toCome(), change.requestedBy(), occasion);
            }
        }
    }

    private void withdraw(ShipmentEntity shipment, Change change, Occasion occasion) {
        desk.act(
                shipment,
                new ShipmentCommand.GiveWay(
                        change.changeId(),
                        change.requestedBy(),
                        change.approvedBy(),
                        Ids.next(),
                        numbers.outboundDocument(occasion.businessDate())));
    }

    private static ConfirmedLine confirmedLine(OrderLineEntity line, List<ShipmentEntity> underWay, BigDecimal toCome) {
        var handedOver = underWay.stream()
                .filter(shipment -> shipment.state() == ShipmentState.HANDED_OVER)
                .flatMap(shipment -> shipment.goods().stream())
                .filter(goods -> goods.lineId().equals(line.id()))
                .collect(Collectors.toMap(ShipmentLine::stockItemId, ShipmentLine::quantity, BigDecimal::add));
        return new ConfirmedLine(
                line.id(),
                line.productId(),
                line.quantity(),
                line.shipped(),
                line.held().portions(),
                handedOver,
                toCome,
                line.futures().signum() > 0);
    }

    /** Lines whose documents would not equal the order any more. */
    private static Set<UUID> touchedLines(OrderEntity order, Change change, ChangePlan plan) {
        Map<UUID, Outcome> outcomes =
                plan.lines().stream().collect(Collectors.toMap(Outcome::lineId, Function.identity()));
        return change.lines().stream()
                .filter(line -> outcomes.containsKey(line.lineId())
                        && outcomes.get(line.lineId()).accepted())
                .filter(line -> order.line(line.lineId())
                        .filter(old -> line.quantity().compareTo(old.quantity()) < 0
                                || line.unitPrice().compareTo(old.unitPrice()) != 0)
                        .isPresent())
                .map(ChangedLine::lineId)
                .collect(Collectors.toSet());
    }

    private static List<OrderChangeLine> answers(OrderEntity order, Change change, ChangePlan plan) {
        var units = change.lines().stream().collect(Collectors.toMap(ChangedLine::lineId, ChangedLine::unit));
        return plan.lines().stream()
                .map(outcome -> new OrderChangeLine(
                        outcome.lineId(),
                        Quantities.text(outcome.quantity()),
                        units.getOrDefault(outcome.lineId(), ""),
                        Quantities.text(outcome.portions().stream()
                                .map(portion -> portion.quantity())
                                .reduce(
                                        order.line(outcome.lineId())
                                                .map(OrderLineEntity::shipped)
                                                .orElse(BigDecimal.ZERO),
                                        BigDecimal::add)),
                        Quantities.text(outcome.toCome()),
                        outcome.portions().size() == 1
                                ? outcome.portions().getFirst().batch()
                                : null,
                        outcome.accepted(),
                        outcome.refusal().map(ChangePlan.Refusal::code).orElse(null)))
                .toList();
    }
}
