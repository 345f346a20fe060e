package io.salesdesk.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PacedPollsTest {

    private final AtomicLong now = new AtomicLong(1_000_000_000);
    private final List<Duration> pauses = new ArrayList<>();
    private final PacedPolls polls = new PacedPolls(now::get, nanos -> {
        pauses.add(Duration.ofNanos(nanos));
        now.addAndGet(nanos);
    });

    @Test
    @DisplayName("the events of a single order, one close upon another, are handed over at once")
    void burst() {
        for (int order = 0; order < 3; order++) {
            for (int event = 0; event < PacedPolls.SAVED_AT_MOST; event++) {
                poll();
                pass(Duration.ofMillis(2));
            }
            pass(Duration.ofSeconds(3));
        }

        assertThat(pauses).isEmpty();
    }

    @Test
    @DisplayName("while events keep coming, what was saved is used up, and then one poll follows another after 25 ms")
    void busy() {
        useUpWhatIsSaved();

        poll();
        pass(Duration.ofMillis(4));
        poll();
        pass(Duration.ofMillis(20));
        poll();

        assertThat(pauses).containsExactly(Duration.ofMillis(25), Duration.ofMillis(21), Duration.ofMillis(5));
    }

    @Test
    @DisplayName("a poll that comes late saves the next one as much")
    void late() {
        useUpWhatIsSaved();

        pass(Duration.ofMillis(35));
        poll();
        poll();

        assertThat(pauses).containsExactly(Duration.ofMillis(15));
    }

    @Test
    @DisplayName("a long rest saves no more than a short one")
    void restIsLimited() {
        pass(Duration.ofHours(10));
        useUpWhatIsSaved();
        poll();

        assertThat(pauses).containsExactly(PacedPolls.PACE);
    }

    /** One more than is saved, since the first poll after a rest is due anyway. */
    private void useUpWhatIsSaved() {
        for (int event = 0; event <= PacedPolls.SAVED_AT_MOST; event++) {
            poll();
        }
        assertThat(pauses).isEmpty();
    }

    private void poll() {
        ConsumerRecords<String, byte[]> records = ConsumerRecords.empty();
        assertThat(polls.onConsume(records)).isSameAs(records);
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
