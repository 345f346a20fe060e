package io.salesdesk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.story.StopsTestStack;
import io.salesdesk.story.TestStack;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A short run of {@code ./salesdesk faults} with a fixed seed. Clients repeat what was cut off with its idempotency key; at
 * the end nothing accepted is lost and nothing was done twice.
 */
@Order(FaultTest.LATE)
@ExtendWith(StopsTestStack.class)
class FaultTest {

    /** The stories' tests like warm services. */
    static final int LATE = Integer.MAX_VALUE - 1;

    private static final Logger LOG = LoggerFactory.getLogger(FaultTest.class);

    private static final long SEED = 29_179;
    private static final Duration LENGTH = Duration.ofSeconds(75);
    private static final int DESKS = 3;

    private final TestStack stack = TestStack.shared();

    @Test
    @DisplayName(
            "Crashes, frozen processes, broken connections, second instances, unreadable records and a jumping clock"
                    + " under load: nothing lost, nothing twice, every story ends")
    void seededFaults() throws Exception {
        var outcome = new FaultRun(stack, TestStack.DRAIN, LOG::info).play(FaultSchedule.of(SEED, LENGTH), DESKS);
        stack.publishedUnreadable(outcome.unreadable());

        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.stockOrders()).isPositive();
        assertThat(outcome.accepted()).hasSizeGreaterThanOrEqualTo(outcome.stockOrders() + outcome.projectOrders());
    }
}
