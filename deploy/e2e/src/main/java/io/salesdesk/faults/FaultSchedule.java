package io.salesdesk.faults;

import io.salesdesk.story.Service;
import io.salesdesk.story.Way;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Which fault comes when. The same seed and length give the same schedule, on any machine.
 *
 * @param entries in the order of time
 */
record FaultSchedule(List<Entry> entries) {

    /** Long enough for a killed service to be up again now and then, short enough to meet it while it starts. */
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(3);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(16);

    /** A frozen consumer of ten seconds and more loses its partitions to the group. */
    private static final Duration LONGEST_FREEZE = Duration.ofSeconds(14);

    private static final Duration LONGEST_FREEZE_OF_A_SERVER = Duration.ofSeconds(6);
    private static final Duration LONGEST_DELAY = Duration.ofMillis(400);
    private static final int MOST_REPEATED = 200;
    private static final int MOST_UNREADABLE = 5;
    private static final int LONGEST_JUMP = 3;

    /** @param at after the beginning of the run */
    record Entry(Duration at, Fault fault) {}

    FaultSchedule {
        entries = List.copyOf(entries);
    }

    static FaultSchedule of(long seed, Duration length) {
        return new Draw(seed).schedule(length);
    }

    private static final class Draw {

        private final Random random;
        private final Set<Service> doubled = EnumSet.noneOf(Service.class);

        Draw(long seed) {
            random = new Random(seed);
        }

        FaultSchedule schedule(Duration length) {
            var entries = new ArrayList<Entry>();
            var at = between(SHORTEST_PAUSE, LONGEST_PAUSE);
            while (at.compareTo(length) < 0) {
                entries.add(new Entry(at, fault()));
                at = at.plus(between(SHORTEST_PAUSE, LONGEST_PAUSE));
            }
            return new FaultSchedule(entries);
        }

        private Fault fault() {
            int die = random.nextInt(100);
            if (die < 20) {
                return new Fault.Kill(one(Target.SERVICES));
            } else if (die < 28) {
                return new Fault.Kill(one(Target.SERVERS));
            } else if (die < 36) {
                return new Fault.Freeze(one(Target.SERVICES), upTo(LONGEST_FREEZE));
            } else if (die < 42) {
                return new Fault.Freeze(one(Target.SERVERS), upTo(LONGEST_FREEZE_OF_A_SERVER));
            } else if (die < 56) {
                return joinOrLeave(service());
            } else if (die < 61) {
                return new Fault.Restart(service());
            } else if (die < 66) {
                return new Fault.EndSessions(service());
            } else if (die < 76) {
                return new Fault.Cut(service(), way());
            } else if (die < 81) {
                return new Fault.Delay(service(), way(), upTo(LONGEST_DELAY), upTo(LONGEST_FREEZE));
            } else if (die < 86) {
                return new Fault.Hold(service(), way(), upTo(LONGEST_FREEZE));
            } else if (die < 95) {
                return new Fault.Clutter(
                        service(), 1 + random.nextInt(MOST_REPEATED), random.nextInt(MOST_UNREADABLE + 1));
            } else {
                return new Fault.Jump(1 + random.nextInt(LONGEST_JUMP));
            }
        }

        private Fault joinOrLeave(Service service) {
            if (doubled.remove(service)) {
                return new Fault.Leave(service);
            }
            doubled.add(service);
            return new Fault.Join(service);
        }

        private Service service() {
            return one(List.of(Service.values()));
        }

        private Way way() {
            return one(List.of(Way.values()));
        }

        private <T> T one(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        private Duration upTo(Duration longest) {
            return between(longest.dividedBy(10), longest);
        }

        private Duration between(Duration shortest, Duration longest) {
            return Duration.ofMillis(random.nextLong(shortest.toMillis(), longest.toMillis()));
        }
    }
}
