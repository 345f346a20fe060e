package io.salesdesk.order.ordering.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.salesdesk.order.ordering.application.DocumentSet.Kind;
import io.salesdesk.order.ordering.application.DocumentSet.State;
import io.salesdesk.order.ordering.application.OrderTimeline.Entry;
import io.salesdesk.order.ordering.model.Actor;
import io.salesdesk.order.ordering.model.Attribution;
import io.salesdesk.order.ordering.model.Basis;
import io.salesdesk.order.ordering.model.CustomerClass;
import io.salesdesk.order.ordering.model.Delivery;
import io.salesdesk.order.ordering.model.Facts;
import io.salesdesk.order.ordering.model.LineAmount;
import io.salesdesk.order.ordering.model.Order;
import io.salesdesk.order.ordering.model.OrderChannel;
import io.salesdesk.order.ordering.model.OrderContent;
import io.salesdesk.order.ordering.model.OrderKind;
import io.salesdesk.order.ordering.model.OrderLine;
import io.salesdesk.order.ordering.model.Origin;
import io.salesdesk.order.ordering.model.Quantity;
import io.salesdesk.order.ordering.model.StockAnswer;
import io.salesdesk.order.ordering.model.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 600 rolls, of which 100 are in stock and 500 come from abroad. */
class FuturesProgressTest {

    private static final Instant CONFIRMED = Instant.parse("2026-11-20T02:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-20");
    private static final UUID STOCK_PART = id(21);
    private static final UUID FUTURES_PART = id(22);
    private static final UUID PURCHASE = id(30);

    private final List<Entry> entries = new ArrayList<>();

    private static UUID id(int n) {
        return new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0000L | n);
    }

    private static Order.Confirmed order(OrderKind kind) {
        var line = new OrderLine(
                id(20),
                1,
                id(11),
                "WP0101",
                Quantity.of("600", Unit.ROLL),
                new BigDecimal("98.5"),
                new BigDecimal("0.13"),
                LineAmount.ofGross(Money.parse("CNY 59100.00"), new BigDecimal("0.13")),
                false);
        var content = new OrderContent(
                id(1),
                "SO-2026-000001",
                1,
                id(2),
                new Attribution(null, null, null, CustomerClass.NORMAL),
                kind,
                OrderChannel.FAX,
                null,
                false,
                CurrencyUnit.of("CNY"),
                Actor.of(id(3)),
                id(4),
                CONFIRMED,
                DAY,
                new Delivery("ROAD", null, null, false),
                Money.zero(CurrencyUnit.of("CNY")),
                Basis.NONE,
                Set.of(),
                true,
                List.of(line));
        var stock = new StockAnswer(
                id(5),
                1,
                true,
                CONFIRMED,
                List.of(new StockAnswer.Line(
                        id(20),
                        Quantity.of("100", Unit.ROLL),
                        Quantity.of("500", Unit.ROLL),
                        "B",
                        STOCK_PART,
                        FUTURES_PART,
                        Origin.FOREIGN,
                        LocalDate.parse("2027-02-01"))));
        return new Order.Confirmed(content, new Facts(stock, null, null, null, null), CONFIRMED, List.of(), null);
    }

    private void heard(String event, Object... details) {
        var named = new java.util.HashMap<String, Object>();
        for (int i = 0; i < details.length; i += 2) {
            named.put(
                    String.valueOf(details[i]),
                    details[i + 1] instanceof Boolean ? details[i + 1] : String.valueOf(details[i + 1]));
        }
        entries.add(new Entry(
                CONFIRMED.plusSeconds(entries.size() + 1L), DAY, "fulfilment", event, null, null, null, named));
    }

    private List<String> waitsFor(OrderKind kind) {
        return new FuturesProgress(order(kind), entries)
                .steps(CONFIRMED).stream().map(FuturesProgress.Step::what).toList();
    }

    private boolean isReady(OrderKind kind, UUID part) {
        var order = order(kind);
        var progress = new FuturesProgress(order, entries);
        return order.content().parts(order.facts().stock()).stream()
                .filter(candidate -> candidate.lineId().equals(part))
                .allMatch(progress::isReady);
    }

    @Test
    @DisplayName("ORD-16 deposit, then purchase, arrival, balance and full payment, each visible as what is waited for")
    void ord16_fromDepositToFullPayment() {
        assertThat(waitsFor(OrderKind.PROJECT)).containsExactly("PURCHASE_REQUEST", "FULL_PAYMENT");
        heard("PurchaseRequested", "purchaseId", PURCHASE, "lineId", FUTURES_PART, "depositRequired", true);
        heard("DepositRequested", "amount", "CNY 24625.00");
        assertThat(waitsFor(OrderKind.PROJECT)).containsExactly("DEPOSIT", "FULL_PAYMENT");
        heard("DepositReceived", "amount", "CNY 24625.00");
        assertThat(waitsFor(OrderKind.PROJECT)).containsExactly("PURCHASE_ORDER", "FULL_PAYMENT");
        heard("PurchaseReleased", "purchaseId", PURCHASE);
        heard("PurchaseOrdered", "purchaseId", PURCHASE);
        heard("PurchaseInTransit", "purchaseId", PURCHASE);
        assertThat(waitsFor(OrderKind.PROJECT)).containsExactly("GOODS_ARRIVAL", "FULL_PAYMENT");
        heard("GoodsArrived", "purchaseId", PURCHASE);
        assertThat(waitsFor(OrderKind.PROJECT)).containsExactly("GOODS_RECEIPT", "FULL_PAYMENT");
        heard("GoodsReceived", "purchaseId", PURCHASE, "quantity", "499");
        assertThat(waitsFor(OrderKind.PROJECT)).as("one roll short").containsExactly("GOODS_RECEIPT", "FULL_PAYMENT");
        heard("GoodsReceived", "purchaseId", PURCHASE, "quantity", "1");
        heard("BalancePaymentRequested", "amount", "CNY 34475.00");
        assertThat(waitsFor(OrderKind.PROJECT)).containsExactly("BALANCE_PAYMENT");
        assertThat(isReady(OrderKind.PROJECT, FUTURES_PART)).isFalse();
        heard("OrderFullyPaid", "total", "CNY 59100.00");
        assertThat(waitsFor(OrderKind.PROJECT)).isEmpty();
        assertThat(isReady(OrderKind.PROJECT, FUTURES_PART)).isTrue();
    }

    @Test
    @DisplayName("ORD-15 not even the stock part of a project order may ship before all of it is paid")
    void ord15_stockOfAProjectOrder() {
        assertThat(isReady(OrderKind.PROJECT, STOCK_PART)).isFalse();
        assertThat(isReady(OrderKind.STANDARD, STOCK_PART)).isTrue();
        heard("OrderFullyPaid");
        assertThat(isReady(OrderKind.PROJECT, STOCK_PART)).isTrue();
    }

    @Test
    @DisplayName("ORD-11 futures of another order wait for purchasing without a deposit")
    void ord11_withoutDeposit() {
        heard("PurchaseRequested", "purchaseId", PURCHASE, "lineId", FUTURES_PART, "depositRequired", false);
        assertThat(waitsFor(OrderKind.STANDARD)).containsExactly("PURCHASE_ORDER");
        heard("PurchaseOrdered", "purchaseId", id(31));
        assertThat(waitsFor(OrderKind.STANDARD)).as("somebody else's purchase").containsExactly("PURCHASE_ORDER");
        heard("StockReserved", "lineId", FUTURES_PART, "quantity", "500");
        assertThat(waitsFor(OrderKind.STANDARD)).isEmpty();
        assertThat(isReady(OrderKind.STANDARD, FUTURES_PART)).isTrue();

        heard("ReservationReleased", "lineId", FUTURES_PART);
        assertThat(waitsFor(OrderKind.STANDARD)).containsExactly("RESERVATION");
        assertThat(isReady(OrderKind.STANDARD, FUTURES_PART)).isFalse();
        heard("ReservationMade", "lineId", FUTURES_PART);
        assertThat(isReady(OrderKind.STANDARD, FUTURES_PART)).isTrue();
    }

    @Test
    @DisplayName("ORD-04 a mixed order has the documents of both sources, due ones and those that were made")
    void ord04_documentSet() {
        var order = order(OrderKind.STANDARD);
        assertThat(DocumentSet.papers(order, entries))
                .extracting(DocumentSet.Paper::kind, DocumentSet.Paper::state, DocumentSet.Paper::lineId)
                .containsExactly(
                        tuple(Kind.SALES_ORDER, State.MADE, null),
                        tuple(Kind.RESERVATION, State.DUE, FUTURES_PART),
                        tuple(Kind.PURCHASE_REQUEST, State.DUE, FUTURES_PART),
                        tuple(Kind.OUTBOUND_DOCUMENT, State.DUE, null),
                        tuple(Kind.SALES_INVOICE, State.DRAFT, null));

        heard("ReservationMade", "lineId", FUTURES_PART, "number", "RV-2026-000001");
        heard("PurchaseRequested", "purchaseId", PURCHASE, "lineId", FUTURES_PART, "number", "PO-2026-000001");
        heard("OutboundDocumentIssued", "shipmentId", id(40), "documentNumber", "OD-2026-000001");
        heard("InvoiceRequested", "invoiceId", id(50));
        heard("InvoiceIssued", "invoiceId", id(50), "number", "IN-2026-000001");
        heard("ReservationReleased", "lineId", FUTURES_PART);
        assertThat(DocumentSet.papers(order, entries))
                .extracting(DocumentSet.Paper::state, DocumentSet.Paper::number)
                .containsExactly(
                        tuple(State.MADE, "SO-2026-000001"),
                        tuple(State.REVERSED, "RV-2026-000001"),
                        tuple(State.MADE, "PO-2026-000001"),
                        tuple(State.MADE, "OD-2026-000001"),
                        tuple(State.MADE, "IN-2026-000001"));
    }

    @Test
    @DisplayName(
            "ORD-04 A-08 the invoice is a draft until it is applied for, and again for what is withdrawn or reversed")
    void ord04_invoices() {
        heard("InvoiceRequested", "invoiceId", id(50), "amount", "CNY 1.00");
        assertThat(invoices(order(OrderKind.STANDARD))).containsExactly(State.APPLIED_FOR, State.DRAFT);

        heard("InvoiceWithdrawn", "invoiceId", id(50), "amount", "CNY 1.00");
        assertThat(invoices(order(OrderKind.STANDARD))).containsExactly(State.DRAFT);

        var all = order(OrderKind.STANDARD).content().total().toString();
        heard("InvoiceRequested", "invoiceId", id(50), "amount", all);
        heard("InvoiceIssued", "invoiceId", id(50), "number", "IN-2026-000001", "amount", all);
        assertThat(invoices(order(OrderKind.STANDARD))).containsExactly(State.MADE);

        heard("InvoiceIssued", "invoiceId", id(51), "number", "IN-2026-000002", "amount", all);
        heard("InvoiceReversed", "invoiceId", id(50), "number", "IN-2026-000001", "amount", all);
        assertThat(invoices(order(OrderKind.STANDARD)))
                .as("the credit invoice is no paper of its own")
                .containsExactly(State.REVERSED, State.DRAFT);
    }

    private List<State> invoices(Order order) {
        return DocumentSet.papers(order, entries).stream()
                .filter(paper -> paper.kind() == Kind.SALES_INVOICE)
                .map(DocumentSet.Paper::state)
                .toList();
    }
}
