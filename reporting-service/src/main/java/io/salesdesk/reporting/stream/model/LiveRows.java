package io.salesdesk.reporting.stream.model;

import io.salesdesk.reporting.orders.model.OpenClaim;
import io.salesdesk.reporting.orders.model.Order;
import io.salesdesk.reporting.orders.model.Shipment;
import io.salesdesk.reporting.orders.model.ShipmentFact.DocumentIssued;
import io.salesdesk.reporting.orders.model.ShipmentFact.Shipped;
import io.salesdesk.reporting.orders.model.ShipmentFact.Tracked;
import io.salesdesk.reporting.sales.model.DayTotal;
import io.salesdesk.reporting.worklist.model.WorkItem;
import io.salesdesk.reporting.worklist.model.WorkKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The rows that orders, work and totals are in the streams. */
public final class LiveRows {

    private LiveRows() {}

    /**
     * @param amount with tax and freight, of the current revision
     * @param shipped what has left
     * @param paid posted and allocated, less reversals
     */
    public record OrderData(
            UUID orderId,
            String number,
            int revision,
            Order.State state,
            String kind,
            boolean urgent,
            UUID customerId,
            @Nullable UUID salespersonId,
            @Nullable UUID officeId,
            @Nullable UUID regionId,
            Money amount,
            Money shipped,
            Money paid,
            LocalDate enteredOn,
            @Nullable LocalDate confirmedOn)
            implements LiveRow.Data {}

    /** @param released whether billing's grant stands */
    public record ShipmentData(
            UUID shipmentId,
            String number,
            UUID orderId,
            String orderNumber,
            Shipment.State state,
            boolean released,
            UUID customerId,
            @Nullable UUID salespersonId,
            @Nullable UUID officeId,
            @Nullable UUID regionId,
            Money amount,
            @Nullable String documentNumber,
            @Nullable LocalDate shippedOn,
            @Nullable LocalDate trackedOn)
            implements LiveRow.Data {}

    /** @param count orders or payments */
    public record TotalData(
            LocalDate date,
            @Nullable UUID salespersonId,
            @Nullable UUID officeId,
            @Nullable UUID regionId,
            int count,
            Money amount)
            implements LiveRow.Data {}

    /**
     * Money that is asked for, in the stream of collections beside the totals of the day.
     *
     * @param claim DEPOSIT, BALANCE, HOLD or SHIPMENT
     * @param since the business date on which it was asked for or, of others, last reminded of
     * @param reminders how many went out, null when there is no case
     * @param escalated whether the regional manager has taken over
     */
    public record ClaimData(
            String claim,
            UUID orderId,
            String orderNumber,
            UUID customerId,
            @Nullable UUID salespersonId,
            @Nullable UUID officeId,
            @Nullable UUID regionId,
            Money amount,
            LocalDate since,
            @Nullable UUID caseId,
            @Nullable String caseNumber,
            @Nullable Integer reminders,
            boolean escalated)
            implements LiveRow.Data {}

    /**
     * @param command of the table of permissions
     * @param service whose API the path belongs to
     */
    public record WorkData(
            UUID id,
            WorkKind kind,
            String command,
            String service,
            String path,
            UUID subjectId,
            @Nullable String number,
            @Nullable UUID customerId,
            Instant since,
            LocalDate sinceDate,
            @Nullable LocalDate dueOn,
            @Nullable Money amount)
            implements LiveRow.Data {}

    public static List<LiveRow> of(Order order) {
        var rows = new ArrayList<LiveRow>();
        var current = order.current();
        var own = order.attribution();
        rows.add(new LiveRow(
                LiveStream.ORDERS,
                order.id().toString(),
                order.open(),
                Visibility.of(own),
                current.customerId(),
                null,
                null,
                new OrderData(
                        order.id(),
                        current.number(),
                        current.revision(),
                        order.state(),
                        current.kind(),
                        current.urgent(),
                        current.customerId(),
                        own.salespersonId(),
                        own.officeId(),
                        own.regionId(),
                        current.sale().total(),
                        order.shipped(),
                        order.paid(),
                        order.enteredOn(),
                        order.confirmed()
                                .map(confirmed -> confirmed.origin().businessDate())
                                .orElse(null))));
        order.shipments().forEach(shipment -> rows.add(of(order, shipment)));
        order.openClaims().forEach(claim -> rows.add(of(order, claim)));
        return rows;
    }

    private static LiveRow of(Order order, OpenClaim claim) {
        var own = order.attribution();
        var reminders = claim.reminders();
        return new LiveRow(
                LiveStream.COLLECTIONS,
                order.id() + "/" + claim.kind(),
                true,
                Visibility.of(own),
                order.current().customerId(),
                null,
                null,
                new ClaimData(
                        claim.kind(),
                        order.id(),
                        order.current().number(),
                        order.current().customerId(),
                        own.salespersonId(),
                        own.officeId(),
                        own.regionId(),
                        claim.amount(),
                        claim.since(),
                        reminders == null ? null : reminders.caseId(),
                        reminders == null ? null : reminders.number(),
                        reminders == null ? null : reminders.sent(),
                        reminders != null && reminders.escalated()));
    }

    private static LiveRow of(Order order, Shipment shipment) {
        var own = order.attribution();
        return new LiveRow(
                LiveStream.SHIPMENTS,
                shipment.id().toString(),
                shipment.open(),
                Visibility.of(own),
                order.current().customerId(),
                null,
                null,
                new ShipmentData(
                        shipment.id(),
                        shipment.request().number(),
                        order.id(),
                        order.current().number(),
                        shipment.state(),
                        shipment.released(),
                        order.current().customerId(),
                        own.salespersonId(),
                        own.officeId(),
                        own.regionId(),
                        shipment.amount(),
                        shipment.fact(DocumentIssued.class)
                                .map(DocumentIssued::documentNumber)
                                .orElse(null),
                        shipment.fact(Shipped.class)
                                .map(shipped -> shipped.origin().businessDate())
                                .orElse(null),
                        shipment.fact(Tracked.class).map(Tracked::day).orElse(null)));
    }

    public static LiveRow of(WorkItem item) {
        return new LiveRow(
                LiveStream.WORKLIST,
                item.id().toString(),
                true,
                new Visibility(
                        item.attribution(),
                        item.scopeOf(),
                        Visibility.command(item.command(), item.kind().role()),
                        item.excluded()),
                item.customerId(),
                null,
                item.since(),
                new WorkData(
                        item.id(),
                        item.kind(),
                        item.command(),
                        item.subject().service(),
                        item.subject().path(),
                        item.subject().id(),
                        item.subject().number(),
                        item.customerId(),
                        item.since(),
                        item.sinceDate(),
                        item.dueOn(),
                        item.amount()));
    }

    /** @param total the whole of the day, not a difference */
    public static LiveRow of(LiveStream stream, DayTotal total) {
        var key = total.key();
        var own = key.attribution();
        return new LiveRow(
                stream,
                "%s/%s/%s/%s/%s"
                        .formatted(key.date(), own.salespersonId(), own.officeId(), own.regionId(), key.currency()),
                true,
                Visibility.of(own),
                null,
                key.date(),
                null,
                new TotalData(
                        key.date(),
                        own.salespersonId(),
                        own.officeId(),
                        own.regionId(),
                        total.count(),
                        Money.ofMinor(CurrencyUnit.of(key.currency()), total.amountMinor())));
    }
}
