package io.salesdesk.fulfilment.reservation.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.fulfilment.shipment.model.Actor;
import io.salesdesk.platform.clock.WorkingCalendar;
import io.salesdesk.platform.decision.Decision;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

class ReservationPropertyTest {

    private record Move(Actor by, int hours, ReviewOutcome outcome) {}

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final WorkingCalendar DAYS = new TestDays(date -> false);
    private static final ReviewCalendar REVIEWS = ReviewCalendar.parse("MON 13:00", "18:00");

    /** The last acts for the first. */
    private static final List<Actor> PEOPLE =
            List.of(Actor.of(new UUID(2, 1)), Actor.of(new UUID(2, 2)), new Actor(new UUID(2, 3), new UUID(2, 1)));

    private static final Arbitrary<Move> MOVES = Combinators.combine(
                    Arbitraries.of(PEOPLE),
                    Arbitraries.integers().between(1, 40),
                    Arbitraries.of(ReviewOutcome.values()))
            .as(Move::new);

    @Property(tries = 600)
    @Label(
            "FUL-03, A-10 whoever does what and when, reservations are reviewed in the review's hours, once each, a deposit"
                    + " leaves them to the sales manager, and no reviewer decides")
    void ful03_reservationKeepsItsPromises(@ForAll("lives") ActionChain<Life> life) {
        life.withInvariant("processes.md", Life::check).run();
    }

    @Property(tries = 300)
    @Label("A-12 whatever days are free, each week has one review, on its Monday or the first working day after it")
    void a12_oneReviewAWeek(
            @ForAll @IntRange(min = 0, max = 700) int day, @ForAll Set<@IntRange(min = 0, max = 40) Integer> free) {
        var today = LocalDate.of(2026, 1, 5).plusDays(day);
        var calendar = calendar(free, today);

        var review = REVIEWS.latest(today, ZONE, calendar);

        assertThat(review.day()).isBeforeOrEqualTo(today);
        assertThat(calendar.isWorkingDay(review.day())).isTrue();
        assertThat(review.opensAt()).isBefore(review.closesAt());
        var monday = review.day();
        while (monday.getDayOfWeek() != DayOfWeek.MONDAY
                || !calendar.onOrAfter(monday).equals(review.day())) {
            assertThat(monday).isAfter(today.minusDays(120));
            monday = monday.minusDays(1);
        }
        for (var later = review.day().plusDays(1); !later.isAfter(today); later = later.plusDays(1)) {
            assertThat(REVIEWS.latest(later, ZONE, calendar)).isEqualTo(review);
        }
    }

    private static WorkingCalendar calendar(Set<Integer> free, LocalDate today) {
        return new TestDays(date -> free.contains((int) (today.toEpochDay() - date.toEpochDay())));
    }

    @Provide
    Arbitrary<ActionChain<Life>> lives() {
        return ActionChain.startWith(Life::new)
                .withAction(4, act("hours", Life::pass))
                .withAction(6, act("review", Life::review))
                .withAction(3, act("decide", Life::decide))
                .withAction(1, act("release", Life::release))
                .withAction(1, act("deposit", (life, move) -> life.depositPosted = true))
                .withAction(1, act("missed", (life, move) -> life.miss()))
                .withMaxTransformations(40);
    }

    private static Action.Independent<Life> act(String name, BiConsumer<Life, Move> what) {
        return () -> MOVES.map(move -> Transformer.mutate(name + " " + move, life -> what.accept(life, move)));
    }

    /** A reservation over some weeks, beginning on a Monday morning. */
    static final class Life {

        private Instant now = Instant.parse("2026-11-16T01:00:00Z");
        private boolean depositPosted;
        private boolean flagged;
        private boolean over;
        private int endings;
        private final Set<UUID> reviewers = new HashSet<>();
        private final Set<LocalDate> reviewedOn = new HashSet<>();
        private final List<String> log = new ArrayList<>();

        private Reservation state() {
            return over
                    ? new Reservation.Over(ReservationState.RELEASED)
                    : new Reservation.Open(depositPosted, flagged, reviewers, reviewedOn);
        }

        private ReviewWindow latest() {
            return REVIEWS.latest(LocalDate.ofInstant(now, ZONE), ZONE, DAYS);
        }

        private void pass(Move move) {
            now = now.plus(Duration.ofHours(move.hours()));
        }

        /** The review closed and nobody had asked the customer. */
        private void miss() {
            if (!over && !now.isBefore(latest().closesAt()) && !reviewedOn.contains(latest().day())) {
                flagged = true;
            }
        }

        private void review(Move move) {
            var named = move.hours() % 4 != 0;
            var command = new ReservationCommand.Review(
                    move.by(), move.outcome(), named ? "QQ" : null, named ? "王经理" : null, latest());
            var days = Set.copyOf(reviewedOn);
            if (give(command)) {
                var at = now.atZone(ZONE);
                assertThat(at.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
                assertThat(at.getHour()).isBetween(13, 17);
                assertThat(days).doesNotContain(at.toLocalDate());
                assertThat(depositPosted)
                        .as("a deposit leaves it to the sales manager")
                        .isFalse();
                assertThat(named || move.outcome() == ReviewOutcome.UNREACHABLE).isTrue();
                reviewers.addAll(move.by().involved());
            }
        }

        private void decide(Move move) {
            var wasFlagged = flagged;
            if (give(new ReservationCommand.Decide(move.by(), move.hours() % 2 == 0, "客户仍需要"))) {
                assertThat(wasFlagged || depositPosted).isTrue();
                assertThat(move.by().isAmong(reviewers))
                        .as("reviewer and decider")
                        .isFalse();
            }
        }

        private void release(Move move) {
            if (give(new ReservationCommand.Release(move.by(), "客户不要了"))) {
                assertThat(depositPosted).isFalse();
            }
        }

        private boolean give(ReservationCommand command) {
            if (ReservationDecider.decide(state(), command, now)
                    instanceof Decision.Accepted<ReservationEvent>(var events)) {
                assertThat(over).as("what is given up stays so").isFalse();
                events.forEach(this::happened);
                log.add(now + " " + command);
                return true;
            }
            return false;
        }

        private void happened(ReservationEvent event) {
            switch (event) {
                case ReservationEvent.Kept(var _, var day, var reachable, var _, var _) -> {
                    flagged = !reachable;
                    reviewedOn.add(day);
                }
                case ReservationEvent.KeptByDecision _ -> flagged = false;
                case ReservationEvent.Released(var _, var _, var day) -> {
                    over = true;
                    endings++;
                    if (day != null) {
                        reviewedOn.add(day);
                    }
                }
            }
        }

        private void check() {
            assertThat(endings).isEqualTo(over ? 1 : 0);
        }

        @Override
        public String toString() {
            return state() + " at " + now + "\n" + String.join("\n", log);
        }
    }
}
