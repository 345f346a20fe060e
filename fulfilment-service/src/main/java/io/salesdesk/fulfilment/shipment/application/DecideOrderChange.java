package io.salesdesk.fulfilment.shipment.application;

import io.salesdesk.fulfilment.allocation.application.Occasion;
import io.salesdesk.fulfilment.allocation.application.SettleOrderChange;
import io.salesdesk.fulfilment.allocation.application.SettleOrderChange.ChangedLine;
import io.salesdesk.fulfilment.allocation.model.ChangePlan;
import io.salesdesk.fulfilment.allocation.model.ChangePlan.ConfirmedLine;
import io.salesdesk.fulfilment.allocation.model.ChangePlan.Outcome;
import io.salesdesk.fulfilment.allocation.model.Portion;
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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
                change.lines().stream().map(line -> wanted(order, line)).toList(),
                confirmed,
                takeAnsweredFutures.answered(
                        order.customerId(),
                        change.lines().stream().map(ChangedLine::productId).toList()));
        if (!plan.anyAccepted()) {
            events.publish(
                    order,
                    "OrderChangeRefused",
                    new OrderChangeRefused(
                            order.id(),
                            change.changeId(),
                            order.revision(),
                            "no-line-can-be-changed",
                            answers(order, change, plan)));
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
                new OrderChangeAccepted(
                        order.id(), change.changeId(), order.revision(), answerId, answers(order, change, plan)));
    }

    /** Reservations shrink with their lines, and what is taken as futures is reserved and asked for. */
    private void settleReservations(OrderEntity order, Change change, ChangePlan plan, Occasion occasion) {
        for (var outcome : plan.lines()) {
            if (!outcome.changed() || !outcome.accepted()) {
                continue;
            }
            var line = order.line(outcome.rowId()).orElseThrow();
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

    /** A part that was bought before and is cancelled by now comes back under its own id. */
    private static ChangePlan.WantedLine wanted(OrderEntity order, ChangedLine line) {
        var parts = order.partsOf(line.lineId());
        var cancelledPart = parts.stream()
                .filter(part -> parts.size() > 1 && part.cancelled())
                .map(OrderLineEntity::id)
                .findFirst();
        return new ChangePlan.WantedLine(
                line.lineId(), line.productId(), line.quantity(), cancelledPart.orElseGet(Ids::next));
    }

    private static ConfirmedLine confirmedLine(OrderLineEntity line, List<ShipmentEntity> underWay, BigDecimal toCome) {
        var handedOver = underWay.stream()
                .filter(shipment -> shipment.state() == ShipmentState.HANDED_OVER)
                .flatMap(shipment -> shipment.goods().stream())
                .filter(goods -> goods.lineId().equals(line.id()))
                .collect(Collectors.toMap(ShipmentLine::stockItemId, ShipmentLine::quantity, BigDecimal::add));
        return new ConfirmedLine(
                line.id(),
                line.answeredAs(),
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
        var prices = change.lines().stream().collect(Collectors.toMap(ChangedLine::lineId, ChangedLine::unitPrice));
        return plan.lines().stream()
                .filter(Outcome::accepted)
                .filter(outcome -> order.line(outcome.rowId())
                        .filter(old -> outcome.quantity().compareTo(old.quantity()) < 0
                                || old.unitPrice().compareTo(prices.getOrDefault(outcome.lineId(), old.unitPrice()))
                                        != 0)
                        .isPresent())
                .map(Outcome::rowId)
                .collect(Collectors.toSet());
    }

    private static List<OrderChangeLine> answers(OrderEntity order, Change change, ChangePlan plan) {
        var byLine = plan.lines().stream().collect(Collectors.groupingBy(Outcome::lineId));
        return change.lines().stream()
                .filter(line -> byLine.containsKey(line.lineId()))
                .map(line -> answer(order, line, byLine.getOrDefault(line.lineId(), List.of())))
                .toList();
    }

    private static OrderChangeLine answer(OrderEntity order, ChangedLine line, List<Outcome> outcomes) {
        var rows = order.partsOf(line.lineId());
        boolean split = rows.size() > 1;
        var quantities = outcomes.stream().collect(Collectors.toMap(Outcome::rowId, Outcome::quantity));
        // Of a split line the part that is given up is cancelled, and not told apart by what is to be bought for it.
        var futures = rows.stream()
                .filter(row -> row.futures().signum() > 0)
                .findFirst()
                .or(() -> rows.stream().filter(OrderLineEntity::cancelled).findFirst());
        var futuresPart = futures.filter(_ -> split);
        var stockPart = rows.stream()
                .filter(row -> split && row != futures.orElse(null))
                .findFirst();
        var answer = futures.flatMap(OrderLineEntity::futuresAnswer);
        var portions = outcomes.stream()
                .flatMap(outcome -> outcome.portions().stream())
                .toList();
        return new OrderChangeLine(
                line.lineId(),
                Quantities.text(sum(outcomes.stream().map(Outcome::quantity))),
                line.unit(),
                Quantities.text(stockPart
                        .map(part -> quantities.getOrDefault(part.id(), BigDecimal.ZERO))
                        .orElseGet(() -> sum(Stream.concat(
                                rows.stream().map(OrderLineEntity::shipped),
                                portions.stream().map(Portion::quantity))))),
                Quantities.text(futuresPart
                        .map(part -> quantities.getOrDefault(part.id(), BigDecimal.ZERO))
                        .orElseGet(() -> sum(outcomes.stream().map(Outcome::toCome)))),
                portions.size() == 1 ? portions.getFirst().batch() : null,
                stockPart.map(OrderLineEntity::id).orElse(null),
                futuresPart.map(OrderLineEntity::id).orElse(null),
                answer.map(OrderLineEntity.FuturesAnswer::origin).orElse(null),
                answer.map(OrderLineEntity.FuturesAnswer::expectedDate).orElse(null),
                outcomes.stream().allMatch(Outcome::accepted),
                outcomes.stream()
                        .flatMap(outcome -> outcome.refusal().stream())
                        .findFirst()
                        .map(ChangePlan.Refusal::code)
                        .orElse(null));
    }

    private static BigDecimal sum(Stream<BigDecimal> quantities) {
        return quantities.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
