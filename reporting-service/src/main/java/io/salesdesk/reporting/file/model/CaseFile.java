package io.salesdesk.reporting.file.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * All that is known of one subject. Filing is commutative, associative and idempotent, whatever the order in which the
 * topics bring the events: a file, and everything derived from it, is a function of the set of its events.
 *
 * @param <F> the facts that are filed about this kind of subject
 */
public record CaseFile<F extends Fact>(UUID id, Map<String, F> bySlot) {

    private static final Comparator<Fact> BY_SEQUENCE =
            Comparator.comparingLong(fact -> fact.origin().sequence());

    public CaseFile {
        bySlot = Collections.unmodifiableMap(new TreeMap<>(bySlot));
    }

    public static <F extends Fact> CaseFile<F> empty(UUID id) {
        return new CaseFile<>(id, Map.of());
    }

    /** The file of these facts, in whatever order they are given. */
    public static <F extends Fact> CaseFile<F> of(UUID id, Collection<? extends F> facts) {
        var bySlot = new TreeMap<String, F>();
        facts.forEach(fact -> bySlot.merge(fact.slot(), fact, CaseFile::later));
        return new CaseFile<>(id, bySlot);
    }

    public CaseFile<F> with(F fact) {
        var known = bySlot.get(fact.slot());
        if (known != null && later(known, fact) == known) {
            return this;
        }
        var slots = new TreeMap<>(bySlot);
        slots.put(fact.slot(), fact);
        return new CaseFile<>(id, slots);
    }

    private static <F extends Fact> F later(F one, F other) {
        return one.origin().sequence() >= other.origin().sequence() ? one : other;
    }

    public Collection<F> facts() {
        return bySlot.values();
    }

    /** The facts of one type, in the order in which their aggregate told them. */
    public <T extends F> Stream<T> all(Class<T> type) {
        return bySlot.values().stream().filter(type::isInstance).map(type::cast).sorted(BY_SEQUENCE);
    }

    /** The last fact of one type. */
    public <T extends F> Optional<T> last(Class<T> type) {
        return all(type).reduce((earlier, later) -> later);
    }
}
