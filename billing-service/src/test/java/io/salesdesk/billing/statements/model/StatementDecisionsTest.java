package io.salesdesk.billing.statements.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.billing.remittances.model.Maker;
import io.salesdesk.billing.statements.model.Statement.Command;
import io.salesdesk.billing.statements.model.Statement.Event;
import io.salesdesk.platform.decision.Decision;
import io.salesdesk.platform.decision.Rejection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StatementDecisionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final UUID PRODUCT = new UUID(1, 1);
    private static final Maker CLERK = new Maker(new UUID(2, 1), null);
    private static final Maker FINANCE = new Maker(new UUID(2, 2), null);
    private static final Statement.Answer ANSWER = new Statement.Answer("王会计", TODAY, CLERK);
    private static final Difference DIFFERENCE =
            new Difference(Difference.Source.CUSTOMER, "SH-2026-000001", "1250.00", "1200.00", "少收一卷");

    private static final Map<String, Statement> STATES = new LinkedHashMap<>();
    private static final Map<String, Command> COMMANDS = new LinkedHashMap<>();

    static {
        STATES.put("DRAWN", new Statement.Drawn(CLERK));
        STATES.put("REJECTED", new Statement.Rejected(CLERK, FINANCE, List.of(DIFFERENCE)));
        STATES.put("CHECKED", new Statement.Checked(CLERK, FINANCE));
        STATES.put("SENT", new Statement.Sent(CLERK, FINANCE, CLERK));
        STATES.put("CONFIRMED", new Statement.Confirmed(ANSWER));
        STATES.put("DISPUTED", new Statement.Disputed(ANSWER, List.of(DIFFERENCE)));

        COMMANDS.put("check", new Command.Check(List.of(), true, List.of(), FINANCE));
        COMMANDS.put("send", new Command.Send(CLERK));
        COMMANDS.put("confirm", new Command.Confirm(ANSWER, TODAY));
        COMMANDS.put("dispute", new Command.Dispute(ANSWER, List.of(DIFFERENCE), TODAY));
    }

    private static final Set<String> LEGAL =
            Set.of("DRAWN × check", "CHECKED × send", "SENT × confirm", "SENT × dispute");

    static Stream<Arguments> pairs() {
        var pairs = new ArrayList<Arguments>();
        STATES.forEach((stateName, state) -> COMMANDS.forEach((commandName, command) -> {
            var pair = stateName + " × " + commandName;
            pairs.add(Arguments.of(pair, state, command, LEGAL.contains(pair)));
        }));
        return pairs.stream();
    }

    @ParameterizedTest(name = "{0}: legal is {3}")
    @DisplayName("BIL-25 every pair of state and command is either legal or refused as a wrong state")
    @MethodSource("pairs")
    void bil25_stateAndCommandPairs(String pair, Statement state, Command command, boolean legal) {
        switch (StatementDecisions.decide(state, command)) {
            case Decision.Accepted<Event>(var events) -> {
                assertThat(legal).as(pair).isTrue();
                assertThat(events).hasSize(1);
            }
            case Decision.Rejected<Event>(var rejection) -> {
                assertThat(legal).as(pair + " was refused: " + rejection).isFalse();
                assertThat(rejection).isInstanceOf(StatementRejection.WrongState.class);
                assertThat(rejection.kind()).isEqualTo(Rejection.Kind.WRONG_STATE);
            }
        }
    }

    @Test
    @DisplayName("BIL-25 a statement is drawn up, checked by finance, sent and confirmed")
    void bil25_drawnToConfirmed() {
        Statement statement = new Statement.Drawn(CLERK);
        for (var command : COMMANDS.values()) {
            if (!(command instanceof Command.Dispute)) {
                var event =
                        StatementDecisions.decide(statement, command).orThrow().getFirst();
                statement = StatementDecisions.evolve(statement, event);
            }
        }

        assertThat(statement).isEqualTo(new Statement.Confirmed(ANSWER));
    }

    @Test
    @DisplayName("BIL-24 a price of a project order that is not the approved one is a listed difference")
    void bil24_priceIsTheApprovedOne() {
        var prices = List.of(
                price("98.50", "98.5"), price("122", "98.5"), new SoldPrice("SO-2", PRODUCT, BigDecimal.TEN, null));
        var listed = List.of(
                new Difference(Difference.Source.PRICE_APPROVAL, "SO-1", "122", "98.5", PRODUCT.toString()),
                new Difference(Difference.Source.PRICE_APPROVAL, "SO-2", "10", null, PRODUCT.toString()));

        assertThat(refusal(new Statement.Drawn(CLERK), new Command.Check(prices, true, List.of(), FINANCE)))
                .isEqualTo(new StatementRejection.PricesDiffer(listed));
        var failed = StatementDecisions.decide(
                        new Statement.Drawn(CLERK), new Command.Check(prices, false, List.of(), FINANCE))
                .orThrow()
                .getFirst();
        assertThat(failed).isEqualTo(new Event.CheckFailed(FINANCE, listed));
        assertThat(StatementDecisions.decide(
                        new Statement.Drawn(CLERK),
                        new Command.Check(List.of(price("98.50", "98.5")), true, List.of(), FINANCE)))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    @DisplayName("BIL-25 who drew a statement up does not check it, nor on behalf of somebody")
    void bil25_drawerMayNotCheck() {
        for (var by : List.of(CLERK, new Maker(FINANCE.personId(), CLERK.personId()))) {
            assertThat(refusal(new Statement.Drawn(CLERK), new Command.Check(List.of(), true, List.of(), by)))
                    .isEqualTo(new StatementRejection.DrawerMayNotCheck());
        }
    }

    @Test
    @DisplayName("BIL-25 whoever does not agree lists the differences, and whoever agrees lists none")
    void bil25_differencesAreListed() {
        var drawn = new Statement.Drawn(CLERK);
        var sent = new Statement.Sent(CLERK, FINANCE, CLERK);

        assertThat(refusal(drawn, new Command.Check(List.of(), false, List.of(), FINANCE)))
                .isEqualTo(new StatementRejection.DifferencesMissing());
        assertThat(refusal(drawn, new Command.Check(List.of(), true, List.of(DIFFERENCE), FINANCE)))
                .isEqualTo(new StatementRejection.DifferencesUnexpected());
        assertThat(refusal(sent, new Command.Dispute(ANSWER, List.of(), TODAY)))
                .isEqualTo(new StatementRejection.DifferencesMissing());
        assertThat(refusal(sent, new Command.Confirm(ANSWER, TODAY.minusDays(1))))
                .isEqualTo(new StatementRejection.AnswerInFuture(TODAY, TODAY.minusDays(1)));
    }

    @Test
    @DisplayName("BIL-25 closing is opening plus shipments, less receipts, plus money taken back or refunded")
    void bil25_figures() {
        var figures = Figures.of(
                cny("100"),
                List.of(
                        movement(Movement.Kind.SHIPMENT, "1250"),
                        movement(Movement.Kind.RECEIPT, "-1000"),
                        movement(Movement.Kind.REVERSAL, "200"),
                        movement(Movement.Kind.REFUND, "50")),
                cny("0"));

        assertThat(figures)
                .isEqualTo(
                        new Figures(cny("100"), cny("1250"), cny("1000"), cny("200"), cny("50"), cny("600"), cny("0")));
    }

    @Test
    @DisplayName("BIL-25 a period ends after it begins and not after today")
    void bil25_period() {
        assertThat(StatementDecisions.refuse(new Period(TODAY, TODAY), TODAY)).isEmpty();
        assertThat(StatementDecisions.refuse(new Period(TODAY, TODAY.minusDays(1)), TODAY))
                .isPresent();
        assertThat(StatementDecisions.refuse(new Period(TODAY, TODAY.plusDays(1)), TODAY))
                .isPresent();
    }

    @Test
    @DisplayName("every rule has its own sentence and code and a refusal")
    void rulesAreNamed() {
        assertThat(StatementRules.all()).extracting(StatementRule::code).doesNotHaveDuplicates();
        assertThat(StatementRules.all()).allSatisfy(rule -> {
            assertThat(rule.sentence()).endsWith(".");
            assertThat(rule.requirement()).matches("BIL-2[45]");
            assertThat(rule.refusal()).isNotBlank();
        });
    }

    private static SoldPrice price(String sold, @Nullable String approved) {
        return new SoldPrice("SO-1", PRODUCT, new BigDecimal(sold), approved == null ? null : new BigDecimal(approved));
    }

    private static Movement movement(Movement.Kind kind, String change) {
        return new Movement(1, kind, TODAY, null, null, null, cny(change), cny("0"));
    }

    private static Rejection refusal(Statement state, Command command) {
        return switch (StatementDecisions.decide(state, command)) {
            case Decision.Accepted<Event>(var events) -> throw new AssertionError("accepted: " + events);
            case Decision.Rejected<Event>(var rejection) -> rejection;
        };
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
