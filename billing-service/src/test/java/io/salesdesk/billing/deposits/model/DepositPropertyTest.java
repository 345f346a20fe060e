package io.salesdesk.billing.deposits.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

class DepositPropertyTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final DepositPolicy HALF = new DepositPolicy(new BigDecimal("50"));

    @Property(tries = 600)
    @Label(
            "BIL-13, A-07 however an order and its money change, the deposit is received by posted money alone, to the cent")
    void bil13_depositFollowsThePostedMoney(@ForAll("lives") ActionChain<Life> life) {
        life.withInvariant("deposit", Life::check).run();
    }

    @Property(tries = 300)
    @Label("BIL-13 half of the amount is enough, a cent less is not")
    void bil13_aCentLessIsNotEnough(@ForAll @LongRange(min = 1, max = 10_000_000_00L) long cents) {
        var foreign = Money.ofMinor(CNY, cents);
        var half = HALF.of(foreign);

        assertThat(half.multipliedBy(2)).isBetween(foreign, foreign.plusMinor(1));
        assertThat(Deposit.review(null, foreign, half.minusMinor(1), HALF))
                .containsExactly(new Deposit.Event.DepositAsked(foreign, half));
        assertThat(Deposit.review(new Deposit.Requested(half), foreign, half, HALF))
                .containsExactly(new Deposit.Event.DepositReached(half));
    }

    @Provide
    Arbitrary<ActionChain<Life>> lives() {
        return ActionChain.startWith(Life::new)
                .withAction(act("foreign goods of", (life, amount) -> life.foreign = amount))
                .withAction(act("posted", (life, amount) -> life.posted = life.posted.plus(amount)))
                .withAction(
                        act("taken back", (life, amount) -> life.posted = life.posted.minus(min(life.posted, amount))))
                .withAction(act("off", (life, amount) -> life.foreign = Money.zero(CNY)))
                .withMaxTransformations(25);
    }

    private static Action.Independent<Life> act(String name, BiConsumer<Life, Money> what) {
        return () -> Arbitraries.longs()
                .between(1, 50_000)
                .map(cents -> Money.ofMinor(CNY, cents))
                .map(amount -> Transformer.mutate(name + " " + amount, life -> {
                    what.accept(life, amount);
                    life.review();
                }));
    }

    private static Money min(Money a, Money b) {
        return a.isGreaterThan(b) ? b : a;
    }

    /** The deposit of an order whose goods and money change. */
    static final class Life {

        private Money foreign = Money.zero(CNY);
        private Money posted = Money.zero(CNY);
        private @Nullable Deposit deposit;
        private boolean asked;

        private void review() {
            var events = Deposit.review(deposit, foreign, posted, HALF);
            for (var event : events) {
                switch (event) {
                    case Deposit.Event.DepositAsked(var of, var required) -> {
                        assertThat(of).isEqualTo(foreign);
                        assertThat(required).isEqualTo(HALF.of(foreign));
                        asked = true;
                    }
                    case Deposit.Event.DepositReached(var required) -> {
                        assertThat(asked).as("asked for before it is received").isTrue();
                        assertThat(posted).isGreaterThanOrEqualTo(required);
                    }
                    case Deposit.Event.DepositDropped _ ->
                        assertThat(HALF.of(foreign).isZero()).isTrue();
                }
                deposit = Deposit.evolve(event);
            }
        }

        private void check() {
            assertThat(Deposit.review(deposit, foreign, posted, HALF))
                    .as("asked twice")
                    .isEqualTo(List.of());
            var required = HALF.of(foreign);
            switch (deposit) {
                case Deposit.Requested open -> {
                    assertThat(open.required()).isEqualTo(required);
                    assertThat(posted).isLessThan(required);
                    assertThat(Deposit.missing(open, posted)).isEqualTo(required.minus(posted));
                }
                case Deposit.Received received -> {
                    assertThat(posted).isGreaterThanOrEqualTo(required);
                    assertThat(Deposit.missing(received, posted)).isNull();
                }
                case Deposit.NotNeeded _ -> assertThat(required.isZero()).isTrue();
                case null -> assertThat(required.isZero()).isTrue();
            }
        }
    }
}
