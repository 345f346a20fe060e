package io.salesdesk.billing.dunning.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.salesdesk.billing.accounts.model.OrderFigures;
import io.salesdesk.billing.accounts.model.OrderKind;
import io.salesdesk.billing.dunning.model.DunningCase.Event;
import io.salesdesk.billing.dunning.model.DunningCase.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DunningCaseTest {

    private static final UUID SHIPMENT = UUID.randomUUID();
    private static final LocalDate HELD_ON = LocalDate.parse("2026-04-30");
    private static final TestCalendar MAY_HOLIDAYS = new TestCalendar(
            Set.copyOf(HELD_ON.plusDays(1)
                    .datesUntil(LocalDate.parse("2026-05-06"))
                    .toList()),
            Set.of(LocalDate.parse("2026-05-09")));
    private static final TestCalendar PLAIN = new TestCalendar(Set.of(), Set.of());
    private static final DunningPlan CALENDAR = new DunningPlan(4, DunningPlan.Mode.CALENDAR);
    private static final DunningPlan WORKING = new DunningPlan(4, DunningPlan.Mode.WORKING);

    @ParameterizedTest(name = "{0}, gap {1}: {2}")
    @DisplayName("BIL-06, A-04 held on Thu 30 April 2026, holidays 1 to 5 May, Sat 9 May worked")
    @CsvSource(
            delimiter = '|',
            value = {
                "CALENDAR | 4 | 2026-05-06,2026-05-07,2026-05-08,2026-05-12",
                "WORKING  | 4 | 2026-05-06,2026-05-07,2026-05-08,2026-05-13",
                "CALENDAR | 5 | 2026-05-06,2026-05-07,2026-05-08,2026-05-13"
            })
    void bil06_workedExample(DunningPlan.Mode mode, int gap, String dates) {
        assertThat(new DunningPlan(gap, mode).dates(HELD_ON, MAY_HOLIDAYS))
                .isEqualTo(Stream.of(dates.split(",", -1)).map(LocalDate::parse).toList());
    }

    @Test
    @DisplayName("BIL-07 posted on 10 May: three steps were sent, the fourth is CANCELLED")
    void bil07_paymentCancelsTheRest() {
        DunningCase state = DunningCase.open(hold(false), HELD_ON, CALENDAR, MAY_HOLIDAYS);
        for (var day = HELD_ON; day.isBefore(LocalDate.parse("2026-05-10")); day = day.plusDays(1)) {
            state = run(state, DunningCase.due(state, day, true));
        }

        state = run(
                state,
                DunningCase.review(
                        state, List.of(), Outcome.PAID, LocalDate.parse("2026-05-10"), CALENDAR, MAY_HOLIDAYS));

        assertThat(state).isInstanceOfSatisfying(DunningCase.Closed.class, closed -> {
            assertThat(closed.outcome()).isEqualTo(Outcome.PAID);
            assertThat(closed.steps())
                    .extracting(Step::state)
                    .containsExactly(Step.State.SENT, Step.State.SENT, Step.State.SENT, Step.State.CANCELLED);
        });
        assertThat(DunningCase.due(state, LocalDate.parse("2026-05-12"), true)).isEmpty();
    }

    @Test
    @DisplayName("A-04 a step is sent when its time of day has come, and not before")
    void a04_timeOfDay() {
        var state = opened(CALENDAR);
        var first = LocalDate.parse("2026-05-06");

        assertThat(DunningCase.due(state, first.minusDays(1), true)).isEmpty();
        assertThat(DunningCase.due(state, first, false)).isEmpty();
        assertThat(DunningCase.due(state, first, true)).containsExactly(new Event.StepSent(1, first));
    }

    @Test
    @DisplayName("A-04 after an outage only the newest due step is sent, and the escalation runs all the same")
    void a04_outage() {
        var state = opened(CALENDAR);
        assertThat(DunningCase.due(state, LocalDate.parse("2026-05-08"), true))
                .containsExactly(
                        new Event.StepMissed(1, "step-3-was-due-already"),
                        new Event.StepMissed(2, "step-3-was-due-already"),
                        new Event.StepSent(3, LocalDate.parse("2026-05-08")));

        var jumped = run(state, DunningCase.due(state, LocalDate.parse("2026-08-01"), false));

        assertThat(jumped)
                .isInstanceOfSatisfying(
                        DunningCase.Escalated.class,
                        escalated -> assertThat(escalated.steps())
                                .extracting(Step::state)
                                .containsExactly(
                                        Step.State.MISSED, Step.State.MISSED, Step.State.MISSED, Step.State.SENT));
        assertThat(DunningCase.due(jumped, LocalDate.parse("2026-12-01"), true)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: paused {1}, resumed {2}: {3}")
    @DisplayName("A-04 a slip pauses the count: remaining steps move by its length, and what is due then is not sent")
    @CsvSource(
            delimiter = '|',
            value = {
                "CALENDAR | 2026-05-07 | 2026-05-10 | 2026-05-10,2026-05-11,2026-05-15",
                "WORKING  | 2026-05-07 | 2026-05-11 | 2026-05-11,2026-05-12,2026-05-18",
                "CALENDAR | 2026-05-07 | 2026-05-07 | 2026-05-07,2026-05-08,2026-05-12"
            })
    void a04_slipPauses(DunningPlan.Mode mode, LocalDate pausedOn, LocalDate resumedOn, String dates) {
        var plan = new DunningPlan(4, mode);
        DunningCase state = opened(plan);
        state = run(state, DunningCase.due(state, LocalDate.parse("2026-05-06"), true));

        state = run(state, DunningCase.review(state, List.of(hold(true)), Outcome.PAID, pausedOn, plan, MAY_HOLIDAYS));
        assertThat(DunningCase.due(state, pausedOn, true)).isEmpty();
        assertThat(DunningCase.review(
                        state, List.of(hold(true)), Outcome.PAID, pausedOn.plusDays(1), plan, MAY_HOLIDAYS))
                .isEmpty();

        state = run(
                state, DunningCase.review(state, List.of(hold(false)), Outcome.PAID, resumedOn, plan, MAY_HOLIDAYS));
        assertThat(state)
                .isInstanceOfSatisfying(
                        DunningCase.Open.class,
                        open -> assertThat(open.steps().subList(1, 4))
                                .extracting(Step::due)
                                .isEqualTo(Stream.of(dates.split(",", -1))
                                        .map(LocalDate::parse)
                                        .toList()));
    }

    @Test
    @DisplayName(
            "A-04 a first step that a pause moves to a day off falls on the next working day, and the others follow it")
    void a04_firstStepOnAWorkingDay() {
        var friday = LocalDate.parse("2026-06-05");
        DunningCase state = DunningCase.open(hold(false), friday.minusDays(1), CALENDAR, PLAIN);
        state = run(state, DunningCase.review(state, List.of(hold(true)), Outcome.PAID, friday, CALENDAR, PLAIN));
        state = run(
                state,
                DunningCase.review(state, List.of(hold(false)), Outcome.PAID, friday.plusDays(1), CALENDAR, PLAIN));

        assertThat(state)
                .isInstanceOfSatisfying(
                        DunningCase.Open.class,
                        open -> assertThat(open.steps())
                                .extracting(Step::due)
                                .containsExactly(
                                        friday.plusDays(3),
                                        friday.plusDays(4),
                                        friday.plusDays(5),
                                        friday.plusDays(9)));
    }

    @Test
    @DisplayName("A-04 a case follows its claim's amount and ends as what became of the claim")
    void a04_amountAndOutcome() {
        var state = opened(CALENDAR);
        var less = new Claim(Claim.Kind.HOLD, cny("40"), SHIPMENT, false);
        assertThat(DunningCase.review(state, List.of(less), Outcome.PAID, HELD_ON, CALENDAR, MAY_HOLIDAYS))
                .containsExactly(new Event.AmountChanged(cny("40")));
        var other = new Claim(Claim.Kind.HOLD, cny("60"), UUID.randomUUID(), false);
        assertThat(DunningCase.review(state, List.of(other), Outcome.WITHDRAWN, HELD_ON, CALENDAR, MAY_HOLIDAYS))
                .containsExactly(new Event.CaseClosed(Outcome.WITHDRAWN));
    }

    @Test
    @DisplayName(
            "A-04 shipped and unpaid comes before deposit and balance, and a hold opens none while one is asked for")
    void a04_whichClaimOpensACase() {
        var held = List.of(new Claims.HeldShipment(SHIPMENT, cny("60")));
        assertThat(toOpen(figures(OrderKind.STANDARD, "0", "0", "0"), null, false, held))
                .isEqualTo(Claim.Kind.HOLD);
        assertThat(toOpen(figures(OrderKind.PROJECT, "10", "0", "0"), cny("40"), false, held))
                .isEqualTo(Claim.Kind.DEPOSIT);
        assertThat(toOpen(figures(OrderKind.PROJECT, "50", "0", "0"), null, true, held))
                .isEqualTo(Claim.Kind.BALANCE);
        assertThat(toOpen(figures(OrderKind.PROJECT, "50", "50", "0"), null, true, held))
                .as("a slip covers the balance")
                .isNull();
        assertThat(toOpen(figures(OrderKind.STANDARD, "0", "0", "60"), null, false, held))
                .isEqualTo(Claim.Kind.SHIPMENT);
        assertThat(toOpen(figures(OrderKind.STANDARD, "0", "60", "60"), null, false, List.of()))
                .as("it left on a slip that covers it")
                .isNull();
        assertThat(toOpen(figures(OrderKind.STANDARD, "60", "0", "60"), null, false, List.of()))
                .isNull();
    }

    @Test
    @DisplayName("A-04 freed goods pause every claim but the one for what has left")
    void a04_freedGoodsPause() {
        var claims = Claims.of(
                figures(OrderKind.PROJECT, "10", "0", "20"),
                true,
                cny("40"),
                true,
                List.of(new Claims.HeldShipment(SHIPMENT, cny("60"))));

        assertThat(claims)
                .extracting(Claim::kind, Claim::standsStill)
                .containsExactly(
                        tuple(Claim.Kind.SHIPMENT, false),
                        tuple(Claim.Kind.DEPOSIT, true),
                        tuple(Claim.Kind.BALANCE, true),
                        tuple(Claim.Kind.HOLD, true));
    }

    private static DunningCase.Open opened(DunningPlan plan) {
        return DunningCase.open(hold(false), HELD_ON, plan, MAY_HOLIDAYS);
    }

    private static Claim hold(boolean slipCovers) {
        return new Claim(Claim.Kind.HOLD, cny("60"), SHIPMENT, slipCovers);
    }

    private static DunningCase run(DunningCase state, List<Event> events) {
        for (var event : events) {
            state = DunningCase.evolve(state, event);
        }
        return state;
    }

    private static Claim.@Nullable Kind toOpen(
            OrderFigures figures, @Nullable Money deposit, boolean balance, List<Claims.HeldShipment> held) {
        return DunningRules.toOpen(Claims.of(figures, false, deposit, balance, held), false)
                .map(Claim::kind)
                .orElse(null);
    }

    private static OrderFigures figures(OrderKind kind, String posted, String slips, String shipped) {
        return new OrderFigures(kind, cny("100"), cny(posted), cny(slips), cny(shipped));
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
