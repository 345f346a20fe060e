package io.salesdesk.platform.clock;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.inject.Singleton;

/** Nobody can move the clock outside a demo, so nobody needs to look whether it was moved. */
@Singleton
class ClockStandsStill implements Scheduled.SkipPredicate {

    private final DatabaseBusinessClock clock;

    ClockStandsStill(DatabaseBusinessClock clock) {
        this.clock = clock;
    }

    @Override
    public boolean test(ScheduledExecution execution) {
        return !clock.movable();
    }
}
