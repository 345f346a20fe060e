package io.salesdesk.reporting.sales.model;

import io.salesdesk.reporting.file.model.CaseFile;
import io.salesdesk.reporting.file.model.Origin;
import io.salesdesk.reporting.orders.model.Attribution;
import io.salesdesk.reporting.orders.model.Order;
import io.salesdesk.reporting.orders.model.OrderFact;
import io.salesdesk.reporting.orders.model.OrderFact.Cancelled;
import io.salesdesk.reporting.orders.model.OrderFact.Confirmed;
import io.salesdesk.reporting.orders.model.OrderFact.PaymentReceived;
import io.salesdesk.reporting.orders.model.OrderFact.PaymentReversed;
import io.salesdesk.reporting.orders.model.OrderFact.Revision;
import io.salesdesk.reporting.orders.model.Sale;
import io.salesdesk.reporting.orders.model.ShipmentFact;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What an order's file adds to the days of its people. */
public final class Entries {

    private Entries() {}

    public static List<Entry> of(CaseFile<OrderFact> file) {
        var entries = new ArrayList<Entry>();
        addSales(file, entries);
        Order.of(file).ifPresent(order -> {
            addShipments(order, entries);
            addCollections(file, order, entries);
        });
        return List.copyOf(entries);
    }

    /**
     * A sale counts on the day of its confirmation. A later change counts, with the difference, on the day it took effect,
     * and a cancellation takes back what the order was worth last: a day once reported does not change.
     */
    private static void addSales(CaseFile<OrderFact> file, List<Entry> entries) {
        var confirmed = file.last(Confirmed.class).orElse(null);
        if (confirmed == null) {
            return;
        }
        var ledger = new SalesLedger(file.id(), entries);
        ledger.change(confirmed.origin(), confirmed.at(), confirmed.sale());
        file.all(Revision.class)
                .filter(Revision::afterConfirmation)
                .filter(revision -> follows(revision.origin(), confirmed.origin()))
                .forEach(revision -> ledger.change(revision.origin(), revision.at(), revision.sale()));
        file.last(Cancelled.class)
                .filter(cancelled -> follows(cancelled.origin(), confirmed.origin()))
                .ifPresent(cancelled -> ledger.change(cancelled.origin(), cancelled.at(), null));
    }

    private static boolean follows(Origin later, Origin earlier) {
        return later.sequence() > earlier.sequence();
    }

    private static void addShipments(Order order, List<Entry> entries) {
        for (var shipment : order.shipments()) {
            shipment.fact(ShipmentFact.Shipped.class)
                    .ifPresent(shipped -> entries.add(new Entry(
                            order.id(),
                            "SHIPPED/" + shipment.id(),
                            Measure.SHIPPED,
                            order.attributionOn(shipped.origin().businessDate()),
                            shipped.origin().businessDate(),
                            shipped.at(),
                            1,
                            shipped.amount(),
                            Map.of())));
        }
    }

    /** A payment that is taken back in full is no payment any more; one of which a part is taken back still is one. */
    private static void addCollections(CaseFile<OrderFact> file, Order order, List<Entry> entries) {
        var received = new HashMap<UUID, Money>();
        file.all(PaymentReceived.class).forEach(payment -> {
            received.merge(payment.allocationId(), payment.amount(), Money::plus);
            entries.add(collection(
                    order,
                    "RECEIVED/" + payment.allocationId() + "/"
                            + payment.origin().sequence(),
                    payment.origin(),
                    payment.at(),
                    1,
                    payment.amount()));
        });
        var parts = file.all(PaymentReceived.class)
                .collect(Collectors.groupingBy(PaymentReceived::allocationId, Collectors.counting()));
        file.all(PaymentReversed.class).forEach(reversal -> {
            var left = received.merge(reversal.allocationId(), reversal.amount().negated(), Money::plus);
            entries.add(collection(
                    order,
                    "REVERSED/" + reversal.allocationId() + "/"
                            + reversal.origin().sequence(),
                    reversal.origin(),
                    reversal.at(),
                    left.isPositive()
                            ? 0
                            : -parts.getOrDefault(reversal.allocationId(), 1L).intValue(),
                    reversal.amount().negated()));
        });
    }

    private static Entry collection(Order order, String key, Origin origin, Instant at, int count, Money amount) {
        return new Entry(
                order.id(),
                key,
                Measure.COLLECTED,
                order.attributionOn(origin.businessDate()),
                origin.businessDate(),
                at,
                count,
                amount,
                Map.of());
    }

    /** Books the differences between what the order was worth before and is worth now. */
    private static final class SalesLedger {

        private final UUID orderId;
        private final List<Entry> entries;
        private @Nullable Sale booked;

        SalesLedger(UUID orderId, List<Entry> entries) {
            this.orderId = orderId;
            this.entries = entries;
        }

        /** @param now null when nothing is left of it */
        void change(Origin origin, Instant at, @Nullable Sale now) {
            var before = booked;
            var key = "SALES/" + origin.sequence();
            if (before != null && now != null && before.attribution().equals(now.attribution())) {
                book(
                        key,
                        origin,
                        at,
                        now.attribution(),
                        0,
                        now.total().minus(before.total()),
                        difference(now.quantities(), before.quantities()));
            } else {
                if (before != null) {
                    book(
                            key + "/back",
                            origin,
                            at,
                            before.attribution(),
                            -1,
                            before.total().negated(),
                            difference(Map.of(), before.quantities()));
                }
                if (now != null) {
                    book(key, origin, at, now.attribution(), 1, now.total(), now.quantities());
                }
            }
            booked = now;
        }

        private void book(
                String key,
                Origin origin,
                Instant at,
                Attribution attribution,
                int count,
                Money amount,
                Map<String, BigDecimal> quantities) {
            entries.add(new Entry(
                    orderId, key, Measure.SALES, attribution, origin.businessDate(), at, count, amount, quantities));
        }

        private static Map<String, BigDecimal> difference(Map<String, BigDecimal> now, Map<String, BigDecimal> before) {
            var difference = new TreeMap<>(now);
            before.forEach((unit, quantity) -> difference.merge(unit, quantity.negate(), BigDecimal::add));
            difference.values().removeIf(quantity -> quantity.signum() == 0);
            return difference;
        }
    }
}
