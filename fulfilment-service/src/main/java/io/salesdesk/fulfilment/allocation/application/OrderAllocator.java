package io.salesdesk.fulfilment.allocation.application;

import io.salesdesk.fulfilment.allocation.model.AllocationExpiry;
import io.salesdesk.fulfilment.allocation.model.AllocationPlan;
import io.salesdesk.fulfilment.allocation.model.BatchStock;
import io.salesdesk.fulfilment.allocation.model.Demand;
import io.salesdesk.fulfilment.allocation.model.HeldLine;
import io.salesdesk.fulfilment.allocation.model.PlannedLine;
import io.salesdesk.fulfilment.allocation.model.Portion;
import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.allocation.persistence.OrderLineEntity;
import io.salesdesk.fulfilment.allocation.persistence.OrderState;
import io.salesdesk.fulfilment.messaging.outbound.OrderEvents;
import io.salesdesk.fulfilment.messaging.outbound.StockChecked;
import io.salesdesk.fulfilment.stock.model.MovementCause;
import io.salesdesk.fulfilment.stock.persistence.LockedStock;
import io.salesdesk.fulfilment.stock.persistence.MovementReason;
import io.salesdesk.fulfilment.stock.persistence.StockLedger;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.clock.WorkingCalendar;
import io.salesdesk.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/** What the use cases of allocation share: looking at the shelf, carrying out a plan, answering for it. */
@ApplicationScoped
class OrderAllocator {

    private final LockedStock stock;
    private final StockLedger ledger;
    private final OrderEvents events;
    private final BusinessClock clock;
    private final WorkingCalendar calendar;

    OrderAllocator(
            LockedStock stock, StockLedger ledger, OrderEvents events, BusinessClock clock, WorkingCalendar calendar) {
        this.stock = stock;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
        this.calendar = calendar;
    }

    /** Allocates for the lines of a new revision and publishes the one answer for it. */
    void answer(OrderEntity order, List<OrderSnapshot.Line> lines, Occasion occasion) {
        answer(order, lines, occasion, false);
    }

    /** Tries once more for a revision that was answered. The same goods are the same answer: what cites it stays valid. */
    void answerAgain(OrderEntity order, List<OrderSnapshot.Line> lines, Occasion occasion) {
        answer(order, lines, occasion, true);
    }

    private void answer(OrderEntity order, List<OrderSnapshot.Line> lines, Occasion occasion, boolean answeredBefore) {
        var active = lines.stream().filter(line -> !line.cancelled()).toList();
        var plan = plan(order, active);
        var before = boundByLineAndItem(order.lines());
        restate(order, lines, plan);
        boolean moved = book(order, before, MovementCause.AMENDED, occasion);
        boolean same = answeredBefore && !moved && !order.allocationExpired();
        var answerId = order.answerId().filter(id -> same).orElseGet(Ids::next);
        publishAnswer(order, answerId, occasion);
    }

    /** Purchasing has said the last of what was missing: the revision gets its complete answer. */
    void complete(OrderEntity order, Occasion occasion) {
        publishAnswer(order, Ids.next(), occasion);
    }

    private void publishAnswer(OrderEntity order, UUID answerId, Occasion occasion) {
        boolean complete = order.waitingForPurchasing().isEmpty();
        order.answered(answerId, complete, occasion.at());
        keepAsLongAsAllowed(order);
        events.publish(
                order,
                "StockChecked",
                new StockChecked(
                        order.id(), order.revision(), answerId, complete, occasion.at(), StockChecked.lines(order)));
    }

    /** What the lines would get now. Locks the stock of their products and of what the order holds already. */
    AllocationPlan plan(OrderEntity order, List<OrderSnapshot.Line> active) {
        var held = order.lines().stream().map(OrderLineEntity::held).toList();
        var products = Stream.concat(
                        OrderSnapshot.productIds(active).stream(),
                        held.stream().filter(line -> !line.portions().isEmpty()).map(HeldLine::productId))
                .collect(Collectors.toSet());
        var wanted = active.stream()
                .map(line -> new Demand(line.lineId(), line.productId(), line.quantity()))
                .toList();
        return AllocationPlan.of(wanted, held, shelf(products), order.mixedBatches());
    }

    Map<UUID, List<BatchStock>> shelf(Collection<UUID> productIds) {
        stock.lock(productIds);
        return productIds.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        product -> stock.of(product).stream()
                                .map(item -> new BatchStock(
                                        item.id(), item.batch(), item.level().available()))
                                .toList()));
    }

    /** Frees everything that is still bound to the order. */
    void freeAll(OrderEntity order, MovementCause cause, Occasion occasion) {
        stock.lock(order.lines().stream()
                .filter(line -> line.bound().signum() > 0)
                .map(OrderLineEntity::productId)
                .toList());
        var before = boundByLineAndItem(order.lines());
        order.lines().forEach(line -> line.bind(List.of()));
        book(order, before, cause, occasion);
    }

    /** Sets the time at which the goods of an unconfirmed order become free, or none while it waits for an answer. */
    void keepAsLongAsAllowed(OrderEntity order) {
        boolean bound = order.lines().stream().anyMatch(line -> line.bound().signum() > 0);
        order.keepUntil(
                bound && order.state() == OrderState.ENTERED
                        ? AllocationExpiry.deadline(
                                        order.stockAnsweredAt(),
                                        order.balanceAnsweredAt(),
                                        clock.zone(),
                                        day -> calendar.plusWorkingDays(day, 2))
                                .orElse(null)
                        : null);
    }

    /** How much is bound of which item for which line. */
    Map<LineAndItem, BigDecimal> boundByLineAndItem(List<OrderLineEntity> lines) {
        var bound = new HashMap<LineAndItem, BigDecimal>();
        for (var line : lines) {
            for (var allocation : line.allocations()) {
                bound.put(
                        new LineAndItem(line.id(), line.productId(), allocation.stockItemId()), allocation.quantity());
            }
        }
        return bound;
    }

    /**
     * Writes the movements between what was bound before and what is bound now.
     *
     * @param freedBy the cause of what was given up
     * @return whether anything moved
     */
    boolean book(OrderEntity order, Map<LineAndItem, BigDecimal> before, MovementCause freedBy, Occasion occasion) {
        var after = boundByLineAndItem(order.lines());
        var places = new HashSet<>(before.keySet());
        places.addAll(after.keySet());
        var changes = new HashMap<LineAndItem, BigDecimal>();
        for (var place : places) {
            var change =
                    after.getOrDefault(place, BigDecimal.ZERO).subtract(before.getOrDefault(place, BigDecimal.ZERO));
            if (change.signum() != 0) {
                changes.put(place, change);
            }
        }
        // What is given up first: the rest may need it.
        var inOrder =
                changes.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList();
        for (var change : inOrder) {
            var cause = change.getValue().signum() < 0 || freedBy == MovementCause.CHANGED
                    ? freedBy
                    : MovementCause.ALLOCATED;
            var place = change.getKey();
            ledger.allocate(
                    stock.item(place.productId(), place.itemId()),
                    change.getValue(),
                    MovementReason.of(cause, occasion.businessDate(), occasion.at())
                            .forLine(order.id(), place.lineId()));
        }
        return !changes.isEmpty();
    }

    /** Makes the order's rows say what the plan says; a line that is partly there becomes two. */
    private void restate(OrderEntity order, List<OrderSnapshot.Line> lines, AllocationPlan plan) {
        var planned = plan.lines().stream().collect(Collectors.toMap(PlannedLine::lineId, Function.identity()));
        var ancestors =
                order.lines().stream().collect(Collectors.toMap(OrderLineEntity::id, OrderLineEntity::splitFrom));
        Set<UUID> present = new HashSet<>();
        List<Runnable> rows = new ArrayList<>();
        for (var line : lines) {
            var from = ancestors.getOrDefault(line.lineId(), List.of());
            var plannedLine = planned.get(line.lineId());
            if (plannedLine == null) {
                present.add(line.lineId());
                rows.add(() -> row(order, line.lineId(), from, line, line.quantity(), line.gross(), List.of()));
                continue;
            }
            var parts = partsBefore(order, plannedLine);
            UUID stockLineId = plannedLine.split() ? parts.stock().orElseGet(Ids::next) : null;
            UUID futuresLineId = plannedLine.split() ? parts.futures().orElseGet(Ids::next) : null;
            if (stockLineId != null && futuresLineId != null) {
                var path =
                        Stream.concat(from.stream(), Stream.of(line.lineId())).toList();
                present.addAll(List.of(stockLineId, futuresLineId));
                rows.add(() -> row(
                        order,
                        stockLineId,
                        path,
                        line,
                        plannedLine.allocated(),
                        part(line, plannedLine.allocated()),
                        plannedLine.portions()));
                rows.add(() -> row(
                                order,
                                futuresLineId,
                                path,
                                line,
                                plannedLine.futures(),
                                line.gross().minus(part(line, plannedLine.allocated())),
                                List.of())
                        .awaitFutures(plannedLine.futures()));
            } else {
                present.add(line.lineId());
                rows.add(() -> row(
                                order, line.lineId(), from, line, line.quantity(), line.gross(), plannedLine.portions())
                        .awaitFutures(plannedLine.futures()));
            }
        }
        order.removeLines(order.lines().stream()
                .map(OrderLineEntity::id)
                .filter(id -> !present.contains(id))
                .collect(Collectors.toSet()));
        rows.forEach(Runnable::run);
    }

    /** The ids of the two parts that a line was split into before; they stay the same when it is split again. */
    private static Parts partsBefore(OrderEntity order, PlannedLine line) {
        var rows = line.from().stream()
                .filter(id -> !id.equals(line.lineId()))
                .flatMap(id -> order.line(id).stream())
                .toList();
        return new Parts(
                rows.stream()
                        .filter(row -> row.futures().signum() == 0)
                        .map(OrderLineEntity::id)
                        .findFirst(),
                rows.stream()
                        .filter(row -> row.futures().signum() > 0)
                        .map(OrderLineEntity::id)
                        .findFirst());
    }

    private record Parts(Optional<UUID> stock, Optional<UUID> futures) {}

    private OrderLineEntity row(
            OrderEntity order,
            UUID lineId,
            List<UUID> splitFrom,
            OrderSnapshot.Line line,
            BigDecimal quantity,
            Money gross,
            List<Portion> portions) {
        var row = order.line(lineId).orElseGet(() -> order.addLine(lineId, splitFrom));
        row.describe(line.lineNo(), line.productId(), quantity, line.unit(), line.unitPrice(), gross, line.cancelled());
        row.bind(portions);
        row.answerAs(line.lineId());
        row.awaitFutures(BigDecimal.ZERO);
        row.lack(BigDecimal.ZERO);
        return row;
    }

    /** A first reading of a split line's amount, until the order's owner states its own. */
    private static Money part(OrderSnapshot.Line line, BigDecimal quantity) {
        return Money.of(line.gross().getCurrencyUnit(), line.unitPrice().multiply(quantity), RoundingMode.HALF_UP);
    }

    /** One place of a movement. */
    record LineAndItem(UUID lineId, UUID productId, UUID itemId) {}
}
