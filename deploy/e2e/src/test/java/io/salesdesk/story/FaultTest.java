package io.salesdesk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Each process is killed in turn while several desks work. Clients repeat what was cut off with its idempotency key; at the
 * end nothing accepted is lost and nothing was done twice.
 */
@ExtendWith(StopsTestStack.class)
class FaultTest {

    private static final int DESKS = 3;

    private final TestStack stack = TestStack.shared();

    @Test
    @DisplayName(
            "kill -9 of each service, the broker and PostgreSQL under load: nothing lost, nothing twice, every story ends")
    void killingEachProcessInTurn() throws Exception {
        var cast = Cast.of(stack.company(), TestStack.OFFICE);
        var ended = new ConcurrentLinkedQueue<UUID>();
        var steps = new AtomicInteger();
        var enough = new AtomicBoolean();
        try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> working = new ArrayList<>();
            for (int i = 0; i < DESKS; i++) {
                working.add(desks.submit(() -> {
                    var story = new StockOrderStory(
                            stack.desk(), cast, (number, what, by, call, answer) -> steps.incrementAndGet());
                    do {
                        ended.add(story.play(TestStack.CUSTOMER).orderId());
                    } while (!enough.get());
                }));
            }
            try {
                for (var service : Service.values()) {
                    awaitProgress(steps, working);
                    stack.crash(service);
                    stack.awaitReady(service);
                }
                awaitProgress(steps, working);
                stack.crashKafka();
                awaitProgress(steps, working);
                stack.crashPostgres();
                awaitProgress(steps, working);
            } finally {
                enough.set(true);
            }
            for (var desk : working) {
                desk.get();
            }
        }

        assertThat(ended).hasSizeGreaterThanOrEqualTo(DESKS).doesNotHaveDuplicates();
        assertThat(new Invariants(stack).violations(ended, TestStack.DRAIN)).isEmpty();
    }

    /** The next blow falls in the middle of work, not on a system that still stands still. */
    private static void awaitProgress(AtomicInteger steps, List<Future<?>> working) {
        int known = steps.get();
        Awaitility.await("the desks' next steps")
                .atMost(java.time.Duration.ofMinutes(3))
                .until(() ->
                        steps.get() >= known + 2 * DESKS || working.stream().allMatch(Future::isDone));
    }
}
