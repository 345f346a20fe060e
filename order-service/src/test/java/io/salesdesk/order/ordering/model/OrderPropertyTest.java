package io.salesdesk.order.ordering.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.platform.decision.Decision;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import org.joda.money.Money;

class OrderPropertyTest {

    /** The last two act for the clerk and for the reviewer. */
    private static final List<Actor> PEOPLE = List.of(
            Orders.CLERK,
            Orders.SALESPERSON,
            Orders.REVIEWER,
            Orders.MANAGER,
            new Actor(Orders.id(5), Orders.CLERK.personId()),
            new Actor(Orders.id(6), Orders.REVIEWER.personId()));

    private static final Arbitrary<Move> MOVES = Combinators.combine(
                    Arbitraries.of(PEOPLE),
                    Arbitraries.integers().between(0, 130),
                    Arbitraries.integers().between(0, 9))
            .as(Move::new);

    /** @param slip a number that now and then makes the caller err: about a revision, an answer, a figure */
    record Move(Actor by, int quantity, int slip) {}

    @Property(tries = 600)
    @Label("ORD-02, ORD-07, ORD-42, ORD-43 in whatever order facts and people come, an order keeps its promises")
    void ord02_orderKeepsItsPromises(@ForAll("lives") ActionChain<Life> life) {
        life.withInvariant("processes.md", Life::check).run();
    }

    @Provide
    Arbitrary<ActionChain<Life>> lives() {
        return ActionChain.startWith(Life::new)
                .withAction(6, act("stock answer", Life::answerStock))
                .withAction(6, act("balance answer", Life::answerBalance))
                .withAction(8, act("call", Life::call))
                .withAction(8, act("review", Life::review))
                .withAction(1, act("failed review", Life::failReview))
                .withAction(2, act("amend", Life::amend))
                .withAction(1, act("exception", Life::raise))
                .withAction(3, act("solution", Life::resolve))
                .withAction(1, act("allocation expired", Life::expire))
                .withAction(
                        1, act("stock check", (life, move) -> life.give(new OrderCommand.AskForStockCheck(move.by()))))
                .withAction(1, act("cancel", (life, move) -> life.give(new OrderCommand.Cancel(move.by(), "客户取消"))))
                .withAction(5, act("change", Life::requestChange))
                .withAction(
                        6,
                        act(
                                "approve change",
                                (life, move) -> life.give(new OrderCommand.ApproveChange(life.changeId(), move.by()))))
                .withAction(
                        1,
                        act(
                                "reject change",
                                (life, move) ->
                                        life.give(new OrderCommand.RejectChange(life.changeId(), move.by(), "不同意"))))
                .withAction(5, act("change decided", Life::decideChange))
                .withAction(2, act("receipt", Life::receive))
                .withMaxTransformations(50);
    }

    private static Action.Independent<Life> act(String name, BiConsumer<Life, Move> what) {
        return () -> MOVES.map(move -> Transformer.mutate(name + " " + move, life -> what.accept(life, move)));
    }

    /** An order of two lines, and what everybody does about it. */
    static final class Life {

        private static final UUID OTHER_LINE = Orders.id(22);

        private Order order;
        private int ids = 100;
        private int seconds;
        private int confirmations;
        private final List<String> log = new ArrayList<>();

        private Life() {
            var entered = OrderEntry.decide(
                            Orders.enter(Orders.request(Orders.line("120"), otherLine("7"))), Orders.CONTEXT)
                    .orThrow();
            order = OrderEvolution.entered((OrderEvent.Entered) entered.getFirst());
        }

        private static RequestedLine otherLine(String quantity) {
            return new RequestedLine(
                    OTHER_LINE, true, Orders.OTHER_PRODUCT, Quantity.of(quantity, Unit.ROLL), new BigDecimal("50"));
        }

        private UUID id() {
            return Orders.id(++ids);
        }

        private int revision(Move move) {
            return order.content().revision() + (move.slip() == 0 ? -1 : 0);
        }

        private void give(OrderCommand command) {
            var context = Orders.later(++seconds);
            var before = order;
            if (OrderDecider.decide(order, command, context) instanceof Decision.Accepted<OrderEvent>(var events)) {
                for (var event : events) {
                    order = OrderEvolution.evolve(order, event);
                    happened(before, event);
                }
                log.add(command.getClass().getSimpleName());
                assertThat(order.content().revision() - before.content().revision())
                        .as("revisions are counted one by one")
                        .isBetween(0, 1);
            }
        }

        private void happened(Order before, OrderEvent event) {
            var content = before.content();
            switch (event) {
                case OrderEvent.Confirmed _ -> {
                    confirmations++;
                    checkParts();
                }
                case OrderEvent.ReviewPassed(var review) ->
                    assertApart(review.reviewedBy(), content.enteredBy(), Actor.of(content.suppliedBy()));
                case OrderEvent.ReviewFailed failed ->
                    assertApart(failed.by(), content.enteredBy(), Actor.of(content.suppliedBy()));
                case OrderEvent.ExceptionResolved resolved ->
                    assertApart(resolved.by(), content.enteredBy(), Actor.of(content.suppliedBy()));
                case OrderEvent.ChangeApproved approved -> {
                    var change = Objects.requireNonNull(((Order.Confirmed) before).change());
                    var review = Objects.requireNonNull(before.facts().review());
                    assertApart(approved.by(), change.requestedBy(), review.reviewedBy());
                }
                case OrderEvent.Cancelled cancelled ->
                    assertThat(before instanceof Order.Confirmed)
                            .as("a confirmed order is cancelled by a change alone")
                            .isEqualTo(cancelled.changeId() != null);
                case OrderEvent.Amended amended ->
                    assertThat(amended.content().enteredBy())
                            .as("ORD-07 an amendment is not an entry")
                            .isEqualTo(content.enteredBy());
                default -> {
                    // What holds after it is checked below.
                }
            }
        }

        /** The four parts of a confirmation are of one revision, and were built on each other. */
        private void checkParts() {
            var revision = order.content().revision();
            var facts = order.facts();
            var stock = Objects.requireNonNull(facts.stock());
            var balance = Objects.requireNonNull(facts.balance());
            var call = Objects.requireNonNull(facts.confirmation());
            var review = Objects.requireNonNull(facts.review());
            assertThat(List.of(stock.revision(), balance.revision(), call.revision(), review.revision()))
                    .containsOnly(revision);
            assertThat(facts.stockAnswered()).isTrue();
            assertThat(call.stockAnswerId()).isEqualTo(stock.answerId());
            assertThat(call.balanceAnswerId()).isEqualTo(balance.answerId());
            assertThat(call.recordedAt()).isAfterOrEqualTo(stock.recordedAt()).isAfterOrEqualTo(balance.recordedAt());
            assertThat(review.reviewedAt()).isAfter(call.recordedAt());
            assertThat(call.paymentDemanded() || balance.sufficient()).isTrue();
        }

        private void answerStock(Move move) {
            var lines = order.content().liveLines().stream()
                    .map(line -> answered(line, move))
                    .toList();
            give(new OrderCommand.RecordStockAnswer(
                    new StockAnswer(id(), revision(move), move.slip() != 1, Orders.NOW.plusSeconds(seconds), lines)));
        }

        /** As much from stock as the move says, the rest as futures; both make two parts of the line. */
        private StockAnswer.Line answered(OrderLine line, Move move) {
            var stock = BigDecimal.valueOf(move.quantity()).min(line.quantity().amount());
            var futures = line.quantity().amount().subtract(stock);
            var split = stock.signum() > 0 && futures.signum() > 0;
            return new StockAnswer.Line(
                    line.lineId(),
                    new Quantity(stock, Unit.ROLL),
                    new Quantity(futures, Unit.ROLL),
                    "2511-0101B",
                    split ? id() : null,
                    split ? id() : null,
                    futures.signum() > 0 ? Origin.FOREIGN : null,
                    futures.signum() > 0 && move.slip() != 2 ? Orders.EXPECTED : null);
        }

        private void answerBalance(Move move) {
            var next = order instanceof Order.Confirmed confirmed && confirmed.change() != null ? 1 : 0;
            var sufficient = move.quantity() > 40;
            give(new OrderCommand.RecordBalanceAnswer(new BalanceAnswer(
                    id(),
                    revision(move) + next,
                    sufficient,
                    Money.parse("CNY 20000.00"),
                    Money.parse("CNY 14640.00"),
                    sufficient ? Money.zero(Orders.CNY) : Money.parse("CNY 140.00"),
                    Orders.NOW.plusSeconds(seconds))));
        }

        private void call(Move move) {
            var stock = order.facts().stock();
            var balance = order.facts().balance();
            var lines = order.content().parts(stock).stream()
                    .map(part -> new OrderCommand.ConfirmedLine(
                            part.lineId(),
                            part.line().model(),
                            move.slip() == 1 ? Quantity.of("1", Unit.ROLL) : part.quantity(),
                            part.source(),
                            part.expectedDate()))
                    .toArray(OrderCommand.ConfirmedLine[]::new);
            give(Orders.call(
                    revision(move),
                    stock == null || move.slip() == 2 ? id() : stock.answerId(),
                    balance == null || move.slip() == 3 ? id() : balance.answerId(),
                    move.slip() != 4,
                    lines));
        }

        private void review(Move move) {
            give(new OrderCommand.PassReview(id(), move.by(), revision(move)));
        }

        private void failReview(Move move) {
            give(new OrderCommand.FailReview(id(), id(), move.by(), revision(move), "数量不符", List.of()));
        }

        private void amend(Move move) {
            var lines = order.content().liveLines().stream()
                    .map(line -> new RequestedLine(
                            line.lineId(),
                            false,
                            line.productId(),
                            line.lineId().equals(Orders.LINE)
                                    ? Quantity.of(String.valueOf(move.quantity()), Unit.ROLL)
                                    : line.quantity(),
                            line.unitPrice()))
                    .skip(move.slip() == 5 ? 1 : 0)
                    .toArray(RequestedLine[]::new);
            give(new OrderCommand.Amend(move.by(), Orders.request(lines), Orders.customer(), Orders.catalogue()));
        }

        private void raise(Move move) {
            give(new OrderCommand.RaiseException(id(), move.by(), ExceptionReason.QUANTITY, "数量与传真不符"));
        }

        private void resolve(Move move) {
            var open = switch (order) {
                case Order.InException stopped -> stopped.exceptions();
                case Order.Confirmed confirmed -> confirmed.exceptions();
                case Order.Entered _, Order.Cancelled _, Order.Completed _ -> List.<OpenException>of();
            };
            give(new OrderCommand.ResolveException(
                    open.isEmpty() ? id() : open.getFirst().exceptionId(), move.by(), "按传真"));
        }

        private void expire(Move move) {
            var stock = order.facts().stock();
            if (stock != null) {
                give(new OrderCommand.ExpireAllocation(
                        revision(move), stock.answerId(), Orders.NOW.plusSeconds(seconds)));
            }
        }

        private void requestChange(Move move) {
            var all = move.slip() == 1;
            var line = order.content().line(Orders.LINE);
            var lines = all || line == null
                    ? List.<RequestedLine>of()
                    : List.of(new RequestedLine(
                            Orders.LINE,
                            false,
                            line.productId(),
                            Quantity.of(String.valueOf(move.quantity()), Unit.ROLL),
                            line.unitPrice()));
            give(new OrderCommand.RequestChange(
                    id(),
                    move.by(),
                    revision(move),
                    all,
                    "客户变更",
                    move.slip() == 2 ? null : Orders.agreement(),
                    lines,
                    Orders.catalogue()));
        }

        private UUID changeId() {
            return order instanceof Order.Confirmed confirmed && confirmed.change() != null
                    ? confirmed.change().changeId()
                    : Orders.CHANGE;
        }

        private void decideChange(Move move) {
            if (order instanceof Order.Confirmed confirmed && confirmed.change() != null) {
                var decided = confirmed.change().lines().stream()
                        .map(line -> new OrderChange.DecidedLine(
                                line.lineId(),
                                line.quantity(),
                                line.quantity(),
                                Quantity.zero(Unit.ROLL),
                                "2511-0101B",
                                null,
                                null,
                                null,
                                null,
                                move.slip() != 3,
                                move.slip() != 3 ? null : "HANDED_OVER"))
                        .toList();
                give(new OrderCommand.AcceptChange(
                        changeId(), new OrderChange.Outcome(id(), Orders.NOW.plusSeconds(seconds), decided)));
            }
        }

        private void receive(Move move) {
            give(new OrderCommand.RecordReceipt(order
                    .content()
                    .parts(order.facts().stock())
                    .stream()
                    .collect(Collectors.toMap(
                            OrderLine.Part::lineId,
                            part -> move.slip() < 5 ? part.quantity() : Quantity.zero(Unit.ROLL)))));
        }

        private void check() {
            assertThat(confirmations).as("an order is confirmed once").isLessThanOrEqualTo(1);
            checkMoney();
            switch (order) {
                case Order.Entered entered -> {
                    assertThat(confirmations).isZero();
                    assertThat(entered.facts().review())
                            .as("the fourth part confirms")
                            .isNull();
                    checkFactsAreOfTheRevision();
                }
                case Order.InException stopped -> {
                    assertThat(confirmations).isZero();
                    assertThat(stopped.exceptions()).isNotEmpty();
                    checkFactsAreOfTheRevision();
                }
                case Order.Confirmed confirmed -> {
                    assertThat(confirmations).isOne();
                    assertThat(confirmed.facts().review()).isNotNull();
                    assertThat(confirmed.content().liveLines()).isNotEmpty();
                    assertThat(Objects.requireNonNull(confirmed.facts().stock()).revision())
                            .isEqualTo(confirmed.content().revision());
                }
                case Order.Cancelled cancelled ->
                    assertThat(cancelled.confirmedAt() == null).isEqualTo(confirmations == 0);
                case Order.Completed completed ->
                    assertThat(completed.completedAt()).isAfter(completed.confirmedAt());
            }
        }

        private void checkFactsAreOfTheRevision() {
            var revision = order.content().revision();
            var facts = order.facts();
            assertThat(facts.stock()).matches(it -> it == null || it.revision() == revision);
            assertThat(facts.balance()).matches(it -> it == null || it.revision() == revision);
            var call = facts.confirmation();
            if (call != null) {
                assertThat(call.revision()).isEqualTo(revision);
                assertThat(call.stockAnswerId())
                        .isEqualTo(Objects.requireNonNull(facts.stock()).answerId());
            }
        }

        /** The parts of a line are the line, in pieces and in money; each line is rounded once. */
        private void checkMoney() {
            var total = order.content().freight();
            for (var line : order.content().liveLines()) {
                var gross =
                        Money.of(Orders.CNY, line.quantity().amount().multiply(line.unitPrice()), RoundingMode.HALF_UP);
                assertThat(line.amount().gross()).isEqualTo(gross);
                assertThat(line.quantity().isPositive()).isTrue();
                var parts = line.parts(order.facts().stock());
                assertThat(sum(parts.stream()
                                .collect(Collectors.toMap(
                                        part -> part.lineId(),
                                        part -> part.amount().gross()))))
                        .isEqualTo(gross);
                assertThat(parts.stream()
                                .map(part -> part.quantity().amount())
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(line.quantity().amount());
                assertThat(parts).noneMatch(part -> part.amount().gross().isNegative());
                total = total.plus(gross);
            }
            assertThat(order.content().total()).isEqualTo(total);
        }

        private static Money sum(Map<UUID, Money> parts) {
            return parts.values().stream().reduce(Money.zero(Orders.CNY), Money::plus);
        }

        private static void assertApart(Actor checker, Actor... makers) {
            for (var maker : makers) {
                assertThat(checker.isAlso(maker)).as("maker and checker").isFalse();
            }
        }

        @Override
        public String toString() {
            return order + "\nafter " + String.join(", ", log);
        }
    }
}
