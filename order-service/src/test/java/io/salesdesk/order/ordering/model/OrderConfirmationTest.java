package io.salesdesk.order.ordering.model;

import static io.salesdesk.order.ordering.model.Orders.BALANCE_ANSWER;
import static io.salesdesk.order.ordering.model.Orders.CLERK;
import static io.salesdesk.order.ordering.model.Orders.LINE;
import static io.salesdesk.order.ordering.model.Orders.NOW;
import static io.salesdesk.order.ordering.model.Orders.REVIEWER;
import static io.salesdesk.order.ordering.model.Orders.SALESPERSON;
import static io.salesdesk.order.ordering.model.Orders.STOCK_ANSWER;
import static io.salesdesk.order.ordering.model.Orders.after;
import static io.salesdesk.order.ordering.model.Orders.agreed;
import static io.salesdesk.order.ordering.model.Orders.allInStock;
import static io.salesdesk.order.ordering.model.Orders.answered;
import static io.salesdesk.order.ordering.model.Orders.balance;
import static io.salesdesk.order.ordering.model.Orders.call;
import static io.salesdesk.order.ordering.model.Orders.confirmed;
import static io.salesdesk.order.ordering.model.Orders.confirmedLine;
import static io.salesdesk.order.ordering.model.Orders.entered;
import static io.salesdesk.order.ordering.model.Orders.eventsOf;
import static io.salesdesk.order.ordering.model.Orders.id;
import static io.salesdesk.order.ordering.model.Orders.inException;
import static io.salesdesk.order.ordering.model.Orders.refusalOf;
import static io.salesdesk.order.ordering.model.Orders.review;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OrderConfirmationTest {

    private static final OrderCommand STOCK = new OrderCommand.RecordStockAnswer(allInStock());
    private static final OrderCommand BALANCE = new OrderCommand.RecordBalanceAnswer(balance(true));

    @Test
    @DisplayName("ORD-02 the four parts in their sequence confirm the order")
    void ord02_fourPartsConfirm() {
        var events = eventsOf(agreed(), review());

        assertThat(events)
                .containsExactly(
                        new OrderEvent.ReviewPassed(new Review(id(61), 1, REVIEWER, NOW)),
                        new OrderEvent.Confirmed(NOW));
        assertThat(after(agreed(), review()).state()).isEqualTo(Order.State.CONFIRMED);
    }

    @Test
    @DisplayName("ORD-02 the call is refused before the stock answer and before the balance answer")
    void ord02_answersComeFirst() {
        assertThat(refusalOf(entered(), call())).isEqualTo(new OrderRejection.StockNotAnswered());
        assertThat(refusalOf(after(entered(), BALANCE), call())).isEqualTo(new OrderRejection.StockNotAnswered());
        assertThat(refusalOf(after(entered(), STOCK), call())).isEqualTo(new OrderRejection.BalanceNotAnswered());
    }

    @Test
    @DisplayName("ORD-02 an incomplete stock answer is none")
    void ord02_incompleteStockAnswer() {
        var incomplete = new StockAnswer(STOCK_ANSWER, 1, false, NOW, List.of(Orders.stockLine("0", "120")));

        assertThat(refusalOf(after(entered(), new OrderCommand.RecordStockAnswer(incomplete), BALANCE), call()))
                .isEqualTo(new OrderRejection.StockNotAnswered());
    }

    @Test
    @DisplayName("ORD-02 the record must cite the answers that hold")
    void ord02_citesAnswers() {
        assertThat(refusalOf(answered(), call(1, id(90), BALANCE_ANSWER, false, confirmedLine())))
                .isEqualTo(new OrderRejection.CitesOtherAnswer("stock", id(90), STOCK_ANSWER));
        assertThat(refusalOf(answered(), call(1, STOCK_ANSWER, id(91), false, confirmedLine())))
                .isEqualTo(new OrderRejection.CitesOtherAnswer("balance", id(91), BALANCE_ANSWER));
    }

    @Test
    @DisplayName("ORD-02 record and review of another revision are stale")
    void ord02_otherRevision() {
        assertThat(refusalOf(answered(), call(2, STOCK_ANSWER, BALANCE_ANSWER, false, confirmedLine())))
                .isEqualTo(new OrderRejection.StaleRevision(2, 1));
        assertThat(refusalOf(agreed(), new OrderCommand.PassReview(id(61), REVIEWER, 2)))
                .isEqualTo(new OrderRejection.StaleRevision(2, 1));
    }

    @Test
    @DisplayName("ORD-02 when the balance is short, money is demanded in the same call")
    void ord02_paymentDemanded() {
        var shortOfMoney = after(entered(), STOCK, new OrderCommand.RecordBalanceAnswer(balance(false)));

        assertThat(refusalOf(shortOfMoney, call())).isEqualTo(new OrderRejection.PaymentNotDemanded("CNY 140.00"));
        assertThat(eventsOf(shortOfMoney, call(1, STOCK_ANSWER, BALANCE_ANSWER, true, confirmedLine())))
                .singleElement()
                .isInstanceOf(OrderEvent.CustomerConfirmed.class);
    }

    @Test
    @DisplayName("ORD-02 the review is refused before the customer's confirmation")
    void ord02_reviewFollowsConfirmation() {
        assertThat(refusalOf(answered(), review())).isEqualTo(new OrderRejection.NotConfirmedWithCustomer());
        assertThat(refusalOf(entered(), review())).isEqualTo(new OrderRejection.NotConfirmedWithCustomer());
    }

    @Test
    @DisplayName("ORD-02 a new answer voids the call and the review that were built on the old one")
    void ord02_newAnswerVoidsCall() {
        var again = after(agreed(), new OrderCommand.RecordStockAnswer(allInStock(1, id(35))));
        assertThat(again.facts().confirmation()).isNull();
        assertThat(again.facts().balance()).isNotNull();

        var balanceAgain = after(agreed(), new OrderCommand.RecordBalanceAnswer(balance(true, 1, id(36))));
        assertThat(balanceAgain.facts().confirmation()).isNull();
    }

    @Test
    @DisplayName("ORD-02 the same answer twice and an answer for another revision change nothing")
    void ord02_staleAnswers() {
        assertThat(eventsOf(agreed(), STOCK)).isEmpty();
        assertThat(eventsOf(agreed(), BALANCE)).isEmpty();
        assertThat(eventsOf(agreed(), new OrderCommand.RecordStockAnswer(allInStock(2, id(35)))))
                .isEmpty();
        assertThat(eventsOf(agreed(), new OrderCommand.RecordBalanceAnswer(balance(true, 2, id(36)))))
                .isEmpty();
    }

    @Test
    @DisplayName("ORD-02 an expired allocation voids stock answer, call and review; the stock is asked again")
    void ord02_allocationExpired() {
        var expired = after(agreed(), new OrderCommand.ExpireAllocation(1, STOCK_ANSWER, NOW));

        assertThat(expired.facts().stock()).isNull();
        assertThat(expired.facts().confirmation()).isNull();
        assertThat(expired.facts().balance()).isNotNull();
        assertThat(eventsOf(expired, new OrderCommand.AskForStockCheck(CLERK)))
                .containsExactly(new OrderEvent.StockCheckAsked(CLERK, NOW));
        assertThat(refusalOf(agreed(), new OrderCommand.AskForStockCheck(CLERK)))
                .isEqualTo(new OrderRejection.StockAnswerHolds(STOCK_ANSWER));
        assertThat(eventsOf(agreed(), new OrderCommand.ExpireAllocation(1, id(99), NOW)))
                .isEmpty();
    }

    @Test
    @DisplayName("ORD-02 an expiry that reaches a confirmed order changes nothing by itself")
    void ord02_expiryOfConfirmedOrder() {
        assertThat(eventsOf(confirmed(), new OrderCommand.ExpireAllocation(1, STOCK_ANSWER, NOW)))
                .isEmpty();
    }

    @Test
    @DisplayName("ORD-03 whatever is missing from the record is named, all at once")
    void ord03_recordIsComplete() {
        var empty = new OrderCommand.ConfirmWithCustomer(
                id(60),
                CLERK,
                1,
                STOCK_ANSWER,
                BALANCE_ANSWER,
                " ",
                null,
                null,
                null,
                null,
                List.of(new OrderCommand.ConfirmedLine(LINE, null, null, null, null)));

        assertThat(refusalOf(answered(), empty))
                .isEqualTo(new OrderRejection.ConfirmationIncomplete(List.of(
                        "/confirmedWith",
                        "/channel",
                        "/shippingMethod",
                        "/shippingTime",
                        "/paymentDemanded",
                        "/lines/0/model",
                        "/lines/0/quantity",
                        "/lines/0/source")));
        assertThat(refusalOf(answered(), call(1, STOCK_ANSWER, BALANCE_ANSWER, false)))
                .isEqualTo(new OrderRejection.ConfirmationIncomplete(List.of("/lines[lineId=" + LINE + "]")));
    }

    @Test
    @DisplayName("ORD-03 a FUTURES line needs its expected date")
    void ord03_expectedDateOfFutures() {
        var futures = new StockAnswer(STOCK_ANSWER, 1, true, NOW, List.of(Orders.stockLine("0", "120")));
        var order = after(entered(), new OrderCommand.RecordStockAnswer(futures), BALANCE);
        var undated =
                new OrderCommand.ConfirmedLine(LINE, "WP0101", Quantity.of("120", Unit.ROLL), Source.FUTURES, null);

        assertThat(refusalOf(order, call(1, STOCK_ANSWER, BALANCE_ANSWER, false, undated)))
                .isEqualTo(new OrderRejection.ConfirmationIncomplete(List.of("/lines/0/expectedDate")));
    }

    @Test
    @DisplayName("ORD-03 a record that differs from the order is refused")
    void ord03_recordEqualsOrder() {
        assertThat(refusalOf(answered(), with("WP0102", "120", Source.STOCK)))
                .isEqualTo(new OrderRejection.ConfirmationDiffers(LINE, "model", "WP0102", "WP0101"));
        assertThat(refusalOf(answered(), with("WP0101", "119", Source.STOCK)))
                .isEqualTo(new OrderRejection.ConfirmationDiffers(LINE, "quantity", "119 ROLL", "120 ROLL"));
        assertThat(refusalOf(answered(), with("WP0101", "120", Source.FUTURES)))
                .isEqualTo(new OrderRejection.ConfirmationDiffers(LINE, "source", "FUTURES", "STOCK"));
    }

    private static OrderCommand with(String model, String quantity, Source source) {
        return call(
                1,
                STOCK_ANSWER,
                BALANCE_ANSWER,
                false,
                new OrderCommand.ConfirmedLine(LINE, model, Quantity.of(quantity, Unit.ROLL), source, null));
    }

    @Test
    @DisplayName("ORD-03 the customer is told the date that purchasing named, and no other")
    void ord03_expectedDateIsTheAnswered() {
        var futures = new StockAnswer(STOCK_ANSWER, 1, true, NOW, List.of(Orders.stockLine("0", "120")));
        var order = after(entered(), new OrderCommand.RecordStockAnswer(futures), BALANCE);
        var sooner = new OrderCommand.ConfirmedLine(
                LINE, "WP0101", Quantity.of("120", Unit.ROLL), Source.FUTURES, LocalDate.parse("2027-01-15"));

        assertThat(refusalOf(order, call(1, STOCK_ANSWER, BALANCE_ANSWER, false, sooner)))
                .isEqualTo(new OrderRejection.ConfirmationDiffers(LINE, "expectedDate", "2027-01-15", "2027-02-01"));
    }

    @Test
    @DisplayName("ORD-04 an order with a FUTURES line is confirmed by its four parts, with origin and date")
    void ord04_futuresConfirmed() {
        var futures = new StockAnswer(STOCK_ANSWER, 1, true, NOW, List.of(Orders.stockLine("0", "120")));
        var line = new OrderCommand.ConfirmedLine(
                LINE, "WP0101", Quantity.of("120", Unit.ROLL), Source.FUTURES, Orders.EXPECTED);
        var confirmed = after(
                entered(),
                new OrderCommand.RecordStockAnswer(futures),
                BALANCE,
                call(1, STOCK_ANSWER, BALANCE_ANSWER, false, line),
                review());

        assertThat(confirmed.state()).isEqualTo(Order.State.CONFIRMED);
        var part = confirmed.content().parts(confirmed.facts().stock()).getFirst();
        assertThat(part.source()).isEqualTo(Source.FUTURES);
        assertThat(part.origin()).isEqualTo(Origin.FOREIGN);
        assertThat(part.expectedDate()).isEqualTo(Orders.EXPECTED);
    }

    @Test
    @DisplayName("ORD-02 while purchasing owes origin and date, the customer is not called")
    void ord02_futuresWithoutAnswer() {
        var open = new StockAnswer.Line(
                LINE, Quantity.zero(Unit.ROLL), Quantity.of("120", Unit.ROLL), null, null, null, null, null);
        for (var complete : List.of(true, false)) {
            var order = after(
                    entered(),
                    new OrderCommand.RecordStockAnswer(new StockAnswer(STOCK_ANSWER, 1, complete, NOW, List.of(open))),
                    BALANCE);

            assertThat(refusalOf(order, call())).isEqualTo(new OrderRejection.StockNotAnswered());
        }
    }

    @Test
    @DisplayName("ORD-04 a partly available line is split into STOCK and FUTURES whose amounts add up")
    void ord04_partlyAvailableLineIsSplit() {
        var split = new StockAnswer(
                STOCK_ANSWER,
                1,
                true,
                NOW,
                List.of(new StockAnswer.Line(
                        LINE,
                        Quantity.of("70", Unit.ROLL),
                        Quantity.of("50", Unit.ROLL),
                        "2511-0101B",
                        id(81),
                        id(82),
                        Origin.FOREIGN,
                        LocalDate.parse("2027-02-01"))));
        var order = after(entered(), new OrderCommand.RecordStockAnswer(split));

        var parts = order.content().parts(order.facts().stock());
        assertThat(parts).extracting(OrderLine.Part::lineId).containsExactly(id(81), id(82));
        assertThat(parts).extracting(OrderLine.Part::source).containsExactly(Source.STOCK, Source.FUTURES);
        var whole = order.content().lines().getFirst().amount();
        assertThat(parts.get(0).amount().gross().plus(parts.get(1).amount().gross()))
                .isEqualTo(whole.gross());
        assertThat(parts.get(0).amount().net().plus(parts.get(1).amount().net()))
                .isEqualTo(whole.net());
        assertThat(order.content().revision()).isEqualTo(1);
    }

    @Test
    @DisplayName("ORD-05 a failed review puts the order into EXCEPTION with its findings")
    void ord05_failedReview() {
        var findings = List.of(new Finding(Finding.Aspect.COLOUR, "色号与传真不符"));
        var command = new OrderCommand.FailReview(id(61), id(62), REVIEWER, 1, "色号", findings);

        assertThat(eventsOf(agreed(), command))
                .containsExactly(
                        new OrderEvent.ReviewFailed(id(61), 1, REVIEWER, NOW, "色号", findings),
                        new OrderEvent.ExceptionRaised(
                                new OpenException(id(62), ExceptionReason.REVIEW_FAILED, "色号", REVIEWER, NOW)));
        assertThat(after(agreed(), command).state()).isEqualTo(Order.State.EXCEPTION);
    }

    @Test
    @DisplayName("ORD-43 neither who entered the order nor who supplied its data reviews it")
    void ord43_reviewerIsSecondPerson() {
        for (var maker : List.of(CLERK, SALESPERSON, new Actor(id(5), CLERK.personId()))) {
            assertThat(refusalOf(agreed(), new OrderCommand.PassReview(id(61), maker, 1)))
                    .isEqualTo(new OrderRejection.ReviewedByMaker());
            assertThat(refusalOf(agreed(), new OrderCommand.FailReview(id(61), id(62), maker, 1, "x", List.of())))
                    .isEqualTo(new OrderRejection.ReviewedByMaker());
            assertThat(refusalOf(inException(), new OrderCommand.ResolveException(Orders.EXCEPTION, maker, "x")))
                    .isEqualTo(new OrderRejection.ExceptionResolvedByMaker());
        }
    }

    @Test
    @DisplayName("ORD-43 whoever entered on behalf of a colleague makes both of them makers")
    void ord43_delegatedEntry() {
        var content = entered().content();
        var delegated = new Order.Entered(
                new OrderContent(
                        content.orderId(),
                        content.number(),
                        1,
                        content.customerId(),
                        content.attribution(),
                        content.kind(),
                        content.channel(),
                        null,
                        false,
                        content.currency(),
                        new Actor(CLERK.personId(), REVIEWER.personId()),
                        content.suppliedBy(),
                        NOW,
                        Orders.TODAY,
                        content.delivery(),
                        content.freight(),
                        Basis.NONE,
                        Set.of(),
                        false,
                        content.lines()),
                agreed().facts());

        assertThat(refusalOf(delegated, review())).isEqualTo(new OrderRejection.ReviewedByMaker());
    }

    @Test
    @DisplayName("ORD-08 an exception stops the order, keeps the facts that arrive, and its solution resumes it")
    void ord08_exceptionAndSolution() {
        var stopped = after(inException(), STOCK, BALANCE);
        assertThat(stopped.state()).isEqualTo(Order.State.EXCEPTION);
        assertThat(stopped.facts().bothAnswered()).isTrue();

        var resumed = after(stopped, new OrderCommand.ResolveException(Orders.EXCEPTION, REVIEWER, "客户重新传真"));
        assertThat(resumed.state()).isEqualTo(Order.State.ENTERED);
        assertThat(resumed.facts()).isEqualTo(stopped.facts());
    }

    @Test
    @DisplayName("ORD-08 two exceptions need two solutions")
    void ord08_twoExceptions() {
        var twice = after(inException(), new OrderCommand.RaiseException(id(37), CLERK, ExceptionReason.PRICE, "价格待定"));
        var one = after(twice, new OrderCommand.ResolveException(Orders.EXCEPTION, REVIEWER, "ok"));

        assertThat(one.state()).isEqualTo(Order.State.EXCEPTION);
        assertThat(refusalOf(one, new OrderCommand.ResolveException(Orders.EXCEPTION, REVIEWER, "ok")))
                .isEqualTo(new OrderRejection.UnknownException(Orders.EXCEPTION));
        assertThat(after(one, new OrderCommand.ResolveException(id(37), REVIEWER, "ok"))
                        .state())
                .isEqualTo(Order.State.ENTERED);
    }

    @Test
    @DisplayName("ORD-08 an exception of a reviewed order confirms it when it is resolved")
    void ord08_solutionEvaluatesAgain() {
        var reviewed = agreed().facts().withReview(new Review(id(61), 1, REVIEWER, NOW));
        var stopped = new Order.InException(
                agreed().content(),
                reviewed,
                List.of(new OpenException(Orders.EXCEPTION, ExceptionReason.OTHER, "x", CLERK, NOW)));

        assertThat(after(stopped, new OrderCommand.ResolveException(Orders.EXCEPTION, REVIEWER, "ok"))
                        .state())
                .isEqualTo(Order.State.CONFIRMED);
    }

    @Test
    @DisplayName("ORD-08 a shortage found after confirmation opens an exception on the confirmed order")
    void ord08_shortageAfterConfirmation() {
        var shortage = after(
                confirmed(),
                new OrderCommand.ReportShortage(
                        Orders.EXCEPTION, 1, java.util.Map.of(LINE, Quantity.of("20", Unit.ROLL))));

        assertThat(shortage)
                .isInstanceOfSatisfying(
                        Order.Confirmed.class,
                        order -> assertThat(order.exceptions()).singleElement().satisfies(exception -> {
                            assertThat(exception.reason()).isEqualTo(ExceptionReason.STOCK_SHORTAGE);
                            assertThat(exception.description()).isEqualTo("1: 20 ROLL");
                            assertThat(exception.raisedBy()).isNull();
                        }));
    }

    @Test
    @DisplayName("ORD-06 the progress follows quantities, and the header shows the least advanced")
    void ord06_progress() {
        var part = confirmed().content().parts(confirmed().facts().stock()).getFirst();
        assertThat(Progress.of(entered(), part, moved("0", "0", "0"))).isEqualTo(Progress.ENTERED);
        assertThat(Progress.of(answered(), part, moved("0", "0", "0"))).isEqualTo(Progress.STOCK_CHECKED);
        assertThat(Progress.of(confirmed(), part, moved("119", "0", "0"))).isEqualTo(Progress.CONFIRMED);
        assertThat(Progress.of(confirmed(), part, moved("120", "119", "0"))).isEqualTo(Progress.DISPATCHED);
        assertThat(Progress.of(confirmed(), part, moved("120", "120", "119"))).isEqualTo(Progress.DELIVERED);
        assertThat(Progress.of(confirmed(), part, moved("120", "120", "120"))).isEqualTo(Progress.RECEIPT_CONFIRMED);
        assertThat(Progress.leastAdvanced(List.of(Progress.DELIVERED, Progress.CONFIRMED)))
                .isEqualTo(Progress.CONFIRMED);
    }

    @Test
    @DisplayName("ORD-06 the order is completed only when the customer confirmed the receipt of everything")
    void ord06_completion() {
        assertThat(eventsOf(confirmed(), received("119"))).isEmpty();
        assertThat(eventsOf(confirmed(), received("120"))).containsExactly(new OrderEvent.Completed(NOW));
        assertThat(eventsOf(after(confirmed(), Orders.change(reduced())), received("120")))
                .as("a change is open")
                .isEmpty();
    }

    private static RequestedLine reduced() {
        var line = Orders.line("100");
        return new RequestedLine(LINE, false, line.productId(), line.quantity(), line.unitPrice());
    }

    private static OrderCommand received(String quantity) {
        return new OrderCommand.RecordReceipt(java.util.Map.of(LINE, Quantity.of(quantity, Unit.ROLL)));
    }

    private static Progress.Moved moved(String shipped, String delivered, String received) {
        return new Progress.Moved(
                Quantity.of(shipped, Unit.ROLL), Quantity.of(delivered, Unit.ROLL), Quantity.of(received, Unit.ROLL));
    }

    @Test
    @DisplayName("ORD-42 an amendment before confirmation is the next revision and voids answers, call and review")
    void ord42_amendmentVoidsFacts() {
        var line = Orders.line("100");
        var amend = new OrderCommand.Amend(
                CLERK,
                Orders.request(new RequestedLine(LINE, false, line.productId(), line.quantity(), line.unitPrice())),
                Orders.customer(),
                Orders.catalogue());

        var amended = after(agreed(), amend);
        assertThat(amended.content().revision()).isEqualTo(2);
        assertThat(amended.facts()).isEqualTo(Facts.NONE);
        assertThat(amended.content().enteredBy()).isEqualTo(CLERK);
        assertThat(amended.content().total()).isEqualTo(org.joda.money.Money.parse("CNY 12200.00"));
    }

    @Test
    @DisplayName("ORD-42 an amendment cancels the lines it leaves out, adds new ones, and must change something")
    void ord42_amendmentOfLines() {
        var added = new RequestedLine(
                id(22), true, Orders.OTHER_PRODUCT, Quantity.of("3", Unit.ROLL), new java.math.BigDecimal("50"));
        var amended = after(entered(), amendTo(added));
        assertThat(amended.content().lines())
                .extracting(OrderLine::lineNo, OrderLine::cancelled)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, true), org.assertj.core.groups.Tuple.tuple(2, false));

        var line = Orders.line("120");
        var same = new RequestedLine(LINE, false, line.productId(), line.quantity(), line.unitPrice());
        assertThat(refusalOf(entered(), amendTo(same))).isEqualTo(new OrderRejection.NothingChanges());
        var unknown = new RequestedLine(id(98), false, line.productId(), line.quantity(), line.unitPrice());
        assertThat(refusalOf(entered(), amendTo(unknown))).isEqualTo(new OrderRejection.UnknownLine(id(98)));
        var swapped =
                new RequestedLine(LINE, false, Orders.OTHER_PRODUCT, line.quantity(), new java.math.BigDecimal("50"));
        assertThat(refusalOf(entered(), amendTo(swapped))).isEqualTo(new OrderRejection.LineKeepsProduct(LINE));
    }

    @Test
    @DisplayName("ORD-27 a line that is ordered keeps its price when the list changes; a new one does not")
    void ord27_orderedLineKeepsPrice() {
        var dearer = java.util.Map.of(Orders.PRODUCT, Orders.product(Orders.PRODUCT, "150"));
        var line = Orders.line("100");
        var kept = new RequestedLine(LINE, false, line.productId(), line.quantity(), line.unitPrice());
        assertThat(eventsOf(entered(), new OrderCommand.Amend(CLERK, Orders.request(kept), Orders.customer(), dearer)))
                .hasSize(1);

        var added = new RequestedLine(id(22), true, line.productId(), line.quantity(), line.unitPrice());
        assertThat(refusalOf(
                        entered(), new OrderCommand.Amend(CLERK, Orders.request(added), Orders.customer(), dearer)))
                .isInstanceOf(OrderRejection.PriceOffList.class);
    }

    private static OrderCommand amendTo(RequestedLine... lines) {
        return new OrderCommand.Amend(CLERK, Orders.request(lines), Orders.customer(), Orders.catalogue());
    }

    @Test
    @DisplayName("A-35 a signed order or a contract counts as contract on file, another paper does not")
    void a35_contractOnFile() {
        assertThat(filed(DocumentKind.OTHER)).isFalse();
        assertThat(filed(DocumentKind.SIGNED_ORDER)).isTrue();
        assertThat(filed(DocumentKind.CONTRACT)).isTrue();
    }

    private static boolean filed(DocumentKind kind) {
        return Objects.requireNonNull(after(entered(), new OrderCommand.FileDocument(id(71), kind, id(72), CLERK)))
                .content()
                .contractOnFile();
    }
}
