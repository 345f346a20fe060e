package io.salesdesk.billing.deposits.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.billing.deposits.model.Deposit.Event;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepositTest {

    private static final DepositPolicy HALF = new DepositPolicy(new BigDecimal("50"));

    @ParameterizedTest(name = "{0} from abroad, {1} posted: {2} required, reached {3}")
    @DisplayName("BIL-13 exactly 50.00 % is enough, 49.99 % is not; half a cent rounds up")
    @CsvSource({
        "10000.00, 5000.00, 5000.00, true",
        "10000.00, 4999.00, 5000.00, false",
        "10000.00, 4999.99, 5000.00, false",
        "   99.99,   49.99,   50.00, false",
        "   99.99,   50.00,   50.00, true",
        "    0.01,    0.01,    0.01, true"
    })
    void bil13_halfTheForeignGoods(String foreign, String posted, String required, boolean reached) {
        assertThat(HALF.of(cny(foreign))).isEqualTo(cny(required));

        var events = Deposit.review(null, cny(foreign), cny(posted), HALF);

        assertThat(events).startsWith(new Event.DepositAsked(cny(foreign), cny(required)));
        assertThat(events.contains(new Event.DepositReached(cny(required)))).isEqualTo(reached);
    }

    @Test
    @DisplayName("BIL-13 a deposit is reached once, and money that comes later changes nothing")
    void bil13_reachedOnce() {
        var asked = new Deposit.Requested(cny("50"));
        assertThat(Deposit.review(asked, cny("100"), cny("49.99"), HALF)).isEmpty();
        assertThat(Deposit.review(asked, cny("100"), cny("50"), HALF))
                .containsExactly(new Event.DepositReached(cny("50")));
        assertThat(Deposit.review(new Deposit.Received(cny("50")), cny("100"), cny("100"), HALF))
                .isEmpty();
    }

    @Test
    @DisplayName("A-32 a reversal that takes the deposit below what is required has it asked for again")
    void a32_reversalAsksAgain() {
        assertThat(Deposit.review(new Deposit.Received(cny("50")), cny("100"), cny("49.99"), HALF))
                .containsExactly(new Event.DepositAsked(cny("100"), cny("50")));
    }

    @Test
    @DisplayName(
            "ORD-42 a change of the foreign goods changes the deposit; one that money still reaches is not asked again")
    void ord42_changedGoods() {
        var received = new Deposit.Received(cny("50"));
        assertThat(Deposit.review(received, cny("80"), cny("50"), HALF)).isEmpty();
        assertThat(Deposit.review(received, cny("120"), cny("50"), HALF))
                .containsExactly(new Event.DepositAsked(cny("120"), cny("60")));
        assertThat(Deposit.review(new Deposit.Requested(cny("50")), cny("80"), cny("40"), HALF))
                .containsExactly(new Event.DepositAsked(cny("80"), cny("40")), new Event.DepositReached(cny("40")));
        assertThat(Deposit.review(received, cny("0"), cny("50"), HALF)).containsExactly(new Event.DepositDropped());
        assertThat(Deposit.review(null, cny("0"), cny("0"), HALF)).isEmpty();
    }

    @Test
    @DisplayName("BIL-13 what of the deposit is missing is claimed while it is asked for, and only then")
    void bil13_missing() {
        assertThat(Deposit.missing(new Deposit.Requested(cny("50")), cny("20"))).isEqualTo(cny("30"));
        assertThat(Deposit.missing(new Deposit.Received(cny("50")), cny("50"))).isNull();
        assertThat(Deposit.missing(new Deposit.NotNeeded(), cny("0"))).isNull();
    }

    @Test
    @DisplayName("BIL-13 the balance is asked for once, when the last foreign line has come in")
    void bil13_balanceOnce() {
        var in = line("60", "10", "10");
        var half = line("40", "8", "7.5");
        assertThat(DepositRules.balanceFallsDue(List.of(in, half), new BalanceCase(false, cny("50"))))
                .isFalse();
        assertThat(DepositRules.balanceFallsDue(List.of(in, line("40", "8", "8")), new BalanceCase(false, cny("50"))))
                .isTrue();
        assertThat(DepositRules.balanceFallsDue(List.of(in, line("0", "8", "0")), new BalanceCase(false, cny("50"))))
                .as("a cancelled line is not waited for")
                .isTrue();
        assertThat(DepositRules.balanceFallsDue(List.of(in), new BalanceCase(true, cny("50"))))
                .isFalse();
        assertThat(DepositRules.balanceFallsDue(List.of(in), new BalanceCase(false, cny("0"))))
                .isFalse();
        assertThat(DepositRules.balanceFallsDue(List.of(), new BalanceCase(false, cny("50"))))
                .isFalse();
    }

    private static ForeignLine line(String gross, String quantity, String received) {
        return new ForeignLine(UUID.randomUUID(), cny(gross), new BigDecimal(quantity), new BigDecimal(received));
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
