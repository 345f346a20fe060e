package io.salesdesk.billing.accounts.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BalanceTest {

    @ParameterizedTest(name = "credit {0}, other orders need {1}, this one needs {2}: available {3}, short by {4}")
    @DisplayName("BIL-01 the balance covers an order, or is short by N")
    @CsvSource({
        "1000.00,    0.00,  800.00,  1000.00,    0.00",
        "1000.00,    0.00, 1000.00,  1000.00,    0.00",
        "1000.00,    0.00, 1000.01,  1000.00,    0.01",
        "   0.00,    0.00,  500.00,     0.00,  500.00",
        "1000.00,  400.00,  700.00,   600.00,  100.00",
        "   0.00,  300.00, 1200.00,  -300.00, 1500.00",
        "   0.00,  300.00,    0.00,  -300.00,    0.00",
        "   0.00,    0.00,    0.00,     0.00,    0.00"
    })
    void bil01_balanceCoversOrIsShortByN(
            String credit, String others, String required, String available, String shortBy) {
        var balance = Balance.answer(cny(credit), cny(others), cny(required));

        assertThat(balance).isEqualTo(new Balance(cny(available), cny(required), cny(shortBy)));
        assertThat(balance.sufficient()).isEqualTo(cny(shortBy).isZero());
    }

    @ParameterizedTest(
            name = "{0} of {1}, posted {2}, slips {3}, shipped {4}: uncovered {5}, receivable {6}, short {7}")
    @DisplayName("an order's uncovered amount, receivable and shortfall are never negative")
    @CsvSource({
        "STANDARD,      100.00,   0.00,   0.00,   0.00, 100.00,   0.00,  0.00",
        "STANDARD,      100.00,  40.00,  50.00,   0.00,  10.00,   0.00,  0.00",
        "STANDARD,      100.00,  40.00,  90.00, 100.00,   0.00,  60.00,  0.00",
        "STANDARD,      100.00,  40.00,  10.00, 100.00,  50.00,  60.00, 50.00",
        "PAYMENT_FIRST, 100.00,   0.00, 100.00,   0.00, 100.00,   0.00,  0.00",
        "PROJECT,       100.00,  60.00, 100.00, 100.00,  40.00,  40.00, 40.00",
        "STANDARD,      100.00, 130.00,   0.00,  50.00,   0.00,   0.00,  0.00",
        "STANDARD,      100.00, 100.00,   0.00, 110.00,  10.00,  10.00, 10.00"
    })
    void bil01_figuresOfAnOrder(
            OrderKind kind,
            String total,
            String posted,
            String slips,
            String shipped,
            String uncovered,
            String receivable,
            String shortfall) {
        var figures = new OrderFigures(kind, cny(total), cny(posted), cny(slips), cny(shipped));

        assertThat(figures.uncovered()).isEqualTo(cny(uncovered));
        assertThat(figures.receivable()).isEqualTo(cny(receivable));
        assertThat(figures.shortfall()).isEqualTo(cny(shortfall));
    }

    @Test
    @DisplayName("an order is fully paid when posted money reaches what is due, and a cancelled one never is")
    void fullyPaidWhenPostedReachesWhatIsDue() {
        assertThat(posted("99.99", "100.00").fullyPaid()).isFalse();
        assertThat(posted("100.00", "100.00").fullyPaid()).isTrue();
        assertThat(posted("100.01", "100.00").fullyPaid()).isTrue();
        assertThat(posted("0.00", "0.00").fullyPaid()).isFalse();
    }

    private static OrderFigures posted(String posted, String total) {
        return new OrderFigures(OrderKind.STANDARD, cny(total), cny(posted), cny("0"), cny("0"));
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
