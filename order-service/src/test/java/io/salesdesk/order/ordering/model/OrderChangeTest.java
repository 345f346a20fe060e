package io.salesdesk.order.ordering.model;

import static io.salesdesk.order.ordering.model.Orders.CHANGE;
import static io.salesdesk.order.ordering.model.Orders.CLERK;
import static io.salesdesk.order.ordering.model.Orders.LINE;
import static io.salesdesk.order.ordering.model.Orders.MANAGER;
import static io.salesdesk.order.ordering.model.Orders.NOW;
import static io.salesdesk.order.ordering.model.Orders.REVIEWER;
import static io.salesdesk.order.ordering.model.Orders.accepted;
import static io.salesdesk.order.ordering.model.Orders.after;
import static io.salesdesk.order.ordering.model.Orders.balance;
import static io.salesdesk.order.ordering.model.Orders.cancellation;
import static io.salesdesk.order.ordering.model.Orders.change;
import static io.salesdesk.order.ordering.model.Orders.confirmed;
import static io.salesdesk.order.ordering.model.Orders.decided;
import static io.salesdesk.order.ordering.model.Orders.eventsOf;
import static io.salesdesk.order.ordering.model.Orders.id;
import static io.salesdesk.order.ordering.model.Orders.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OrderChangeTest {

    private static final OrderCommand APPROVE = new OrderCommand.ApproveChange(CHANGE, MANAGER);
    private static final OrderCommand BALANCE_OF_NEXT = new OrderCommand.RecordBalanceAnswer(balance(true, 2, id(36)));

    private static RequestedLine to(String quantity) {
        var line = Orders.line(quantity);
        return new RequestedLine(LINE, false, line.productId(), line.quantity(), line.unitPrice());
    }

    @Test
    @DisplayName("ORD-42 a change needs the customer's agreement, the current revision and something that changes")
    void ord42_requestIsChecked() {
        assertThat(refusalOf(
                        confirmed(),
                        new OrderCommand.RequestChange(
                                CHANGE, CLERK, 1, false, "x", null, List.of(to("100")), Orders.catalogue())))
                .isEqualTo(new OrderRejection.ChangeNeedsAgreement());
        assertThat(refusalOf(
                        confirmed(),
                        new OrderCommand.RequestChange(
                                CHANGE,
                                CLERK,
                                2,
                                false,
                                "x",
                                Orders.agreement(),
                                List.of(to("100")),
                                Orders.catalogue())))
                .isEqualTo(new OrderRejection.StaleRevision(2, 1));
        assertThat(refusalOf(confirmed(), change(to("120")))).isEqualTo(new OrderRejection.NothingChanges());
        assertThat(refusalOf(confirmed(), change(to("0")))).isEqualTo(new OrderRejection.NoLineLeft());
        assertThat(refusalOf(confirmed(), change(to("-5")))).isInstanceOf(OrderRejection.QuantityOutOfRange.class);
    }

    @Test
    @DisplayName("ORD-42 one change after the other")
    void ord42_oneOpenChange() {
        assertThat(refusalOf(after(confirmed(), change(to("100"))), change(to("90"))))
                .isEqualTo(new OrderRejection.ChangeOpen(CHANGE));
    }

    @Test
    @DisplayName("ORD-42 the order stays confirmed on its revision until the change is decided")
    void ord42_staysConfirmed() {
        var waiting = (Order.Confirmed) after(confirmed(), change(to("100")), APPROVE);

        assertThat(waiting.content().revision()).isEqualTo(1);
        assertThat(Objects.requireNonNull(waiting.change()).status()).isEqualTo(OrderChange.Status.APPROVED);
    }

    @Test
    @DisplayName("ORD-42 accepted by fulfilment, the change is the next revision; billing answers for it")
    void ord42_changeBecomesRevision() {
        var amended = (Order.Confirmed)
                after(confirmed(), change(to("100")), APPROVE, accepted(decided("100", true)), BALANCE_OF_NEXT);

        assertThat(amended.content().revision()).isEqualTo(2);
        assertThat(amended.content().lines().getFirst().quantity()).isEqualTo(Quantity.of("100", Unit.ROLL));
        assertThat(amended.change()).isNull();
        assertThat(amended.confirmedAt()).isEqualTo(confirmed().confirmedAt());
        assertThat(amended.facts().review())
                .as("who reviewed the order stays known")
                .isEqualTo(new Review(id(61), 2, REVIEWER, NOW));
        assertThat(Objects.requireNonNull(amended.facts().stock()).revision()).isEqualTo(2);
        assertThat(Objects.requireNonNull(amended.facts().balance()).answerId()).isEqualTo(id(36));
        assertThat(amended.facts().confirmation()).isNotNull();
    }

    @Test
    @DisplayName("ORD-42 accepted by fulfilment, the change still waits for the balance answer of its revision")
    void ord42_waitsForBothAnswers() {
        var waiting = (Order.Confirmed) after(confirmed(), change(to("100")), APPROVE, accepted(decided("100", true)));

        assertThat(waiting.content().revision()).isEqualTo(1);
        assertThat(Objects.requireNonNull(waiting.change()).outcome()).isNotNull();
        assertThat(eventsOf(waiting, accepted(decided("100", true)))).isEmpty();
        assertThat(eventsOf(waiting, new OrderCommand.RecordBalanceAnswer(balance(true, 1, id(41)))))
                .as("the answer for another revision")
                .isEmpty();
        assertThat(eventsOf(waiting, BALANCE_OF_NEXT)).hasSize(2).hasAtLeastOneElementOfType(OrderEvent.Amended.class);
    }

    @Test
    @DisplayName("ORD-42 an increase that stock does not cover becomes STOCK and FUTURES parts")
    void ord42_increaseFromFutures() {
        var decided = new OrderChange.DecidedLine(
                Orders.LINE,
                Quantity.of("200", Unit.ROLL),
                Quantity.of("120", Unit.ROLL),
                Quantity.of("80", Unit.ROLL),
                "2511-0101B",
                id(81),
                id(82),
                Origin.FOREIGN,
                Orders.EXPECTED,
                true,
                null);
        var amended = after(confirmed(), change(to("200")), APPROVE, accepted(decided), BALANCE_OF_NEXT);

        assertThat(amended.content().parts(amended.facts().stock()))
                .extracting(OrderLine.Part::source, part -> part.quantity().amount(), OrderLine.Part::expectedDate)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Source.STOCK, new BigDecimal("120"), null),
                        org.assertj.core.groups.Tuple.tuple(Source.FUTURES, new BigDecimal("80"), Orders.EXPECTED));
    }

    @Test
    @DisplayName("ORD-42 a part that a change gives up is gone, and the other keeps its id and the whole amount")
    void ord42_partGivenUp() {
        var decided = new OrderChange.DecidedLine(
                Orders.LINE,
                Quantity.of("100", Unit.ROLL),
                Quantity.of("100", Unit.ROLL),
                Quantity.of("0", Unit.ROLL),
                "2511-0101B",
                id(81),
                id(82),
                null,
                null,
                true,
                null);
        var amended = after(confirmed(), change(to("100")), APPROVE, accepted(decided), BALANCE_OF_NEXT);

        assertThat(amended.content().parts(amended.facts().stock()))
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.lineId()).isEqualTo(id(81));
                    assertThat(part.source()).isEqualTo(Source.STOCK);
                    assertThat(part.amount())
                            .isEqualTo(amended.content().lines().getFirst().amount());
                });
    }

    @Test
    @DisplayName("ORD-42 billing's answer may come before fulfilment's decision")
    void ord42_balanceFirst() {
        var amended = after(confirmed(), change(to("100")), APPROVE, BALANCE_OF_NEXT, accepted(decided("100", true)));

        assertThat(amended.content().revision()).isEqualTo(2);
        assertThat(Objects.requireNonNull(amended.facts().balance()).answerId()).isEqualTo(id(36));
        assertThat(eventsOf(amended, new OrderCommand.RecordBalanceAnswer(balance(true, 2, id(40)))))
                .isEmpty();
    }

    @Test
    @DisplayName("ORD-42 an added line is numbered after the others and priced by the list")
    void ord42_addedLine() {
        var added = new RequestedLine(
                id(22), true, Orders.OTHER_PRODUCT, Quantity.of("5", Unit.ROLL), new BigDecimal("50"));
        var amended = after(
                confirmed(),
                change(added),
                APPROVE,
                accepted(new OrderChange.DecidedLine(
                        id(22),
                        Quantity.of("5", Unit.ROLL),
                        Quantity.of("5", Unit.ROLL),
                        Quantity.zero(Unit.ROLL),
                        "B",
                        null,
                        null,
                        null,
                        null,
                        true,
                        null)),
                BALANCE_OF_NEXT);

        assertThat(amended.content().lines()).hasSize(2);
        assertThat(amended.content().lines().get(1).lineNo()).isEqualTo(2);
        assertThat(amended.content().total()).isEqualTo(org.joda.money.Money.parse("CNY 14890.00"));
        assertThat(Objects.requireNonNull(amended.facts().stock()).lines()).hasSize(2);
    }

    @Test
    @DisplayName("ORD-42 a refused change leaves the order as it is, and another one may be asked for")
    void ord42_refused() {
        var refused = (Order.Confirmed)
                after(confirmed(), change(to("200")), APPROVE, new OrderCommand.RefuseChange(CHANGE, "NO_STOCK"));

        assertThat(refused.change()).isNull();
        assertThat(refused.content()).isEqualTo(confirmed().content());
        assertThat(eventsOf(after(confirmed(), change(to("100")), APPROVE), accepted(decided("100", false))))
                .containsExactly(new OrderEvent.ChangeRefused(CHANGE, "NO_LINE_ACCEPTED", NOW));
    }

    @Test
    @DisplayName("ORD-42 a cancellation that is accepted in full cancels the order without a balance answer")
    void ord42_cancellationInFull() {
        var cancelled = after(confirmed(), cancellation(), APPROVE, accepted(decided("0", true)));

        assertThat(cancelled)
                .isInstanceOfSatisfying(
                        Order.Cancelled.class,
                        order -> assertThat(order.confirmedAt()).isEqualTo(NOW));
    }

    @Test
    @DisplayName("ORD-42 a partly refused cancellation becomes an amendment that cancels the accepted lines")
    void ord42_partlyRefusedCancellation() {
        var added = new RequestedLine(
                id(22), true, Orders.OTHER_PRODUCT, Quantity.of("5", Unit.ROLL), new BigDecimal("50"));
        var second = new OrderChange.DecidedLine(
                id(22),
                Quantity.of("5", Unit.ROLL),
                Quantity.of("5", Unit.ROLL),
                Quantity.zero(Unit.ROLL),
                "B",
                null,
                null,
                null,
                null,
                true,
                null);
        var twoLines = after(confirmed(), change(added), APPROVE, accepted(second), BALANCE_OF_NEXT);
        var cancel =
                new OrderCommand.RequestChange(id(38), CLERK, 2, true, "客户取消", Orders.agreement(), List.of(), Map.of());
        var outcome = new OrderCommand.AcceptChange(
                id(38),
                new OrderChange.Outcome(
                        id(75),
                        NOW,
                        List.of(
                                decided("0", false),
                                new OrderChange.DecidedLine(
                                        id(22),
                                        Quantity.zero(Unit.ROLL),
                                        Quantity.zero(Unit.ROLL),
                                        Quantity.zero(Unit.ROLL),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        true,
                                        null))));

        var amended = after(
                twoLines,
                cancel,
                new OrderCommand.ApproveChange(id(38), MANAGER),
                outcome,
                new OrderCommand.RecordBalanceAnswer(balance(true, 3, id(39))));

        assertThat(amended.state()).isEqualTo(Order.State.CONFIRMED);
        assertThat(amended.content().revision()).isEqualTo(3);
        assertThat(amended.content().lines()).extracting(OrderLine::cancelled).containsExactly(false, true);
    }

    @Test
    @DisplayName("ORD-43 neither who asked for the change nor who reviewed the order decides it")
    void ord43_changeDecidedBySecondPerson() {
        var asked = after(confirmed(), change(to("100")));
        for (var maker : List.of(CLERK, REVIEWER, new Actor(id(7), REVIEWER.personId()))) {
            assertThat(refusalOf(asked, new OrderCommand.ApproveChange(CHANGE, maker)))
                    .isEqualTo(new OrderRejection.ChangeDecidedByMaker());
            assertThat(refusalOf(asked, new OrderCommand.RejectChange(CHANGE, maker, "x")))
                    .isEqualTo(new OrderRejection.ChangeDecidedByMaker());
        }
    }

    @Test
    @DisplayName("ORD-43 the manager who approved a change may approve the next one, the reviewer still may not")
    void ord43_nextChange() {
        var amended = after(confirmed(), change(to("100")), APPROVE, accepted(decided("100", true)), BALANCE_OF_NEXT);
        var asked = after(
                amended,
                new OrderCommand.RequestChange(
                        id(38), CLERK, 2, false, "x", Orders.agreement(), List.of(to("90")), Orders.catalogue()));

        assertThat(refusalOf(asked, new OrderCommand.ApproveChange(id(38), REVIEWER)))
                .isEqualTo(new OrderRejection.ChangeDecidedByMaker());
        assertThat(eventsOf(asked, new OrderCommand.ApproveChange(id(38), MANAGER)))
                .hasSize(1);
    }

    @Test
    @DisplayName("ORD-18 a decided change cannot be decided again")
    void ord18_decisionIsFinal() {
        var approved = after(confirmed(), change(to("100")), APPROVE);

        assertThat(refusalOf(approved, new OrderCommand.RejectChange(CHANGE, MANAGER, "x")))
                .isEqualTo(new OrderRejection.ChangeDecided(OrderChange.Status.APPROVED));
        var rejected = after(confirmed(), change(to("100")), new OrderCommand.RejectChange(CHANGE, MANAGER, "no"));
        assertThat(refusalOf(rejected, APPROVE)).isEqualTo(new OrderRejection.UnknownChange(CHANGE));
    }

    @Test
    @DisplayName("ORD-42 answers to a change that is not open have no effect")
    void ord42_lateAnswers() {
        assertThat(eventsOf(confirmed(), accepted(decided("100", true)))).isEmpty();
        assertThat(eventsOf(confirmed(), new OrderCommand.RefuseChange(CHANGE, "x")))
                .isEmpty();
        assertThat(eventsOf(confirmed(), BALANCE_OF_NEXT)).isEmpty();
        assertThat(eventsOf(after(confirmed(), change(to("100"))), BALANCE_OF_NEXT))
                .as("not approved yet")
                .isEmpty();
    }
}
