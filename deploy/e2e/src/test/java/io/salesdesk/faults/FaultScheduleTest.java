package io.salesdesk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FaultScheduleTest {

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    @Test
    @DisplayName("The same seed gives the same schedule, another seed another")
    void repeatable() {
        assertThat(FaultSchedule.of(42, HALF_AN_HOUR)).isEqualTo(FaultSchedule.of(42, HALF_AN_HOUR));
        assertThat(FaultSchedule.of(42, HALF_AN_HOUR)).isNotEqualTo(FaultSchedule.of(43, HALF_AN_HOUR));
    }

    @Test
    @DisplayName("A longer run begins with what the shorter one does, and no fault comes after the end")
    void lengths() {
        var shorter = FaultSchedule.of(42, Duration.ofMinutes(5)).entries();
        var longer = FaultSchedule.of(42, HALF_AN_HOUR).entries();

        assertThat(longer).startsWith(shorter.toArray(FaultSchedule.Entry[]::new));
        assertThat(longer).isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
        assertThat(longer.getLast().at()).isLessThan(HALF_AN_HOUR);
    }

    @Test
    @DisplayName("Half an hour has faults of every kind")
    void everyKind() {
        var kinds = new HashSet<Class<?>>();
        FaultSchedule.of(42, HALF_AN_HOUR)
                .entries()
                .forEach(entry -> kinds.add(entry.fault().getClass()));

        assertThat(kinds).containsExactlyInAnyOrder(Fault.class.getPermittedSubclasses());
    }
}
