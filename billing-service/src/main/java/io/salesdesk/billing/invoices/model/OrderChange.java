package io.salesdesk.billing.invoices.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a change or cancellation after confirmation means for the order's invoices (processes.md). */
public final class OrderChange {

    private OrderChange() {}

    /**
     * The invoices that no longer stand for what is ordered: those with a line that is gone or reads differently, and
     * those that take more than the older ones leave of what is ordered now.
     *
     * @param invoices by id, the oldest first, those that take something of the order
     * @return the youngest first
     */
    public static List<UUID> unfit(Collection<OrderedLine> ordered, Map<UUID, List<InvoiceLine>> invoices) {
        var lines = ordered.stream().collect(Collectors.toMap(OrderedLine::lineId, Function.identity()));
        var unfit = new ArrayList<UUID>();
        var taken = new HashMap<UUID, BigDecimal>();
        for (var invoice : invoices.entrySet()) {
            var fits = invoice.getValue().stream().allMatch(line -> {
                var of = lines.get(line.lineId());
                return of != null
                        && line.agreesWith(of)
                        && taken.getOrDefault(line.lineId(), BigDecimal.ZERO)
                                        .add(line.quantity())
                                        .compareTo(of.quantity())
                                <= 0;
            });
            if (fits) {
                invoice.getValue().forEach(line -> taken.merge(line.lineId(), line.quantity(), BigDecimal::add));
            } else {
                unfit.addFirst(invoice.getKey());
            }
        }
        return unfit;
    }
}
