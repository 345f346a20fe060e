package io.salesdesk.order.ordering.model;

import java.util.Collection;
import java.util.Comparator;

/**
 * How far a line has got (ORD-06), derived from quantities; a header shows the least advanced of its lines. Ascending.
 */
public enum Progress {
    ENTERED,
    STOCK_CHECKED,
    CONFIRMED,
    DISPATCHED,
    DELIVERED,
    RECEIPT_CONFIRMED;

    /** What of a line part has moved so far. */
    public record Moved(Quantity shipped, Quantity delivered, Quantity received) {

        public static Moved nothing(Unit unit) {
            return new Moved(Quantity.zero(unit), Quantity.zero(unit), Quantity.zero(unit));
        }
    }

    public static Progress of(Order order, OrderLine.Part part, Moved moved) {
        if (isAll(moved.received(), part)) {
            return RECEIPT_CONFIRMED;
        }
        if (isAll(moved.delivered(), part)) {
            return DELIVERED;
        }
        if (isAll(moved.shipped(), part)) {
            return DISPATCHED;
        }
        return switch (order) {
            case Order.Confirmed _, Order.Completed _ -> CONFIRMED;
            case Order.Entered _, Order.InException _, Order.Cancelled _ ->
                order.facts().stockAnswered() ? STOCK_CHECKED : ENTERED;
        };
    }

    public static Progress leastAdvanced(Collection<Progress> lines) {
        return lines.stream().min(Comparator.naturalOrder()).orElse(ENTERED);
    }

    private static boolean isAll(Quantity moved, OrderLine.Part part) {
        return !moved.isLessThan(part.quantity());
    }
}
