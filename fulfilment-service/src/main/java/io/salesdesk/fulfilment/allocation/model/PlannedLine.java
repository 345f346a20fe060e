package io.salesdesk.fulfilment.allocation.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * The answer for one line: what it gets from stock, and what would have to be ordered (期货).
 *
 * @param from the lines answered before whose goods it takes over
 */
public record PlannedLine(UUID lineId, List<Portion> portions, BigDecimal futures, List<UUID> from) {

    public PlannedLine {
        portions = List.copyOf(portions);
        from = List.copyOf(from);
    }

    public BigDecimal allocated() {
        return portions.stream().map(Portion::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Part of it is there and part of it is not: it becomes two lines. */
    public boolean split() {
        return futures.signum() > 0 && !portions.isEmpty();
    }
}
