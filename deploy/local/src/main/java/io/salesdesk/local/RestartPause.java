package io.salesdesk.local;

import java.time.Duration;

/**
 * How long to wait before a part that has ended is started again: not at all after a long life, then 1, 2, 4 … 30
 * seconds while it keeps ending early.
 */
final class RestartPause {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration LONG_LIFE = Duration.ofSeconds(30);

    private Duration next = Duration.ZERO;

    Duration after(Duration life) {
        if (life.compareTo(LONG_LIFE) >= 0) {
            reset();
        }
        Duration pause = next;
        Duration longer = pause.isZero() ? FIRST : pause.multipliedBy(2);
        next = longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
        return pause;
    }

    void reset() {
        next = Duration.ZERO;
    }
}
