package io.salesdesk.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.invariants.Invariants.Look;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is told of several looks at a stack in which work begins by itself. */
class InvariantsTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Look GOOD = new Look(List.of(), false);
    private static final Look BAD = new Look(List.of("a notice was lost"), false);
    private static final Look BETWEEN_TWO_STATES = new Look(List.of("a notice is on no record"), true);

    private final List<Duration> patience = new ArrayList<>();

    private List<String> told(Duration most, Look... looks) {
        patience.clear();
        return Invariants.undisturbed(most, left -> {
            patience.add(left);
            return looks[Math.min(patience.size(), looks.length) - 1];
        });
    }

    @Test
    @DisplayName("What was seen while something happened is looked at again")
    void disturbed() {
        assertThat(told(LONG, BETWEEN_TWO_STATES, BETWEEN_TWO_STATES, GOOD)).isEmpty();
        assertThat(patience).hasSize(3).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    @DisplayName("What is seen while nothing happens is told at once")
    void undisturbed() {
        assertThat(told(LONG, BAD, GOOD)).containsExactly("a notice was lost");
        assertThat(patience).hasSize(1);
        assertThat(told(LONG, BETWEEN_TWO_STATES, BAD)).containsExactly("a notice was lost");
    }

    @Test
    @DisplayName("A stack that never comes to rest is told about when patience ends")
    void noRest() {
        assertThat(told(Duration.ZERO, BETWEEN_TWO_STATES, GOOD)).containsExactly("a notice is on no record");
    }
}
