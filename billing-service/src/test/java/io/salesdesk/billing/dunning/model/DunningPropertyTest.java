package io.salesdesk.billing.dunning.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
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

class DunningPropertyTest {

    private static final UUID SHIPMENT = new UUID(1, 1);
    private static final LocalDate HELD_ON = LocalDate.parse("2026-04-30");
    private static final TestCalendar MAY_HOLIDAYS = new TestCalendar(
            Set.copyOf(HELD_ON.plusDays(1)
                    .datesUntil(LocalDate.parse("2026-05-06"))
                    .toList()),
            Set.of(LocalDate.parse("2026-05-09")));
    private static final Arbitrary<DunningPlan> PLANS = Combinators.combine(
                    Arbitraries.integers().between(1, 6), Arbitraries.of(DunningPlan.Mode.class))
            .as(DunningPlan::new);

    @Property(tries = 600)
    @Label("BIL-06, BIL-07, A-04 whatever days pass, slips come and go and clocks jump: each step ends once, in order")
    void bil06_everyStepEndsOnce(@ForAll("lives") ActionChain<Life> life) {
        life.withInvariant("the steps stand as they ended", Life::check).run();
    }

    @Property(tries = 300)
    @Label(
            "A-04 a pause moves what is left by its length: the steps keep their order and none comes to lie in the pause")
    void a04_pauseMovesTheRest(
            @ForAll("plans") DunningPlan plan, @ForAll("days") int pausedAfter, @ForAll("days") int length) {
        DunningCase state = DunningCase.open(claim(false), HELD_ON, plan, MAY_HOLIDAYS);
        var pausedOn = HELD_ON.plusDays(pausedAfter);
        state = run(state, DunningCase.due(state, pausedOn.minusDays(1), true));
        state = review(state, claim(true), pausedOn, plan);
        var resumedOn = pausedOn.plusDays(length);
        assertThat(DunningCase.due(state, resumedOn, true)).isEmpty();
        state = review(state, claim(false), resumedOn, plan);

        if (state instanceof DunningCase.Open open) {
            var left = open.steps().stream().filter(Step::isPending).toList();
            assertThat(left)
                    .extracting(Step::due)
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .allMatch(due -> !due.isBefore(resumedOn));
        }
    }

    @Provide
    Arbitrary<DunningPlan> plans() {
        return PLANS;
    }

    @Provide
    Arbitrary<Integer> days() {
        return Arbitraries.integers().between(1, 20);
    }

    @Provide
    Arbitrary<ActionChain<Life>> lives() {
        return PLANS.flatMap(plan -> ActionChain.startWith(() -> new Life(plan))
                .withAction(8, act("a day passes", Arbitraries.of(1), Life::letPass))
                .withAction(1, act("the clock jumps", Arbitraries.integers().between(2, 30), Life::letPass))
                .withAction(6, act("time for sending", Arbitraries.of(1), (life, _) -> life.send(true)))
                .withAction(2, act("before the time", Arbitraries.of(1), (life, _) -> life.send(false)))
                .withAction(2, act("a slip", Arbitraries.of(1), (life, _) -> life.claimed(claim(true))))
                .withAction(2, act("no slip", Arbitraries.of(1), (life, _) -> life.claimed(claim(false))))
                .withAction(1, act("paid", Arbitraries.of(1), (life, _) -> life.paid()))
                .withMaxTransformations(50));
    }

    private static Action.Independent<Life> act(String name, Arbitrary<Integer> days, BiConsumer<Life, Integer> what) {
        return () -> days.map(n -> Transformer.mutate(name + " " + n, life -> what.accept(life, n)));
    }

    /** A case while time passes. */
    static final class Life {

        private final DunningPlan plan;
        private final TreeMap<Integer, Step.State> ended = new TreeMap<>();
        private DunningCase state;
        private LocalDate today = HELD_ON;
        private boolean paid;

        private Life(DunningPlan plan) {
            this.plan = plan;
            this.state = DunningCase.open(claim(false), HELD_ON, plan, MAY_HOLIDAYS);
        }

        private void letPass(int days) {
            today = today.plusDays(days);
        }

        private void send(boolean timeHasCome) {
            for (var event : DunningCase.due(state, today, timeHasCome)) {
                if (event instanceof DunningCase.Event.StepSent(var step, var due)) {
                    assertThat(paid).as("nothing is sent after payment").isFalse();
                    assertThat(due).isBeforeOrEqualTo(today);
                    end(step, Step.State.SENT);
                } else if (event instanceof DunningCase.Event.StepMissed(var step, var _)) {
                    end(step, Step.State.MISSED);
                }
                state = DunningCase.evolve(state, event);
            }
        }

        private void end(int step, Step.State how) {
            assertThat(ended.put(step, how)).as("step %d ended before", step).isNull();
            assertThat(ended.lastKey()).as("steps end in their order").isEqualTo(step);
        }

        private void claimed(Claim claim) {
            if (!paid) {
                state = review(state, claim, today, plan);
            }
        }

        private void paid() {
            paid = true;
            state = run(
                    state, DunningCase.review(state, List.of(), DunningCase.Outcome.PAID, today, plan, MAY_HOLIDAYS));
        }

        @Override
        public String toString() {
            return "%s on %s: %s".formatted(plan, today, state);
        }

        private void check() {
            switch (state) {
                case DunningCase.Open open -> {
                    assertThat(paid).isFalse();
                    assertThat(open.steps()).extracting(Step::due).isSorted();
                    assertThat(open.steps())
                            .allSatisfy(step -> assertThat(step.state())
                                    .isEqualTo(ended.getOrDefault(step.number(), Step.State.PENDING)));
                }
                case DunningCase.Escalated escalated -> {
                    assertThat(ended).hasSize(DunningPlan.STEPS).containsEntry(DunningPlan.STEPS, Step.State.SENT);
                    assertThat(escalated.steps()).extracting(Step::state).containsExactlyElementsOf(ended.values());
                }
                case DunningCase.Closed closed -> {
                    assertThat(paid).isTrue();
                    assertThat(closed.steps())
                            .allSatisfy(step -> assertThat(step.state())
                                    .isEqualTo(ended.getOrDefault(step.number(), Step.State.CANCELLED)));
                }
            }
        }
    }

    private static DunningCase review(DunningCase state, Claim claim, LocalDate today, DunningPlan plan) {
        return run(
                state, DunningCase.review(state, List.of(claim), DunningCase.Outcome.PAID, today, plan, MAY_HOLIDAYS));
    }

    private static DunningCase run(DunningCase state, List<DunningCase.Event> events) {
        var evolved = state;
        for (var event : events) {
            evolved = DunningCase.evolve(evolved, event);
        }
        return evolved;
    }

    private static Claim claim(boolean slipCovers) {
        return new Claim(Claim.Kind.HOLD, Money.parse("CNY 60"), SHIPMENT, slipCovers);
    }
}
