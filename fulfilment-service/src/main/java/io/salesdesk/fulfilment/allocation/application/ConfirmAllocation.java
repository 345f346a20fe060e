package io.salesdesk.fulfilment.allocation.application;

import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * The order is confirmed: its goods stay bound. If they had been let go meanwhile, they are bound again in this
 * transaction, and a shortage is reported.
 */
@ApplicationScoped
public class ConfirmAllocation {

    private final FillConfirmedOrder fill;

    ConfirmAllocation(FillConfirmedOrder fill) {
        this.fill = fill;
    }

    public void confirm(OrderEntity order, boolean contractOnFile, List<ConfirmedLine> lines, Occasion occasion) {
        order.confirm(contractOnFile);
        for (var confirmed : lines) {
            var named = confirmed.line();
            var row = order.line(named.lineId()).orElseGet(() -> order.addLine(named.lineId(), List.of()));
            row.describe(
                    named.lineNo(),
                    named.productId(),
                    named.quantity(),
                    named.unit(),
                    named.unitPrice(),
                    named.gross(),
                    named.cancelled());
            row.awaitFutures(confirmed.fromStock() ? BigDecimal.ZERO : named.quantity());
        }
        fill.fill(order, occasion);
    }

    /**
     * @param line as it was confirmed
     * @param fromStock false for a FUTURES line (期货), whose goods are yet to be ordered
     */
    public record ConfirmedLine(OrderSnapshot.Line line, boolean fromStock) {

        public UUID lineId() {
            return line.lineId();
        }
    }
}
