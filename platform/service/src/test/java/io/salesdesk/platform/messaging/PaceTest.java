package io.salesdesk.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Duration INTERVAL = Duration.ofMillis(25);
    private static final int SAVED_AT_MOST = 20;

    private final AtomicLong now = new AtomicLong(1_000_000_000);
    private final List<Duration> pauses = new ArrayList<>();
    private final Pace pace = new Pace(INTERVAL, SAVED_AT_MOST, now::get, nanos -> {
        pauses.add(Duration.ofNanos(nanos));
        now.addAndGet(nanos);
    });

    @Test
    @DisplayName("a few turns, one close upon another, are taken at once")
    void burst() {
        for (int burst = 0; burst < 3; burst++) {
            for (int turn = 0; turn < SAVED_AT_MOST; turn++) {
                pace.takeTurn();
                pass(Duration.ofMillis(2));
            }
            pass(Duration.ofSeconds(3));
        }

        assertThat(pauses).isEmpty();
    }

    @Test
    @DisplayName("when one turn follows another, what was saved is used up, and then each waits for the pace")
    void busy() {
        useUpWhatIsSaved();

        pace.takeTurn();
        pass(Duration.ofMillis(4));
        pace.takeTurn();
        pass(Duration.ofMillis(20));
        pace.takeTurn();

        assertThat(pauses).containsExactly(Duration.ofMillis(25), Duration.ofMillis(21), Duration.ofMillis(5));
    }

    @Test
    @DisplayName("a turn that is taken late saves the next one as much")
    void late() {
        useUpWhatIsSaved();

        pass(Duration.ofMillis(35));
        pace.takeTurn();
        pace.takeTurn();

        assertThat(pauses).containsExactly(Duration.ofMillis(15));
    }

    @Test
    @DisplayName("a long rest saves no more than a short one")
    void restIsLimited() {
        pass(Duration.ofHours(10));
        useUpWhatIsSaved();
        pace.takeTurn();

        assertThat(pauses).containsExactly(INTERVAL);
    }

    /** One more than is saved, since the first turn after a rest is due anyway. */
    private void useUpWhatIsSaved() {
        for (int turn = 0; turn <= SAVED_AT_MOST; turn++) {
            pace.takeTurn();
        }
        assertThat(pauses).isEmpty();
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
