package io.salesdesk.billing.refunds.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.billing.accounts.model.CreditShare;
import io.salesdesk.billing.refunds.model.Refund.Command;
import io.salesdesk.billing.refunds.model.Refund.Event;
import io.salesdesk.billing.remittances.model.Maker;
import io.salesdesk.platform.decision.Decision;
import io.salesdesk.platform.decision.Rejection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RefundDecisionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Maker CLERK = maker(1);
    private static final Maker MANAGER = maker(2);
    private static final Maker FINANCE = maker(3);
    private static final Refund REQUESTED = new Refund.Requested(CLERK);
    private static final Refund APPROVED = new Refund.Approved(CLERK, MANAGER, TODAY);
    private static final RefundFacts ENOUGH = facts("100", "100", "0");

    private static final Map<String, Refund> STATES = new LinkedHashMap<>();
    private static final Map<String, Command> COMMANDS = new LinkedHashMap<>();

    static {
        STATES.put("REQUESTED", REQUESTED);
        STATES.put("APPROVED", APPROVED);
        STATES.put("REJECTED", new Refund.Rejected());
        STATES.put("WITHDRAWN", new Refund.Withdrawn());
        STATES.put("PAID", new Refund.Paid());
        STATES.put("FAILED", new Refund.Failed());

        COMMANDS.put("approve", new Command.Approve(ENOUGH, MANAGER, TODAY));
        COMMANDS.put("reject", new Command.Reject(MANAGER));
        COMMANDS.put("withdraw", new Command.Withdraw());
        COMMANDS.put("pay", new Command.Pay(TODAY, TODAY, FINANCE));
        COMMANDS.put("fail", new Command.Fail(FINANCE));
    }

    private static final Set<String> LEGAL = Set.of(
            "REQUESTED × approve", "REQUESTED × reject", "REQUESTED × withdraw", "APPROVED × pay", "APPROVED × fail");

    static Stream<Arguments> pairs() {
        var pairs = new ArrayList<Arguments>();
        STATES.forEach((stateName, state) -> COMMANDS.forEach((commandName, command) -> {
            var pair = stateName + " × " + commandName;
            pairs.add(Arguments.of(pair, state, command, LEGAL.contains(pair)));
        }));
        return pairs.stream();
    }

    @ParameterizedTest(name = "{0}: legal is {3}")
    @DisplayName("BIL-01 every pair of state and command is either legal or refused as a wrong state")
    @MethodSource("pairs")
    void bil01_stateAndCommandPairs(String pair, Refund state, Command command, boolean legal) {
        switch (RefundDecisions.decide(state, command)) {
            case Decision.Accepted<Event>(var events) -> {
                assertThat(legal).as(pair).isTrue();
                assertThat(events).hasSize(1);
            }
            case Decision.Rejected<Event>(var rejection) -> {
                assertThat(legal).as(pair + " was refused: " + rejection).isFalse();
                assertThat(rejection).isInstanceOf(RefundRejection.WrongState.class);
                assertThat(rejection.kind()).isEqualTo(Rejection.Kind.WRONG_STATE);
            }
        }
    }

    @Test
    @DisplayName("BIL-01 a refund is asked for, decided and paid")
    void bil01_askedDecidedPaid() {
        var approved = evolve(REQUESTED, new Command.Approve(ENOUGH, MANAGER, TODAY));

        assertThat(approved).isEqualTo(APPROVED);
        assertThat(evolve(approved, new Command.Pay(TODAY, TODAY, FINANCE))).isEqualTo(new Refund.Paid());
    }

    @ParameterizedTest(name = "{0} of a credit of {1}, of which orders need {2}: {3}")
    @DisplayName("BIL-01 what is refunded is credit that no order needs, to the cent, when asked for and when decided")
    @CsvSource({
        "100.00, 100.00,   0.00,",
        "100.01, 100.00,   0.00, refund-exceeds-the-customer-credit",
        " 40.00, 100.00,  60.00,",
        " 40.01, 100.00,  60.00, credit-is-needed-by-orders",
        "  0.01, 100.00, 250.00, credit-is-needed-by-orders",
        "  0.01,   0.00,   0.00, refund-exceeds-the-customer-credit",
        "  0.00, 100.00,   0.00, refund-amount-must-be-positive",
        " -5.00, 100.00,   0.00, refund-amount-must-be-positive",
    })
    void bil01_ordersComeFirst(String amount, String credit, String needed, @Nullable String refusal) {
        var facts = facts(amount, credit, needed);

        assertThat(RefundDecisions.refusalToAsk(facts).map(Rejection::code)).isEqualTo(Optional.ofNullable(refusal));
        if (refusal == null) {
            assertThat(RefundDecisions.decide(REQUESTED, new Command.Approve(facts, MANAGER, TODAY)))
                    .isInstanceOf(Decision.Accepted.class);
        } else if (facts.amount().isPositive()) {
            assertThat(refusal(REQUESTED, new Command.Approve(facts, MANAGER, TODAY))
                            .code())
                    .isEqualTo(refusal);
        }
    }

    @Test
    @DisplayName("BIL-01 a refund is in the currency of the account")
    void bil01_currency() {
        assertThat(RefundDecisions.refusalToAsk(new RefundFacts(Money.parse("USD 1"), cny("100"), cny("0"), Set.of())))
                .contains(new RefundRejection.AnotherCurrency("CNY", "USD"));
    }

    @Test
    @DisplayName("ORD-18 who asked neither decides nor pays, who decided does not pay, nor on behalf of somebody")
    void ord18_threePersons() {
        for (var by : List.of(CLERK, new Maker(new UUID(2, 9), CLERK.personId()))) {
            assertThat(refusal(REQUESTED, new Command.Approve(ENOUGH, by, TODAY)))
                    .isEqualTo(new RefundRejection.RequesterMayNotDecide());
            assertThat(refusal(REQUESTED, new Command.Reject(by)))
                    .isEqualTo(new RefundRejection.RequesterMayNotDecide());
        }
        for (var by : List.of(CLERK, MANAGER, new Maker(FINANCE.personId(), MANAGER.personId()))) {
            assertThat(refusal(APPROVED, new Command.Pay(TODAY, TODAY, by)))
                    .isEqualTo(new RefundRejection.RequesterAndDeciderMayNotPay());
            assertThat(refusal(APPROVED, new Command.Fail(by)))
                    .isEqualTo(new RefundRejection.RequesterAndDeciderMayNotPay());
        }
    }

    @Test
    @DisplayName("ORD-18 who reviewed an order that the money was paid for does not grant its refund")
    void ord18_reviewer() {
        var reviewed = new RefundFacts(cny("100"), cny("100"), cny("0"), Set.of(MANAGER.personId()));

        assertThat(refusal(REQUESTED, new Command.Approve(reviewed, MANAGER, TODAY)))
                .isEqualTo(new RefundRejection.ReviewerMayNotDecide());
        assertThat(refusal(
                        REQUESTED, new Command.Approve(reviewed, new Maker(new UUID(2, 9), MANAGER.personId()), TODAY)))
                .isEqualTo(new RefundRejection.ReviewerMayNotDecide());
        assertThat(RefundDecisions.decide(REQUESTED, new Command.Approve(reviewed, maker(4), TODAY)))
                .isInstanceOf(Decision.Accepted.class);
    }

    @ParameterizedTest(name = "paid {0} days after the decision, recorded {1} days after it: {2}")
    @DisplayName("BIL-05 a refund is paid on the day of its decision or later, and recorded when that day has come")
    @CsvSource({"0, 0, true", "2, 2, true", "1, 2, true", "-1, 0, false", "1, 0, false"})
    void bil05_paidOn(int paid, int recorded, boolean possible) {
        var decision = RefundDecisions.decide(
                APPROVED, new Command.Pay(TODAY.plusDays(paid), TODAY.plusDays(recorded), FINANCE));

        assertThat(decision instanceof Decision.Accepted<Event>).isEqualTo(possible);
    }

    @Test
    @DisplayName("BIL-01 money is drawn from each remittance as far as it reaches")
    void bil01_shares() {
        var first = new CreditShare(new UUID(3, 1), cny("30"));
        var second = new CreditShare(new UUID(3, 2), cny("50"));

        assertThat(CreditShare.draw(List.of(first, second), cny("45")))
                .containsExactly(first, new CreditShare(second.remittanceId(), cny("15")));
        assertThat(CreditShare.draw(List.of(first, second), cny("30"))).containsExactly(first);
        assertThat(CreditShare.draw(List.of(first, second), cny("90"))).containsExactly(first, second);
    }

    private static Refund evolve(Refund state, Command command) {
        return RefundDecisions.evolve(
                state, RefundDecisions.decide(state, command).orThrow().getFirst());
    }

    private static Rejection refusal(Refund state, Command command) {
        return switch (RefundDecisions.decide(state, command)) {
            case Decision.Accepted<Event>(var events) -> throw new AssertionError("accepted: " + events);
            case Decision.Rejected<Event>(var rejection) -> rejection;
        };
    }

    private static RefundFacts facts(String amount, String credit, String needed) {
        return new RefundFacts(cny(amount), cny(credit), cny(needed), Set.of());
    }

    private static Maker maker(long number) {
        return new Maker(new UUID(2, number), null);
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount.strip());
    }
}
