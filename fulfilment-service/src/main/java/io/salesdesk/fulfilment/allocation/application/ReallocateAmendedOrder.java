package io.salesdesk.fulfilment.allocation.application;

import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.allocation.persistence.OrderLineEntity;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * Takes over a new revision. Before the confirmation, untouched lines keep their goods, the others are allocated anew and
 * the revision gets its one answer. After the confirmation, the goods were settled when the change was accepted, and only
 * what the revision says of its lines is taken over (ORD-42).
 */
@ApplicationScoped
public class ReallocateAmendedOrder {

    private final OrderAllocator allocator;

    ReallocateAmendedOrder(OrderAllocator allocator) {
        this.allocator = allocator;
    }

    public void reallocate(OrderEntity order, OrderSnapshot amended, boolean afterConfirmation, Occasion occasion) {
        order.describe(amended.header());
        if (!afterConfirmation) {
            allocator.answer(order, amended.lines(), occasion);
            return;
        }
        order.changeConcluded();
        for (var line : amended.lines()) {
            takeOver(order, line);
        }
        Set<UUID> named =
                amended.lines().stream().map(OrderSnapshot.Line::lineId).collect(Collectors.toSet());
        order.removeLines(order.lines().stream()
                .filter(line ->
                        !named.contains(line.answeredAs()) && line.allocations().isEmpty())
                .map(OrderLineEntity::id)
                .collect(Collectors.toSet()));
    }

    /** The amounts of the two parts of a split line add up to the line's; so the last one takes the rest. */
    private static void takeOver(OrderEntity order, OrderSnapshot.Line line) {
        var parts = order.partsOf(line.lineId()).stream()
                .filter(part -> line.cancelled() || !part.cancelled())
                .sorted(Comparator.comparing(OrderLineEntity::futures))
                .toList();
        if (parts.size() < 2) {
            var row = parts.isEmpty() ? order.addLine(line.lineId(), List.of()) : parts.getFirst();
            describe(row, line, line.quantity(), line.gross());
            return;
        }
        var rest = line.gross();
        for (var part : parts) {
            var gross = part == parts.getLast()
                    ? rest
                    : Money.of(
                            line.gross().getCurrencyUnit(),
                            line.unitPrice().multiply(part.quantity()),
                            RoundingMode.HALF_UP);
            rest = rest.minus(gross);
            describe(part, line, part.quantity(), gross);
        }
    }

    private static void describe(OrderLineEntity row, OrderSnapshot.Line line, BigDecimal quantity, Money gross) {
        row.describe(line.lineNo(), line.productId(), quantity, line.unit(), line.unitPrice(), gross, line.cancelled());
    }
}
