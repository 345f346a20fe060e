package io.salesdesk.billing.collection.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.salesdesk.billing.collection.model.CollectionPlan.Reminder;
import io.salesdesk.billing.collection.model.CollectionPlan.Standing;
import io.salesdesk.billing.collection.model.CollectionPlan.State;
import io.salesdesk.billing.remittances.model.PaymentMethod;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollectionPlanTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate MAY_10 = LocalDate.parse("2026-05-10");
    private static final List<Instalment> PLAN =
            List.of(instalment(MAY_10, "40"), instalment(MAY_10.plusDays(20), "60"));

    @Test
    @DisplayName("BIL-17 money fills the earliest instalment first; what is due and not collected is overdue")
    void bil17_actualAgainstPlan() {
        assertThat(CollectionPlan.against(PLAN, cny("50"), MAY_10))
                .extracting(Standing::collected, Standing::state)
                .containsExactly(tuple(cny("40"), State.COLLECTED), tuple(cny("10"), State.PLANNED));
        assertThat(CollectionPlan.against(PLAN, cny("39.99"), MAY_10))
                .extracting(Standing::state)
                .containsExactly(State.OVERDUE, State.PLANNED);
        assertThat(CollectionPlan.against(PLAN, cny("200"), MAY_10))
                .extracting(Standing::state)
                .containsExactly(State.COLLECTED, State.COLLECTED);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName(
            "BIL-17 the customer is reminded before the date, the salesperson follows up every seven days after it")
    @CsvSource({
        "2026-05-06, none",
        "2026-05-07, customer 1",
        "2026-05-10, none",
        "2026-05-11, follow-up 1" + "",
        "2026-05-17, follow-up 1",
        "2026-05-18, follow-up 2"
    })
    void bil17_reminders(LocalDate today, String expected) {
        var reminders = CollectionPlan.reminders(CollectionPlan.against(PLAN, cny("0"), today), today, 3, 7);

        switch (expected) {
            case "none" -> assertThat(reminders).isEmpty();
            case "customer 1" -> assertThat(reminders).containsExactly(new Reminder.ToCustomer(1));
            case "follow-up 1" -> assertThat(reminders).containsExactly(new Reminder.FollowUp(1, 1));
            default -> assertThat(reminders).containsExactly(new Reminder.FollowUp(1, 2));
        }
    }

    @Test
    @DisplayName("BIL-17 a plan's instalments are positive, in the account's currency and one after the other")
    void bil17_refused() {
        assertThat(CollectionPlan.check(CNY, PLAN)).isEmpty();
        assertThat(CollectionPlan.check(CNY, List.of(instalment(MAY_10, "0"))))
                .contains(new PlanRejection.InstalmentNotPositive());
        assertThat(CollectionPlan.check(CurrencyUnit.USD, PLAN)).contains(new PlanRejection.WrongCurrency("USD"));
        assertThat(CollectionPlan.check(CNY, List.of(instalment(MAY_10, "1"), instalment(MAY_10, "1"))))
                .contains(new PlanRejection.InstalmentsOutOfOrder(MAY_10));
    }

    private static Instalment instalment(LocalDate dueOn, String amount) {
        return new Instalment(dueOn, cny(amount), PaymentMethod.values()[0]);
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
