package io.salesdesk.platform.messaging;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * A pace that holds in the long run. Turns that were not taken are saved, up to a number of them: what happens to a single
 * order is several events within a moment, and none of them waits. What never pauses comes together instead.
 */
final class Pace {

    private final long interval;
    private final long saved;
    private final LongSupplier nanoTime;
    private final LongConsumer pause;

    /** When the next turn may be taken; the turns that are saved lie between it and now. */
    private long due;

    Pace(Duration interval, int savedAtMost) {
        this(interval, savedAtMost, System::nanoTime, LockSupport::parkNanos);
    }

    Pace(Duration interval, int savedAtMost, LongSupplier nanoTime, LongConsumer pause) {
        this.interval = interval.toNanos();
        this.saved = interval.multipliedBy(savedAtMost).toNanos();
        this.nanoTime = nanoTime;
        this.pause = pause;
        this.due = nanoTime.getAsLong() - saved;
    }

    /** Takes a turn, and waits for it when none is saved. Returns early when the thread is interrupted, which stays so. */
    void takeTurn() {
        long now = nanoTime.getAsLong();
        due = Math.max(due, now - saved);
        if (due > now) {
            pause.accept(due - now);
        }
        due += interval;
    }
}
