package io.salesdesk.order.ordering.application;

import io.salesdesk.order.ordering.application.OrderTimeline.Entry;
import io.salesdesk.order.ordering.model.Order;
import io.salesdesk.order.ordering.model.OrderKind;
import io.salesdesk.order.ordering.model.OrderLine;
import io.salesdesk.order.ordering.model.Source;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the goods that must be ordered have come and what has been paid for them (ORD-11, ORD-15, ORD-16), read from what
 * the other services said in the order's timeline.
 */
final class FuturesProgress {

    private final Order order;
    private final List<Entry> entries;
    private final Map<String, String> lineOfPurchase = new HashMap<>();

    FuturesProgress(Order order, List<Entry> entries) {
        this.order = order;
        this.entries = entries;
        for (var entry : entries) {
            var purchase = entry.details().get("purchaseId");
            var line = entry.details().get("lineId");
            if (purchase != null && line != null) {
                lineOfPurchase.put(purchase.toString(), line.toString());
            }
        }
    }

    /**
     * What is waited for, and since when.
     *
     * @param lineId the part of a line that waits, null for the order as a whole
     */
    record Step(
            String what,
            Instant since,
            String role,
            @Nullable UUID lineId) {}

    /** What the FUTURES parts of a confirmed order wait for, and the money that it is for. */
    List<Step> steps(Instant confirmedAt) {
        var steps = new ArrayList<Step>();
        for (var part : order.content().parts(order.facts().stock())) {
            if (part.source() == Source.FUTURES) {
                goods(confirmedAt, part).ifPresent(steps::add);
            }
        }
        if (order.content().kind() == OrderKind.PROJECT && !isFullyPaid()) {
            // Nothing of a project order ships before all of it is paid; its balance is asked for when the goods are
            // here.
            steps.add(last("BalancePaymentRequested")
                    .map(entry -> new Step("BALANCE_PAYMENT", entry.at(), "SALES_CLERK", null))
                    .orElseGet(() -> new Step("FULL_PAYMENT", confirmedAt, "SALES_CLERK", null)));
        }
        return steps;
    }

    private Optional<Step> goods(Instant confirmedAt, OrderLine.Part part) {
        var freed = freed(part.lineId());
        if (freed.isPresent()) {
            return freed.map(entry -> new Step("RESERVATION", entry.at(), "SALES_CLERK", part.lineId()));
        }
        if (isReceived(part)) {
            return Optional.empty();
        }
        var arrived = last("GoodsArrived", part.lineId());
        if (arrived.isPresent()) {
            return arrived.map(entry -> new Step("GOODS_RECEIPT", entry.at(), "WAREHOUSE", part.lineId()));
        }
        var ordered = last("PurchaseOrdered", part.lineId());
        if (ordered.isPresent()) {
            return ordered.map(entry -> new Step("GOODS_ARRIVAL", entry.at(), "PURCHASING", part.lineId()));
        }
        var released = last("PurchaseReleased", part.lineId());
        if (released.isPresent()) {
            return released.map(entry -> new Step("PURCHASE_ORDER", entry.at(), "PURCHASING", part.lineId()));
        }
        var requested = last("PurchaseRequested", part.lineId());
        if (requested.isEmpty()) {
            return Optional.of(new Step("PURCHASE_REQUEST", confirmedAt, "SYSTEM", part.lineId()));
        }
        var depositRequired = Boolean.TRUE.equals(requested.get().details().get("depositRequired"));
        if (depositRequired && last("DepositReceived").isEmpty()) {
            return Optional.of(new Step(
                    "DEPOSIT",
                    last("DepositRequested")
                            .map(Entry::at)
                            .orElse(requested.get().at()),
                    "SALES_CLERK",
                    part.lineId()));
        }
        return Optional.of(new Step(
                "PURCHASE_ORDER",
                depositRequired
                        ? last("DepositReceived")
                                .map(Entry::at)
                                .orElse(requested.get().at())
                        : requested.get().at(),
                "PURCHASING",
                part.lineId()));
    }

    /** Whether goods of the part can be shipped as far as stock and payment of a project go. */
    boolean isReady(OrderLine.Part part) {
        boolean here = part.source() != Source.FUTURES
                || (isReceived(part) && freed(part.lineId()).isEmpty());
        return here && (order.content().kind() != OrderKind.PROJECT || isFullyPaid());
    }

    /** A line whose reservation was freed must be reserved again, or cancelled, before any of it ships. */
    private Optional<Entry> freed(UUID lineId) {
        var line = lineId.toString();
        return entries.stream()
                .filter(entry ->
                        entry.event().equals("ReservationMade") || entry.event().equals("ReservationReleased"))
                .filter(entry -> line.equals(lineOf(entry)))
                .reduce((_, later) -> later)
                .filter(entry -> entry.event().equals("ReservationReleased"));
    }

    private boolean isReceived(OrderLine.Part part) {
        return isCovered("StockReserved", part) || isCovered("GoodsReceived", part);
    }

    /** Goods may come in parts. */
    private boolean isCovered(String event, OrderLine.Part part) {
        var line = part.lineId().toString();
        var sum = entries.stream()
                .filter(entry -> entry.event().equals(event) && line.equals(lineOf(entry)))
                .map(entry -> entry.details().get("quantity"))
                .filter(Objects::nonNull)
                .map(quantity -> new BigDecimal(quantity.toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(part.quantity().amount()) >= 0;
    }

    private boolean isFullyPaid() {
        return last("OrderFullyPaid").isPresent();
    }

    private Optional<Entry> last(String event) {
        return entries.stream().filter(entry -> entry.event().equals(event)).reduce((_, later) -> later);
    }

    private Optional<Entry> last(String event, UUID lineId) {
        var line = lineId.toString();
        return entries.stream()
                .filter(entry -> entry.event().equals(event) && line.equals(lineOf(entry)))
                .reduce((_, later) -> later);
    }

    private String lineOf(Entry entry) {
        var line = entry.details().get("lineId");
        return line == null
                ? lineOfPurchase.getOrDefault(String.valueOf(entry.details().get("purchaseId")), "")
                : line.toString();
    }
}
