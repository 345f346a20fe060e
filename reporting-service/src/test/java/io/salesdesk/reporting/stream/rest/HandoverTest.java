package io.salesdesk.reporting.stream.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HandoverTest {

    @Test
    @DisplayName("REP-11 a stream that waits for its next message keeps nothing of the last one")
    void rep11_forgets() {
        var waiting = new ArrayDeque<UniEmitter<? super Integer>>();
        var received = new ArrayList<WeakReference<byte[]>>();
        Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom().<Integer>emitter(waiting::add))
                .indefinitely()
                .onItem()
                .transformToIterable(count ->
                        Handover.of(Stream.generate(() -> new byte[1000]).limit(count)))
                .subscribe()
                .with(row -> received.add(new WeakReference<>(row)));

        waiting.remove().complete(2);

        assertThat(received).hasSize(2);
        assertThat(waiting).as("asked for the next message").hasSize(1);
        Awaitility.await("both rows to be forgotten")
                .atMost(Duration.ofSeconds(10))
                .until(() -> {
                    System.gc();
                    return received.stream().allMatch(row -> row.get() == null);
                });
        assertThat(waiting).as("still waiting").hasSize(1);
    }

    @Test
    @DisplayName("elements are handed over in their order, once")
    void order() {
        var elements = Handover.of(Stream.of(1, 2, 3));

        assertThat(elements).containsExactly(1, 2, 3);
        assertThat(elements).isEmpty();
    }
}
