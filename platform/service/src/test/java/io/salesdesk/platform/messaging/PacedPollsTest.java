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
    @DisplayName("an event that comes alone is handed over at once")
    void alone() {
        poll();
        pass(Duration.ofMillis(25));
        poll();
        pass(Duration.ofSeconds(3));
        poll();

        assertThat(pauses).isEmpty();
    }

    @Test
    @DisplayName("while events keep coming they are handed over 25 ms after those before them")
    void busy() {
        poll();
        pass(Duration.ofMillis(4));
        poll();
        pass(Duration.ofMillis(20));
        poll();
        pass(Duration.ofMillis(30));
        poll();

        assertThat(pauses).containsExactly(Duration.ofMillis(21), Duration.ofMillis(5));
    }

    private void poll() {
        ConsumerRecords<String, byte[]> records = ConsumerRecords.empty();
        assertThat(polls.onConsume(records)).isSameAs(records);
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
