package io.salesdesk.fulfilment.allocation.application;

import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.allocation.persistence.OrderLineEntity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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
            var row = order.line(line.lineId()).orElseGet(() -> order.addLine(line.lineId(), List.of()));
            row.describe(
                    line.lineNo(),
                    line.productId(),
                    line.quantity(),
                    line.unit(),
                    line.unitPrice(),
                    line.gross(),
                    line.cancelled());
        }
        Set<UUID> named =
                amended.lines().stream().map(OrderSnapshot.Line::lineId).collect(Collectors.toSet());
        order.removeLines(order.lines().stream()
                .filter(line -> !named.contains(line.id()) && line.allocations().isEmpty())
                .map(OrderLineEntity::id)
                .collect(Collectors.toSet()));
    }
}
