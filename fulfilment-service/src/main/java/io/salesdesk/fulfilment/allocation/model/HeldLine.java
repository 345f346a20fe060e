package io.salesdesk.fulfilment.allocation.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * An order line as it was answered last.
 *
 * @param splitFrom the lines of which this one was split off, the first one first; empty for a line that was entered
 * @param portions what is bound to it now, nothing after an expiry
 */
public record HeldLine(UUID lineId, List<UUID> splitFrom, UUID productId, BigDecimal quantity, List<Portion> portions) {

    public HeldLine {
        splitFrom = List.copyOf(splitFrom);
        portions = List.copyOf(portions);
    }

    BigDecimal bound() {
        return portions.stream().map(Portion::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean belongsTo(UUID enteredLineId) {
        return lineId.equals(enteredLineId) || splitFrom.contains(enteredLineId);
    }
}
