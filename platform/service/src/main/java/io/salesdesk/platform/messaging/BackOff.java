package io.salesdesk.platform.messaging;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** Waits between attempts: each time twice as long, up to a limit, with jitter so that instances do not march in step. */
final class BackOff {

    private final Duration first;
    private final Duration limit;
    private Duration next;

    BackOff(Duration first, Duration limit) {
        this.first = first;
        this.limit = limit;
        this.next = first;
    }

    /** Returns early when the thread is interrupted; the interrupt stays set. */
    void pause() {
        long nanos = next.toNanos();
        LockSupport.parkNanos(nanos / 2 + ThreadLocalRandom.current().nextLong(nanos / 2 + 1));
        var doubled = next.multipliedBy(2);
        next = doubled.compareTo(limit) > 0 ? limit : doubled;
    }

    void reset() {
        next = first;
    }
}
