package io.salesdesk.fulfilment.reservation.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.fulfilment.shipment.model.Actor;
import io.salesdesk.platform.clock.WorkingCalendar;
import io.salesdesk.platform.decision.Decision;
import io.salesdesk.platform.decision.Rejection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReservationTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Actor CLERK = Actor.of(UUID.randomUUID());
    private static final Actor MANAGER = Actor.of(UUID.randomUUID());
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final ReviewCalendar CALENDAR = ReviewCalendar.parse("MON 13:00", "18:00");

    private static final Reservation.Open OPEN = new Reservation.Open(false, false, Set.of(), Set.of());

    /** Monday to Friday, less the first days of the week of the National Day. */
    private static final WorkingCalendar DAYS =
            new TestDays(date -> date.isAfter(LocalDate.of(2026, 10, 4)) && date.isBefore(LocalDate.of(2026, 10, 8)));

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(SHANGHAI).toInstant();
    }

    @Test
    @DisplayName("A-10 A-12 reviewed on Monday from 13:00 to 18:00, after a holiday on the next working day")
    void a12_reviewDay() {
        var review = CALENDAR.latest(MONDAY, SHANGHAI, DAYS);
        assertThat(review.day()).isEqualTo(MONDAY);
        assertThat(review.isOpen(at(MONDAY, "12:59"))).isFalse();
        assertThat(review.isOpen(at(MONDAY, "13:00"))).isTrue();
        assertThat(review.isOpen(at(MONDAY, "17:59"))).isTrue();
        assertThat(review.isOpen(at(MONDAY, "18:00"))).isFalse();
        assertThat(CALENDAR.latest(MONDAY.plusDays(6), SHANGHAI, DAYS).day()).isEqualTo(MONDAY);

        var afterHoliday = LocalDate.of(2026, 10, 8);
        assertThat(CALENDAR.latest(afterHoliday, SHANGHAI, DAYS).day()).isEqualTo(afterHoliday);
        assertThat(CALENDAR.latest(LocalDate.of(2026, 10, 6), SHANGHAI, DAYS).day())
                .as("before it is held, the week before counts")
                .isEqualTo(LocalDate.of(2026, 9, 28));
    }

    @Test
    @DisplayName("FUL-03 a review says who was asked and how, once per review, while it is held")
    void ful03_review() {
        var now = at(MONDAY, "14:00");
        assertThat(ReservationDecider.decide(OPEN, review(ReviewOutcome.KEPT, "QQ", "赵志明"), now))
                .isEqualTo(Decision.accept(new ReservationEvent.Kept(CLERK, MONDAY, true, "QQ", "赵志明")));
        assertThat(ReservationDecider.decide(OPEN, review(ReviewOutcome.RELEASED, "PHONE", "赵志明"), now))
                .isEqualTo(Decision.accept(new ReservationEvent.Released(CLERK, "not-needed", MONDAY)));
        assertThat(ReservationDecider.decide(OPEN, review(ReviewOutcome.UNREACHABLE, null, null), now))
                .isEqualTo(Decision.accept(new ReservationEvent.Kept(CLERK, MONDAY, false, null, null)));
        assertThat(refusal(OPEN, review(ReviewOutcome.KEPT, "QQ", null), now))
                .isInstanceOf(ReservationRejection.NobodyNamed.class);
        assertThat(refusal(OPEN, review(ReviewOutcome.KEPT, "QQ", "赵志明"), at(MONDAY, "18:00")))
                .isInstanceOf(ReservationRejection.NoReviewNow.class);
        assertThat(refusal(
                        new Reservation.Open(false, false, Set.of(), Set.of(MONDAY)),
                        review(ReviewOutcome.KEPT, "QQ", "赵志明"),
                        now))
                .isEqualTo(new ReservationRejection.ReviewedAlready(MONDAY));
    }

    @Test
    @DisplayName("FUL-03 with a deposit only the sales manager keeps or frees it")
    void ful03_deposit() {
        var now = at(MONDAY, "14:00");
        var withDeposit = new Reservation.Open(true, false, Set.of(), Set.of());

        assertThat(refusal(withDeposit, review(ReviewOutcome.RELEASED, "QQ", "赵志明"), now))
                .isInstanceOf(ReservationRejection.HasADeposit.class);
        assertThat(refusal(withDeposit, new ReservationCommand.Release(CLERK, "不要了"), now))
                .isInstanceOf(ReservationRejection.HasADeposit.class);
        assertThat(ReservationDecider.decide(withDeposit, new ReservationCommand.Decide(MANAGER, false, "退订金"), now))
                .isEqualTo(Decision.accept(new ReservationEvent.Released(MANAGER, "退订金", null)));
    }

    @Test
    @DisplayName(
            "A-10 an unreachable customer's is kept and flagged, and the sales manager, who did not review it, decides")
    void a10_unreachable() {
        var now = at(MONDAY, "14:00");
        var flagged = new Reservation.Open(false, true, CLERK.involved(), Set.of(MONDAY));

        assertThat(ReservationDecider.decide(flagged, new ReservationCommand.Decide(MANAGER, true, "老客户"), now))
                .isEqualTo(Decision.accept(new ReservationEvent.KeptByDecision(MANAGER, "老客户")));
        assertThat(refusal(flagged, new ReservationCommand.Decide(CLERK, true, "老客户"), now))
                .isInstanceOf(ReservationRejection.SamePerson.class);
        assertThat(refusal(OPEN, new ReservationCommand.Decide(MANAGER, true, "老客户"), now))
                .isInstanceOf(ReservationRejection.NeedsNoDecision.class);
    }

    static Stream<Arguments> commandsOnWhatIsOver() {
        return Stream.of(ReservationState.TAKEN, ReservationState.RELEASED)
                .flatMap(state -> Stream.of(
                                review(ReviewOutcome.KEPT, "QQ", "赵志明"),
                                new ReservationCommand.Decide(MANAGER, true, "老客户"),
                                new ReservationCommand.Release(CLERK, "不要了"))
                        .map(command -> Arguments.argumentSet(state + " × " + command.commandName(), state, command)));
    }

    @ParameterizedTest
    @MethodSource("commandsOnWhatIsOver")
    @DisplayName("FUL-03 what is taken or released is over")
    void ful03_over(ReservationState state, ReservationCommand command) {
        assertThat(refusal(new Reservation.Over(state), command, at(MONDAY, "14:00")))
                .isInstanceOf(ReservationRejection.NotOpen.class);
    }

    @Test
    void everyRuleReadsAsASentenceWithItsOwnCode() {
        assertThat(ReservationRules.all()).extracting(ReservationRule::code).doesNotHaveDuplicates();
        assertThat(ReservationRules.all())
                .allSatisfy(rule -> assertThat(rule.sentence()).endsWith("."));
    }

    private static ReservationCommand review(
            ReviewOutcome outcome, @Nullable String channel, @Nullable String spokenWith) {
        return new ReservationCommand.Review(
                CLERK, outcome, channel, spokenWith, CALENDAR.latest(MONDAY, SHANGHAI, DAYS));
    }

    private static Rejection refusal(Reservation reservation, ReservationCommand command, Instant now) {
        return ((Decision.Rejected<ReservationEvent>) ReservationDecider.decide(reservation, command, now)).rejection();
    }
}
