package io.salesdesk.faults;

import io.salesdesk.local.Part;
import io.salesdesk.story.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Which fault comes when. The same seed and length give the same schedule, on any machine.
 *
 * @param entries in the order of time
 */
record FaultSchedule(List<Entry> entries) {

    /** Long enough for a killed service to be up again more often than not, short enough to meet it while it starts. */
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(5);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(25);

    /** A frozen consumer of ten seconds and more loses its partitions to the group. */
    private static final Duration LONGEST_FREEZE = Duration.ofSeconds(14);

    private static final int MOST_REPEATED = 200;

    /** @param at after the beginning of the run */
    record Entry(Duration at, Fault fault) {}

    FaultSchedule {
        entries = List.copyOf(entries);
    }

    static FaultSchedule of(long seed, Duration length) {
        var random = new Random(seed);
        var entries = new ArrayList<Entry>();
        var at = between(random, SHORTEST_PAUSE, LONGEST_PAUSE);
        while (at.compareTo(length) < 0) {
            entries.add(new Entry(at, fault(random)));
            at = at.plus(between(random, SHORTEST_PAUSE, LONGEST_PAUSE));
        }
        return new FaultSchedule(entries);
    }

    private static Fault fault(Random random) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> new Fault.Kill(one(random, Part.services()));
            case 3 -> new Fault.Kill(one(random, List.of(Part.POSTGRES, Part.KAFKA)));
            case 4, 5 ->
                new Fault.Freeze(one(random, Part.services()), between(random, Duration.ofSeconds(1), LONGEST_FREEZE));
            case 6 ->
                new Fault.Freeze(
                        one(random, List.of(Part.POSTGRES, Part.KAFKA)),
                        between(random, Duration.ofSeconds(1), Duration.ofSeconds(6)));
            case 7 -> new Fault.CutSessions(one(random, List.of(Service.values())));
            case 8 -> new Fault.Repeat(one(random, List.of(Service.values())), 1 + random.nextInt(MOST_REPEATED));
            default -> new Fault.Poison(one(random, List.of(Service.values())));
        };
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static Duration between(Random random, Duration shortest, Duration longest) {
        return Duration.ofMillis(random.nextLong(shortest.toMillis(), longest.toMillis()));
    }
}
