package io.salesdesk.faults;

import io.salesdesk.invariants.Invariants;
import io.salesdesk.invariants.RebuiltProjections;
import io.salesdesk.story.BareStack;
import io.salesdesk.story.BusinessClocks;
import io.salesdesk.story.BusyDesks;
import io.salesdesk.story.Service;
import io.salesdesk.story.Way;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Breaks a stack by a schedule while desks work, lets it come to rest, and looks at what must hold. */
final class FaultRun {

    private static final Duration LOOK_AFTER = Duration.ofSeconds(1);

    private final BareStack stack;
    private final Duration patience;
    private final Consumer<String> out;

    /**
     * @param stack with its sample data, started with detours
     * @param patience how long what is under way at the end may take to arrive
     * @param out is told what happens
     */
    FaultRun(BareStack stack, Duration patience, Consumer<String> out) {
        this.stack = stack;
        this.patience = patience;
        this.out = out;
    }

    /**
     * What came of it.
     *
     * @param problems in words; empty when all is well
     * @param unreadable keys of the records that were published to be unreadable
     */
    record Outcome(
            int stockOrders, int projectOrders, Set<UUID> accepted, Set<String> unreadable, List<String> problems) {}

    Outcome play(FaultSchedule schedule, int desks) throws Exception {
        var saboteur = new Saboteur(stack);
        var problems = new ArrayList<String>();
        try (var load = new BusyDesks(stack, desks, saboteur::jumps)) {
            var keeper = Thread.ofVirtual().start(this::lookAfter);
            try {
                commit(schedule, saboteur, load);
                load.end();
            } finally {
                keeper.interrupt();
                keeper.join();
            }
            out.accept("The desks are done: %s".formatted(progress(load)));
            problems.addAll(load.failures());
            restartEverything();
            out.accept("Looking whether %d invariants hold".formatted(Invariants.count()));
            problems.addAll(
                    new Invariants(stack).unreadable(saboteur.unreadable()).violations(load.accepted(), patience));
            out.accept("Comparing the projections with a rebuild");
            problems.addAll(
                    new RebuiltProjections(stack, stack.desk(), stack.company().any("ADMIN")).differences());
            problems.addAll(laggingClocks());
            return new Outcome(
                    load.stockOrders(), load.projectOrders(), load.accepted(), saboteur.unreadable(), problems);
        }
    }

    private void commit(FaultSchedule schedule, Saboteur saboteur, BusyDesks load) throws InterruptedException {
        long begun = System.nanoTime();
        for (var entry : schedule.entries()) {
            long wait = entry.at().toNanos() - (System.nanoTime() - begun);
            if (wait > 0) {
                TimeUnit.NANOSECONDS.sleep(wait);
            }
            String outcome;
            try {
                outcome = saboteur.commit(entry.fault());
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                // What it was to disturb is down already: that is the fault of a moment ago, and no reason to stop.
                outcome = "not possible now: " + e.getMessage();
            }
            out.accept("%7.1f s  %s: %s; %s"
                    .formatted(
                            TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) / 1000.0,
                            entry.fault(),
                            outcome,
                            progress(load)));
        }
    }

    private static String progress(BusyDesks load) {
        return "%d stock orders, %d project orders, %d amended, %d changed, %d on credit, %d refunds, %d overtaken by the clock, %d times let off arrears, %d steps"
                .formatted(
                        load.stockOrders(),
                        load.projectOrders(),
                        load.amended(),
                        load.changed(),
                        load.onCredit(),
                        load.refunded(),
                        load.overtaken(),
                        load.letOff(),
                        load.steps());
    }

    /** What a supervisor does. */
    private void lookAfter() {
        try {
            while (true) {
                TimeUnit.NANOSECONDS.sleep(LOOK_AFTER.toNanos());
                stack.startEnded()
                        .forEach(ended ->
                                out.accept("           %s has ended by itself; it starts again".formatted(ended)));
            }
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        }
    }

    /** A desk excuses a service that lags behind while the clock is moved, so none may lag for good. */
    private List<String> laggingClocks() {
        var clocks = new BusinessClocks(stack.desk(), stack.company().any("ADMIN"));
        var day = clocks.moveDays(1);
        return clocks.days().entrySet().stream()
                .filter(clock -> !clock.getValue().equals(day))
                .map(clock -> "The clock was moved to %s, and in %s it is %s"
                        .formatted(day, clock.getKey().id(), clock.getValue()))
                .toList();
    }

    /** What is only in the memory of a process does not count. */
    private void restartEverything() {
        for (var service : Service.values()) {
            stack.crashSecond(service);
            for (var way : Way.values()) {
                stack.way(service, way).cut();
            }
        }
        stack.crashKafka();
        stack.crashPostgres();
        for (var service : Service.values()) {
            stack.crash(service);
        }
        stack.awaitReady();
    }
}
