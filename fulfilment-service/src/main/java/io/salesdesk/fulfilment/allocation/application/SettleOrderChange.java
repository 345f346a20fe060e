package io.salesdesk.fulfilment.allocation.application;

import io.salesdesk.fulfilment.allocation.model.ChangePlan;
import io.salesdesk.fulfilment.allocation.model.ChangePlan.ConfirmedLine;
import io.salesdesk.fulfilment.allocation.model.ChangePlan.Outcome;
import io.salesdesk.fulfilment.allocation.model.ChangePlan.WantedLine;
import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.allocation.persistence.OrderLineEntity;
import io.salesdesk.fulfilment.stock.model.MovementCause;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Looks what an agreed change of a confirmed order can get, and binds or frees the goods accordingly. */
@ApplicationScoped
public class SettleOrderChange {

    private final OrderAllocator allocator;

    SettleOrderChange(OrderAllocator allocator) {
        this.allocator = allocator;
    }

    /** Locks the stock of the products concerned. */
    public ChangePlan plan(
            OrderEntity order,
            List<WantedLine> wanted,
            List<ConfirmedLine> confirmed,
            Map<UUID, List<BigDecimal>> answeredFutures) {
        var products = Stream.concat(
                        wanted.stream().map(WantedLine::productId),
                        confirmed.stream().map(ConfirmedLine::productId))
                .collect(Collectors.toSet());
        return ChangePlan.of(wanted, confirmed, allocator.shelf(products), order.mixedBatches(), answeredFutures);
    }

    /**
     * A line as the change describes it.
     *
     * @param lineId as the order's owner knows it
     * @param quantity the new quantity, zero to cancel the line
     * @param unitPrice tax-inclusive
     */
    public record ChangedLine(
            UUID lineId, int lineNo, UUID productId, BigDecimal quantity, String unit, BigDecimal unitPrice) {}

    public void settle(OrderEntity order, List<ChangedLine> lines, ChangePlan plan, Occasion occasion) {
        var changed = lines.stream().collect(Collectors.toMap(ChangedLine::lineId, Function.identity()));
        var before = allocator.boundByLineAndItem(order.lines());
        for (var outcome : plan.lines()) {
            var line = changed.get(outcome.lineId());
            if (line != null && outcome.changed() && outcome.accepted()) {
                settle(order, line, outcome);
            }
        }
        allocator.book(order, before, MovementCause.CHANGED, occasion);
    }

    private static void settle(OrderEntity order, ChangedLine line, Outcome outcome) {
        var row = order.line(outcome.rowId()).orElseGet(() -> add(order, line, outcome));
        boolean futures = row.futures().signum() > 0 || outcome.moreFutures().signum() > 0;
        row.changeQuantity(outcome.quantity(), outcome.quantity().signum() == 0);
        row.bind(outcome.portions());
        if (!futures) {
            row.awaitFutures(BigDecimal.ZERO);
        } else if (outcome.moreFutures().signum() > 0) {
            row.awaitFutures(outcome.quantity());
        } else {
            row.awaitFewerFutures(outcome.quantity());
        }
        var lacking = outcome.quantity()
                .subtract(row.shipped())
                .subtract(row.bound())
                .subtract(outcome.toCome())
                .max(BigDecimal.ZERO);
        row.lack(futures ? BigDecimal.ZERO : lacking);
        row.requireReservation(row.mustBeReservedAgain() && lacking.signum() > 0);
    }

    private static OrderLineEntity add(OrderEntity order, ChangedLine line, Outcome outcome) {
        var row = order.addLine(outcome.rowId(), List.of());
        row.describe(
                line.lineNo(),
                line.productId(),
                outcome.quantity(),
                line.unit(),
                line.unitPrice(),
                Money.of(
                        order.freight().getCurrencyUnit(),
                        line.unitPrice().multiply(outcome.quantity()),
                        RoundingMode.HALF_UP),
                false);
        row.answerAs(line.lineId());
        return row;
    }
}
