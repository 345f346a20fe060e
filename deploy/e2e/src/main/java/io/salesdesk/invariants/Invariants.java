package io.salesdesk.invariants;

import io.salesdesk.story.Landscape;
import io.salesdesk.story.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What must hold over all services once everything that was under way has arrived: nothing accepted is lost, nothing has
 * an effect twice, stock and money are the sums of what moved them, and nobody checked their own act.
 */
public final class Invariants {

    private static final List<Invariant> ALL = Stream.of(
                    RecordInvariants.all(),
                    EventInvariants.all(),
                    StockInvariants.all(),
                    ReleaseInvariants.all(),
                    MoneyInvariants.all(),
                    DunningInvariants.all(),
                    PeopleInvariants.all())
            .flatMap(List::stream)
            .toList();

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    /** The first column of each row is something that will still change by itself. */
    private static final Map<Service, List<String>> UNDER_WAY = Map.of(
            Service.CUSTOMER, List.of("select 'notice ' || deduplication_key from notice where state = 'PENDING'"),
            Service.BILLING, List.of("""
                select 'due step of dunning case ' || number from dunning_case
                where next_due_on < (now() + (select offset_micros from business_clock) * interval '1 microsecond')::date
                """, """
                select 'expired slip of remittance ' || number from remittance
                where state = 'SLIP_RECEIVED' and not slip_expired and slip_expires_after
                      < (now() + (select offset_micros from business_clock) * interval '1 microsecond')::date
                """));

    private static final List<String> UNDER_WAY_ANYWHERE = List.of(
            "select 'outbox of event ' || event_id from outbox_event",
            "select 'early event ' || event_id from waiting_event",
            "select kind || ' ' || id from job where state in ('QUEUED', 'RUNNING')");

    private final Landscape stack;
    private final Set<String> unreadableKeys = new HashSet<>();

    public Invariants(Landscape stack) {
        this.stack = stack;
    }

    static List<Invariant> all() {
        return ALL;
    }

    /** How many different things are looked at. */
    public static int count() {
        return ALL.size();
    }

    /** Names keys under which records were published that nobody can read: those belong into the parking place. */
    public Invariants unreadable(Collection<String> keys) {
        unreadableKeys.addAll(keys);
        return this;
    }

    /**
     * Waits until everything that is under way has arrived, and looks. What begins by itself meanwhile, like the report of a day
     * after the clock has moved, is waited for too.
     *
     * @param accepted the orders whose entry was answered with success
     * @param patience how long what is under way may take to arrive
     * @return what does not hold, in words; empty when all does
     */
    public List<String> violations(Collection<UUID> accepted, Duration patience) {
        return undisturbed(patience, left -> look(accepted, left));
    }

    /**
     * What was seen. Each database and each topic is seen at a moment of its own, so what happens between them may look like
     * a violation.
     *
     * @param disturbed whether something happened between the first moment and the last
     */
    record Look(List<String> violations, boolean disturbed) {}

    /** The violations of a look that nothing has disturbed, or of the last one for which there was patience. */
    static List<String> undisturbed(Duration patience, Function<Duration, Look> look) {
        long until = System.nanoTime() + patience.toNanos();
        var seen = look.apply(patience);
        while (!seen.violations().isEmpty() && seen.disturbed() && System.nanoTime() < until) {
            seen = look.apply(Duration.ofNanos(until - System.nanoTime()));
        }
        return seen.violations();
    }

    private Look look(Collection<UUID> accepted, Duration patience) {
        var late = drain(patience);
        var violations = new ArrayList<>(late.stream()
                .map(what -> "still under way after " + patience + ": " + what)
                .toList());
        var evidence = new Evidence(stack, accepted, unreadableKeys);
        ALL.forEach(invariant -> violations.addAll(invariant.violations(evidence)));
        return new Look(
                List.copyOf(violations),
                !violations.isEmpty() && (evidence.isOvertaken() || !underWay().isEmpty()));
    }

    /**
     * Waits until outboxes are empty, no event waits, and every consumer has received every event that it relies on. What it
     * has received is told by its inbox and not by Kafka's committed offsets: a commit that a broker's crash cuts off is made
     * good by the next record only, and a repeated delivery does no harm.
     *
     * @return what has not arrived
     */
    public List<String> drain(Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        var underWay = underWay();
        while (!underWay.isEmpty() && System.nanoTime() < until) {
            pause();
            underWay = underWay();
        }
        return underWay;
    }

    /** The topics are read only when the databases are at rest: that costs more. */
    private List<String> underWay() {
        var evidence = new Evidence(stack, Set.of(), unreadableKeys);
        var underWay = new ArrayList<String>();
        for (var service : Service.values()) {
            Stream.concat(UNDER_WAY_ANYWHERE.stream(), UNDER_WAY.getOrDefault(service, List.of()).stream())
                    .forEach(query ->
                            evidence.lines(service, query).forEach(what -> underWay.add(service + ": " + what)));
        }
        return underWay.isEmpty() ? EventInvariants.received(evidence) : underWay;
    }

    private static void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(LOOK_AGAIN.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
