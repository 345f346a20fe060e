package io.salesdesk.invariants;

import io.salesdesk.story.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was published, and what each consumer made of it. */
final class EventInvariants {

    private EventInvariants() {}

    static List<Invariant> all() {
        return List.of(
                new Invariant("an event that the audit trail names is in Kafka", EventInvariants::audited),
                new Invariant(
                        "first appearances are in the aggregate's order, without a gap", EventInvariants::inOrder),
                new Invariant("an aggregate has one key for life", EventInvariants::oneKey),
                new Invariant("an event says the same each time", EventInvariants::constant),
                new Invariant("each consumer has each event that it relies on", EventInvariants::received),
                new Invariant("no consumer knows an event that was never published", EventInvariants::published),
                new Invariant(
                        "each consumer has come as far as its aggregates, and no further", EventInvariants::applied),
                new Invariant("what nobody can read is put aside, and nothing else", EventInvariants::parked),
                new Invariant("each notice that was asked for is told once", EventInvariants::noticed));
    }

    private static List<String> audited(Evidence evidence) {
        return ofEach(service -> {
            var published =
                    evidence.events(service).stream().map(LoggedEvent::id).collect(Collectors.toSet());
            return evidence.ids(service, "select distinct unnest(event_ids) from audit_entry").stream()
                    .filter(id -> !published.contains(id))
                    .map(id -> service + ": " + id)
                    .toList();
        });
    }

    private static List<String> inOrder(Evidence evidence) {
        return ofEach(service -> {
            var sequences = new HashMap<String, List<Long>>();
            evidence.firstAppearances(service)
                    .forEach(event -> sequences
                            .computeIfAbsent(event.subject(), none -> new ArrayList<>())
                            .add(event.sequence()));
            var violations = new ArrayList<String>();
            sequences.forEach((subject, numbers) -> {
                for (int i = 0; i < numbers.size(); i++) {
                    if (numbers.get(i) != i + 1L) {
                        violations.add("%s of %s: %s".formatted(subject, service, numbers));
                        return;
                    }
                }
            });
            return violations;
        });
    }

    private static List<String> oneKey(Evidence evidence) {
        return ofEach(service -> {
            var keys = new HashMap<String, Set<String>>();
            evidence.events(service)
                    .forEach(event -> keys.computeIfAbsent(event.subject(), none -> new TreeSet<>())
                            .add(event.key()));
            return keys.entrySet().stream()
                    .filter(subject -> subject.getValue().size() > 1)
                    .map(subject -> "%s of %s: %s".formatted(subject.getKey(), service, subject.getValue()))
                    .toList();
        });
    }

    private static List<String> constant(Evidence evidence) {
        return ofEach(service -> {
            var first = new HashMap<UUID, LoggedEvent>();
            return evidence.events(service).stream()
                    .filter(event -> {
                        var before = first.putIfAbsent(event.id(), event);
                        return before != null
                                && !(before.payload().equals(event.payload())
                                        && before.key().equals(event.key())
                                        && before.sequence() == event.sequence());
                    })
                    .map(event -> "%s %s of %s".formatted(event.type(), event.id(), service))
                    .toList();
        });
    }

    /** By the consumer's cases in the producers' contracts. */
    static List<String> received(Evidence evidence) {
        return ofEach(consumer -> {
            var received = evidence.ids(consumer, "select event_id from inbox_event");
            var missing = new ArrayList<String>();
            for (var producer : Service.values()) {
                var reliedOn = evidence.eventsReliedOn(producer, consumer);
                evidence.firstAppearances(producer).stream()
                        .filter(event -> reliedOn.contains(event.type()) && !received.contains(event.id()))
                        .forEach(event -> missing.add("%s lacks %s %s".formatted(consumer, event.type(), event.id())));
            }
            return missing;
        });
    }

    /** An event of a transaction that was rolled back, for one. */
    private static List<String> published(Evidence evidence) {
        var published = new HashSet<UUID>();
        for (var producer : Service.values()) {
            evidence.events(producer).forEach(event -> published.add(event.id()));
        }
        return ofEach(consumer -> evidence.ids(consumer, "select event_id from inbox_event").stream()
                .filter(id -> !published.contains(id))
                .map(id -> consumer + ": " + id)
                .toList());
    }

    /** Each position is the last sequence of those events that the consumer has received. */
    private static List<String> applied(Evidence evidence) {
        return ofEach(consumer -> {
            var received = evidence.ids(consumer, "select event_id from inbox_event");
            var last = new HashMap<String, Long>();
            for (var producer : Service.values()) {
                evidence.firstAppearances(producer).stream()
                        .filter(event -> received.contains(event.id()))
                        .forEach(event ->
                                last.merge("/" + producer.id() + " " + event.subject(), event.sequence(), Math::max));
            }
            var positions = evidence.pairs(
                    consumer, "select source || ' ' || subject, last_sequence::text from inbox_position");
            var all = new TreeSet<>(last.keySet());
            all.addAll(positions.keySet());
            return all.stream()
                    .filter(subject -> !String.valueOf(last.get(subject)).equals(positions.get(subject)))
                    .map(subject -> "%s stands at %s of %s and has received up to %s"
                            .formatted(consumer, positions.get(subject), subject, last.get(subject)))
                    .toList();
        });
    }

    private static List<String> parked(Evidence evidence) {
        var unreadable = evidence.unreadableKeys();
        return ofEach(service -> evidence
                .query(
                        service,
                        "select record_key, coalesce(event_type, 'no event') || ': ' || coalesce(error, '')"
                                + " from parked_record where state <> 'REPLAYED'",
                        row -> Map.entry(row.getString(1), row.getString(2)))
                .stream()
                .filter(parked -> !unreadable.contains(parked.getKey()))
                .map(parked -> "%s parked %s, %s".formatted(service, parked.getKey(), parked.getValue()))
                .toList());
    }

    private static List<String> noticed(Evidence evidence) {
        var asked = new HashSet<String>();
        for (var service : Service.values()) {
            evidence.events(service).stream()
                    .filter(event -> event.is("NoticeRequested"))
                    .forEach(event -> asked.add(event.text("/deduplicationKey")));
        }
        var states = evidence.pairs(Service.CUSTOMER, "select deduplication_key, state from notice");
        var violations = new ArrayList<String>();
        asked.stream().filter(key -> !states.containsKey(key)).forEach(key -> violations.add(key + " is on no record"));
        states.keySet().stream()
                .filter(key -> !asked.contains(key))
                .forEach(key -> violations.add(key + " was asked for by nobody"));
        var told = new HashMap<String, Integer>();
        evidence.firstAppearances(Service.CUSTOMER).stream()
                .filter(event -> event.is("NoticeSent") || event.is("NoticeFailed"))
                .forEach(event -> told.merge(event.text("/deduplicationKey"), 1, Integer::sum));
        states.forEach((key, state) -> {
            if (told.getOrDefault(key, 0) != 1) {
                violations.add("%s is %s and was concluded %d times".formatted(key, state, told.getOrDefault(key, 0)));
            }
        });
        return violations;
    }

    private interface OfService {
        List<String> violations(Service service);
    }

    private static List<String> ofEach(OfService check) {
        var all = new ArrayList<String>();
        for (var service : Service.values()) {
            all.addAll(check.violations(service));
        }
        return all;
    }
}
