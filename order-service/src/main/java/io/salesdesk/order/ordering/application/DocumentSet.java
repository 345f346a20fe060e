package io.salesdesk.order.ordering.application;

import io.salesdesk.order.ordering.application.OrderTimeline.Entry;
import io.salesdesk.order.ordering.model.Order;
import io.salesdesk.order.ordering.model.OrderLine;
import io.salesdesk.order.ordering.model.Source;
import io.salesdesk.order.ordering.persistence.StoredOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The documents that belong to a confirmed order (ORD-04). STOCK: sales order, sales outbound, sales invoice; FUTURES:
 * sales order, reservation, purchase request. A mixed order has both, by line.
 */
@ApplicationScoped
public class DocumentSet {

    private final OrderTimeline timeline;

    DocumentSet(OrderTimeline timeline) {
        this.timeline = timeline;
    }

    /**
     * @param lineId the part of a line that it is for, absent where it is for the whole order
     * @param number absent while the document is due, and of an invoice until it is issued
     */
    public record Paper(
            Kind kind,
            State state,
            @Nullable UUID lineId,
            @Nullable String number,
            @Nullable Instant at) {}

    public enum Kind {
        /** 销售订单 */
        SALES_ORDER,
        /** 销售出库 */
        OUTBOUND_DOCUMENT,
        /** 销售发票 */
        SALES_INVOICE,
        /** 仓库调拨 */
        RESERVATION,
        /** 采购订单 */
        PURCHASE_REQUEST
    }

    public enum State {
        DUE,
        /** The invoice is drafted with the order; it is issued on application. What is left of it stays a draft. */
        DRAFT,
        APPLIED_FOR,
        MADE,
        /** Undone by a reversing document or a credit invoice, or freed. */
        REVERSED
    }

    /** Nothing before the order is confirmed. */
    public List<Paper> of(StoredOrder stored) {
        return switch (stored.order()) {
            case Order.Confirmed _, Order.Completed _ -> papers(stored.order(), timeline.entries(stored));
            case Order.Entered _, Order.InException _, Order.Cancelled _ -> List.of();
        };
    }

    static List<Paper> papers(Order order, List<Entry> entries) {
        var content = order.content();
        var papers = new ArrayList<Paper>();
        papers.add(new Paper(Kind.SALES_ORDER, State.MADE, null, content.number(), content.enteredAt()));
        for (var part : content.parts(order.facts().stock())) {
            if (part.source() == Source.FUTURES) {
                papers.add(ofLine(Kind.RESERVATION, "ReservationMade", "ReservationReleased", part, entries));
                papers.add(ofLine(Kind.PURCHASE_REQUEST, "PurchaseRequested", "", part, entries));
            }
        }
        papers.addAll(outbound(entries));
        papers.addAll(invoices(order, entries));
        return papers;
    }

    private static Paper ofLine(Kind kind, String made, String undone, OrderLine.Part part, List<Entry> entries) {
        var line = part.lineId().toString();
        var latest = entries.stream()
                .filter(entry -> entry.event().equals(made) || entry.event().equals(undone))
                .filter(entry -> line.equals(text(entry, "lineId")))
                .reduce((_, later) -> later);
        var number = entries.stream()
                .filter(entry -> entry.event().equals(made) && line.equals(text(entry, "lineId")))
                .reduce((_, later) -> later)
                .map(entry -> text(entry, "number"))
                .orElse(null);
        return latest.map(entry -> new Paper(
                        kind,
                        entry.event().equals(made) ? State.MADE : State.REVERSED,
                        part.lineId(),
                        number,
                        entry.at()))
                .orElseGet(() -> new Paper(kind, State.DUE, part.lineId(), null, null));
    }

    private static List<Paper> outbound(List<Entry> entries) {
        var papers = entries.stream()
                .filter(entry -> entry.event().equals("OutboundDocumentIssued"))
                .map(entry -> new Paper(
                        Kind.OUTBOUND_DOCUMENT,
                        reversed(entry, entries) ? State.REVERSED : State.MADE,
                        null,
                        Optional.ofNullable(text(entry, "documentNumber")).orElse(text(entry, "shipmentNumber")),
                        entry.at()))
                .toList();
        return papers.isEmpty() ? List.of(new Paper(Kind.OUTBOUND_DOCUMENT, State.DUE, null, null, null)) : papers;
    }

    private static boolean reversed(Entry issued, List<Entry> entries) {
        return entries.stream()
                .anyMatch(entry -> entry.event().equals("OutboundDocumentReversed")
                        && Objects.equals(text(entry, "shipmentId"), text(issued, "shipmentId")));
    }

    /** One per application that stands; what was not applied for, or is to be invoiced anew, is still a draft. */
    private static List<Paper> invoices(Order order, List<Entry> entries) {
        var papers = new ArrayList<Paper>();
        var undrafted = Money.zero(order.content().currency());
        for (int i = 0; i < entries.size(); i++) {
            var requested = entries.get(i);
            var invoice = requested.event().equals("InvoiceRequested")
                    ? invoice(requested, latest(requested, entries.subList(i + 1, entries.size())))
                    : null;
            if (invoice != null) {
                papers.add(invoice);
                undrafted = invoice.state() == State.REVERSED ? undrafted : undrafted.plus(amount(requested, order));
            }
        }
        if (undrafted.isLessThan(order.content().total())) {
            papers.add(new Paper(Kind.SALES_INVOICE, State.DRAFT, null, null, null));
        }
        return papers;
    }

    /** What came of the application before somebody applied for the same invoice again; the application itself if nothing. */
    private static Entry latest(Entry requested, List<Entry> later) {
        var latest = requested;
        for (var entry : later) {
            if (!Objects.equals(text(entry, "invoiceId"), text(requested, "invoiceId"))) {
                continue;
            }
            if (entry.event().equals("InvoiceRequested")) {
                break;
            }
            latest = entry;
        }
        return latest;
    }

    /** @return null when the application was taken back */
    private static @Nullable Paper invoice(Entry requested, Entry latest) {
        return switch (latest.event()) {
            case "InvoiceWithdrawn" -> null;
            case "InvoiceIssued" -> invoice(State.MADE, latest);
            case "InvoiceReversed" -> invoice(State.REVERSED, latest);
            default -> invoice(State.APPLIED_FOR, requested);
        };
    }

    private static Paper invoice(State state, Entry entry) {
        return new Paper(Kind.SALES_INVOICE, state, null, text(entry, "number"), entry.at());
    }

    private static Money amount(Entry requested, Order order) {
        var amount = text(requested, "amount");
        return amount == null ? order.content().total() : Money.parse(amount);
    }

    private static @Nullable String text(Entry entry, String name) {
        var value = entry.details().get(name);
        return value == null ? null : value.toString();
    }
}
