package io.salesdesk.order.ordering.model;

import io.salesdesk.platform.decision.Decision;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Orders and commands for tests of the model: 120 rolls at 122.00 CNY, entered by a clerk from a salesperson's data. */
final class Orders {

    static final Actor CLERK = Actor.of(id(1));
    static final Actor SALESPERSON = Actor.of(id(2));
    static final Actor REVIEWER = Actor.of(id(3));
    static final Actor MANAGER = Actor.of(id(4));
    static final UUID CUSTOMER = id(10);
    static final UUID PRODUCT = id(11);
    static final UUID OTHER_PRODUCT = id(12);
    static final UUID LINE = id(21);
    static final UUID STOCK_ANSWER = id(31);
    static final UUID BALANCE_ANSWER = id(32);
    static final UUID EXCEPTION = id(33);
    static final UUID CHANGE = id(34);
    static final UUID REGISTRATION = id(35);
    static final UUID SPECIAL_PRICE = id(86);
    static final BigDecimal APPROVED_PRICE = new BigDecimal("98.50");
    static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    static final LocalDate EXPECTED = LocalDate.parse("2027-02-01");
    static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    static final OrderContext CONTEXT = new OrderContext(NOW, TODAY, new BigDecimal("100000"));

    private Orders() {}

    static UUID id(int n) {
        return new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0000L | n);
    }

    static OrderContext later(long seconds) {
        return new OrderContext(NOW.plusSeconds(seconds), TODAY, CONTEXT.maxLineQuantity());
    }

    static CustomerStanding customer() {
        return new CustomerStanding(
                CUSTOMER,
                "C0001",
                true,
                "CNY",
                new Attribution(SALESPERSON.personId(), id(41), id(42), CustomerClass.KEY),
                true,
                false,
                false,
                false);
    }

    static ProductTerms product() {
        return product(PRODUCT, "122.00");
    }

    static ProductTerms product(UUID id, String listPrice) {
        return new ProductTerms(
                id,
                "P-" + id,
                "WP0101",
                Unit.ROLL,
                true,
                null,
                new ProductTerms.ListPrice(
                        new BigDecimal(listPrice), new BigDecimal("40"), "CNY", new BigDecimal("0.13")));
    }

    static Map<UUID, ProductTerms> catalogue() {
        return Map.of(PRODUCT, product(), OTHER_PRODUCT, product(OTHER_PRODUCT, "50"));
    }

    static RequestedLine line(String quantity) {
        return new RequestedLine(LINE, true, PRODUCT, Quantity.of(quantity, Unit.ROLL), new BigDecimal("122"));
    }

    static OrderRequest request(RequestedLine... lines) {
        return request(OrderKind.STANDARD, OrderChannel.FAX, null, lines);
    }

    static OrderRequest request(
            OrderKind kind, OrderChannel channel, @Nullable PhoneReason reason, RequestedLine... lines) {
        return new OrderRequest(
                kind,
                channel,
                reason,
                false,
                CNY,
                SALESPERSON.personId(),
                new Delivery("ROAD", null, null, false),
                Money.zero(CNY),
                Basis.NONE,
                List.of(lines));
    }

    static OrderRequest request(OrderKind kind, Basis basis, RequestedLine... lines) {
        var plain = request(kind, OrderChannel.FAX, null, lines);
        return new OrderRequest(
                plain.kind(),
                plain.channel(),
                null,
                false,
                CNY,
                plain.suppliedBy(),
                plain.delivery(),
                plain.freight(),
                basis,
                plain.lines());
    }

    static OrderEntry.Enter enter(OrderRequest request) {
        return enter(request, customer());
    }

    static OrderEntry.Enter enter(OrderRequest request, @Nullable CustomerStanding customer) {
        return new OrderEntry.Enter(id(50), "SO-2026-000001", CUSTOMER, CLERK, request, customer, catalogue());
    }

    static Order.Entered entered() {
        return entered(OrderChannel.FAX);
    }

    static Order.Entered entered(OrderChannel channel) {
        var reason = channel == OrderChannel.PHONE ? PhoneReason.AWAY_FROM_OFFICE : null;
        var events = OrderEntry.decide(enter(request(OrderKind.STANDARD, channel, reason, line("120"))), CONTEXT)
                .orThrow();
        return (Order.Entered) OrderEvolution.entered((OrderEvent.Entered) events.getFirst());
    }

    static StockAnswer allInStock() {
        return allInStock(1, STOCK_ANSWER);
    }

    static StockAnswer allInStock(int revision, UUID answerId) {
        return new StockAnswer(answerId, revision, true, NOW, List.of(stockLine("120", "0")));
    }

    static StockAnswer.Line stockLine(String allocated, String futures) {
        return new StockAnswer.Line(
                LINE,
                Quantity.of(allocated, Unit.ROLL),
                Quantity.of(futures, Unit.ROLL),
                "2511-0101B",
                null,
                null,
                futures.equals("0") ? null : Origin.FOREIGN,
                futures.equals("0") ? null : EXPECTED);
    }

    static BalanceAnswer balance(boolean sufficient) {
        return balance(sufficient, 1, BALANCE_ANSWER);
    }

    static BalanceAnswer balance(boolean sufficient, int revision, UUID answerId) {
        return new BalanceAnswer(
                answerId,
                revision,
                sufficient,
                Money.parse("CNY 20000.00"),
                Money.parse("CNY 14640.00"),
                sufficient ? Money.zero(CNY) : Money.parse("CNY 140.00"),
                NOW);
    }

    static Order answered() {
        return after(
                entered(),
                new OrderCommand.RecordStockAnswer(allInStock()),
                new OrderCommand.RecordBalanceAnswer(balance(true)));
    }

    static OrderCommand.ConfirmedLine confirmedLine() {
        return new OrderCommand.ConfirmedLine(LINE, "WP0101", Quantity.of("120", Unit.ROLL), Source.STOCK, null);
    }

    static OrderCommand.ConfirmWithCustomer call() {
        return call(1, STOCK_ANSWER, BALANCE_ANSWER, false, confirmedLine());
    }

    static OrderCommand.ConfirmWithCustomer call(
            int revision,
            UUID stockAnswer,
            UUID balanceAnswer,
            boolean paymentDemanded,
            OrderCommand.ConfirmedLine... lines) {
        return new OrderCommand.ConfirmWithCustomer(
                id(60),
                CLERK,
                revision,
                stockAnswer,
                balanceAnswer,
                "赵志明",
                ContactChannel.PHONE,
                "ROAD",
                "2026-11-24",
                paymentDemanded,
                List.of(lines));
    }

    static Order agreed() {
        return after(answered(), call());
    }

    /** The order, all in stock, confirmed with the customer. */
    static Order agreed(Order entered) {
        var lines = entered.content().lines();
        var stock = new StockAnswer(
                STOCK_ANSWER,
                1,
                true,
                NOW,
                lines.stream()
                        .map(line -> new StockAnswer.Line(
                                line.lineId(),
                                line.quantity(),
                                Quantity.zero(Unit.ROLL),
                                "2511-0101B",
                                null,
                                null,
                                null,
                                null))
                        .toList());
        return after(
                entered,
                new OrderCommand.RecordStockAnswer(stock),
                new OrderCommand.RecordBalanceAnswer(balance(true)),
                call(
                        1,
                        STOCK_ANSWER,
                        BALANCE_ANSWER,
                        false,
                        lines.stream()
                                .map(line -> new OrderCommand.ConfirmedLine(
                                        line.lineId(), line.model(), line.quantity(), Source.STOCK, null))
                                .toArray(OrderCommand.ConfirmedLine[]::new)));
    }

    /** A change of the line to the quantity, as it was asked for. */
    static OrderChange openChange(OrderLine line, String quantity) {
        return new OrderChange(
                CHANGE,
                1,
                false,
                "x",
                agreement(),
                CLERK,
                NOW,
                List.of(new OrderChange.Line(
                        line.lineId(),
                        line.lineNo(),
                        line.productId(),
                        line.model(),
                        Quantity.of(quantity, Unit.ROLL),
                        line.unitPrice(),
                        line.taxRate(),
                        OrderChange.Kind.REDUCED)),
                null,
                null,
                null);
    }

    static OrderCommand.PassReview review() {
        return new OrderCommand.PassReview(id(61), REVIEWER, 1);
    }

    static Order.Confirmed confirmed() {
        return (Order.Confirmed) after(agreed(), review());
    }

    static Order inException() {
        return after(entered(), new OrderCommand.RaiseException(EXCEPTION, CLERK, ExceptionReason.QUANTITY, "数量与传真不符"));
    }

    static Order cancelled() {
        return after(entered(), new OrderCommand.Cancel(CLERK, "客户取消"));
    }

    static Order completed() {
        return after(confirmed(), new OrderCommand.RecordReceipt(Map.of(LINE, Quantity.of("120", Unit.ROLL))));
    }

    static OrderChange.Agreement agreement() {
        return new OrderChange.Agreement("赵志明", NOW, ContactChannel.PHONE);
    }

    static OrderCommand.RequestChange change(RequestedLine... lines) {
        return new OrderCommand.RequestChange(
                CHANGE, CLERK, 1, false, "客户减量", agreement(), List.of(lines), catalogue());
    }

    static OrderCommand.RequestChange cancellation() {
        return new OrderCommand.RequestChange(CHANGE, CLERK, 1, true, "客户取消", agreement(), List.of(), Map.of());
    }

    static OrderCommand.AcceptChange accepted(OrderChange.DecidedLine... lines) {
        return new OrderCommand.AcceptChange(CHANGE, new OrderChange.Outcome(id(70), NOW, List.of(lines)));
    }

    static OrderChange.DecidedLine decided(String quantity, boolean accepted) {
        return new OrderChange.DecidedLine(
                LINE,
                Quantity.of(quantity, Unit.ROLL),
                Quantity.of(quantity, Unit.ROLL),
                Quantity.zero(Unit.ROLL),
                "2511-0101B",
                null,
                null,
                null,
                null,
                accepted,
                accepted ? null : "HANDED_OVER");
    }

    /** The order after commands that must be accepted. */
    static Order after(Order order, OrderCommand... commands) {
        var evolved = order;
        for (var command : commands) {
            evolved = OrderEvolution.evolve(
                    evolved, OrderDecider.decide(evolved, command, CONTEXT).orThrow());
        }
        return evolved;
    }

    static List<OrderEvent> eventsOf(Order order, OrderCommand command) {
        return OrderDecider.decide(order, command, CONTEXT).orThrow();
    }

    static OrderRejection refusalOf(Order order, OrderCommand command) {
        return refusalOf(OrderDecider.decide(order, command, CONTEXT));
    }

    static OrderRejection refusalOf(Decision<OrderEvent> decision) {
        return switch (decision) {
            case Decision.Rejected<OrderEvent>(var rejection) -> (OrderRejection) rejection;
            case Decision.Accepted<OrderEvent>(var events) -> throw new AssertionError("Not refused: " + events);
        };
    }
}
