package io.salesdesk.platform.messaging;

import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.journal.Journal;
import io.salesdesk.platform.journal.OutboxRow;
import io.salesdesk.platform.messaging.Delivery.KeyOfTopic;
import io.salesdesk.platform.messaging.InboxStore.Waiting;
import io.salesdesk.platform.messaging.ReceivedEvent.Aggregate;
import io.salesdesk.platform.persistence.TransientFailures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Applies what other services publish: at-least-once on the wire, exactly once in effect.
 *
 * <p>A batch of records is one transaction. It notes every event's id first, so that a repeated delivery finds itself
 * known; it locks what its handlers will change, sorted, kind by kind; then each event takes effect, in order.
 *
 * <ul>
 *   <li><b>stale</b> (a lower sequence of the same aggregate): recorded and skipped;
 *   <li><b>early</b> (what it builds on is not known yet): kept, and applied in the transaction that brings the missing
 *       aggregate. Both sides hold a lock on the missing id, so neither can miss the other;
 *   <li><b>transient failure</b> (deadlock, lost connection): rolled back and tried again without limit;
 *   <li><b>poison</b> (fails every time): the batch is tried record by record, and the record parks its key. Later records
 *       of the key queue behind it until somebody replays or discards it; all other keys go on.
 * </ul>
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private static final int TRIES_AT_A_UNIQUE_KEY = 3;

    private final InboxStore store;
    private final ObjectMapper json;
    private final Journal journal;
    private final Tracer tracer;
    private final MeterRegistry metrics;
    private final Map<String, EventHandler<?>> handlers;

    private volatile boolean stopping;

    Inbox(
            InboxStore store,
            ObjectMapper json,
            Journal journal,
            Tracer tracer,
            MeterRegistry metrics,
            @All List<EventHandler<?>> handlers) {
        this.store = store;
        this.json = json;
        this.journal = journal;
        this.tracer = tracer;
        this.metrics = metrics;
        this.handlers =
                handlers.stream().collect(Collectors.toUnmodifiableMap(EventHandler::type, Function.identity()));
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /**
     * Returns when every record of the batch has taken effect, waits, or is parked; only then may the offsets be
     * committed.
     */
    public void receive(ConsumerRecords<String, byte[]> records) {
        var batch = new ArrayList<Delivery>(records.count());
        for (var received : records) {
            if (received.value() == null) {
                // A tombstone of a compacted topic carries no event.
                continue;
            }
            var delivery = Delivery.of(received);
            if (isKnown(delivery)) {
                batch.add(delivery);
            } else {
                metrics.counter("salesdesk.inbox.unknown", "type", String.valueOf(delivery.type()))
                        .increment();
            }
        }
        if (!batch.isEmpty()) {
            apply(batch);
        }
    }

    /** A record that cannot even be an event is not unknown but malformed, and goes on to be put aside. */
    private boolean isKnown(Delivery delivery) {
        return delivery.type() == null || handlers.containsKey(delivery.type());
    }

    private void apply(List<Delivery> batch) {
        var backOff = new BackOff(Duration.ofMillis(50), Duration.ofSeconds(5));
        int uniqueKeyHits = 0;
        while (true) {
            if (stopping || Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("The service stops; the records will be delivered again");
            }
            try {
                QuarkusTransaction.requiringNew().run(() -> new Application().applyAll(batch));
                return;
            } catch (WaitingEventFailedException failure) {
                if (isWorthAnotherTry(failure, ++uniqueKeyHits)) {
                    backOff.pause();
                } else {
                    parkWaiting(failure.waiting, failure);
                }
            } catch (RuntimeException failure) {
                if (isWorthAnotherTry(failure, ++uniqueKeyHits)) {
                    LOG.debugf(failure, "A batch of %d records is tried again", batch.size());
                    backOff.pause();
                } else if (batch.size() == 1) {
                    park(batch.getFirst(), failure);
                    return;
                } else {
                    batch.forEach(delivery -> apply(List.of(delivery)));
                    return;
                }
            } finally {
                Correlation.end();
            }
        }
    }

    private static boolean isWorthAnotherTry(Throwable failure, int hits) {
        return TransientFailures.isTransient(failure)
                || (TransientFailures.isUniqueViolation(failure) && hits <= TRIES_AT_A_UNIQUE_KEY);
    }

    /** Tries again the events that have waited for a while: their predecessor may have come by another way. */
    void sweepWaiting(Duration olderThan, int limit) {
        var missing = QuarkusTransaction.requiringNew().call(() -> store.missingLongerThan(olderThan, limit));
        for (var id : missing) {
            try {
                QuarkusTransaction.requiringNew().run(() -> new Application().release(id));
            } catch (WaitingEventFailedException failure) {
                if (!TransientFailures.isTransient(failure)) {
                    parkWaiting(failure.waiting, failure);
                }
            } finally {
                Correlation.end();
            }
        }
    }

    /**
     * Applies one record that was parked, in the current transaction.
     *
     * @throws RuntimeException as its handler throws
     */
    void applyParked(Delivery delivery) {
        new Application().applyUnparked(delivery);
    }

    /**
     * Applies records that were applied before, for a rebuild; those that nobody here handles are skipped.
     *
     * @param setUp run first in each transaction: it directs the writes elsewhere
     * @throws RuntimeException as a handler throws; nothing is parked
     */
    void applyAgain(List<Delivery> records, Runnable setUp) {
        var batch = records.stream().filter(this::isKnown).toList();
        if (batch.isEmpty()) {
            return;
        }
        var backOff = new BackOff(Duration.ofMillis(50), Duration.ofSeconds(5));
        while (true) {
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    setUp.run();
                    new Application().applyAll(batch);
                });
                return;
            } catch (RuntimeException failure) {
                if (stopping || !TransientFailures.isTransient(failure)) {
                    throw failure;
                }
                backOff.pause();
            } finally {
                Correlation.end();
            }
        }
    }

    private void park(Delivery delivery, Throwable failure) {
        LOG.errorf(
                failure,
                "Parked the key %s of %s at offset %d of partition %d (%s)",
                delivery.key(),
                delivery.topic(),
                delivery.offset(),
                delivery.partition(),
                delivery.type());
        untilItHolds(() -> {
            store.lockKeys(Set.of(delivery.keyOfTopic()));
            store.park(List.of(delivery), "PARKED", describe(failure));
            publishParked(delivery, describe(failure));
        });
        metrics.counter("salesdesk.inbox.parked", "topic", delivery.topic()).increment();
    }

    private void parkWaiting(Waiting waiting, Throwable failure) {
        LOG.errorf(
                failure,
                "Parked the key %s of %s, whose record had waited",
                waiting.delivery().key(),
                waiting.delivery().topic());
        untilItHolds(() -> {
            store.lockKeys(Set.of(waiting.delivery().keyOfTopic()));
            store.deleteWaiting(List.of(waiting.id()));
            store.park(List.of(waiting.delivery()), "PARKED", describe(failure));
            publishParked(waiting.delivery(), describe(failure));
        });
        metrics.counter("salesdesk.inbox.parked", "topic", waiting.delivery().topic())
                .increment();
    }

    private void untilItHolds(Runnable work) {
        var backOff = new BackOff(Duration.ofMillis(50), Duration.ofSeconds(5));
        while (true) {
            try {
                QuarkusTransaction.requiringNew().run(work);
                return;
            } catch (RuntimeException failure) {
                if (stopping || !TransientFailures.isTransient(failure)) {
                    throw failure;
                }
                backOff.pause();
            }
        }
    }

    private void publishParked(Delivery delivery, String error) {
        var headers = new LinkedHashMap<>(delivery.headers());
        headers.put("parked-by", store.consumer());
        headers.put("parked-error", error);
        headers.put("parked-partition", Integer.toString(delivery.partition()));
        headers.put("parked-offset", Long.toString(delivery.offset()));
        // The table keeps the bytes as they came; PostgreSQL's text cannot hold NUL.
        var text = new String(delivery.payload(), StandardCharsets.UTF_8).replace('\0', '\uFFFD');
        journal.publish(new OutboxRow(
                Ids.next(), null, delivery.topic() + ".parked", delivery.key(), store.write(headers), text));
    }

    private static String describe(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }

    /** An event that waited fails every time, though the event that brought its predecessor is sound. */
    private static final class WaitingEventFailedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Waiting waiting;

        WaitingEventFailedException(Waiting waiting, Throwable cause) {
            super(cause);
            this.waiting = waiting;
        }
    }

    /** One transaction's work. */
    private final class Application {

        private final Map<Aggregate, Long> positions = new HashMap<>();
        private final Map<Aggregate, Long> advanced = new HashMap<>();
        private final Map<Aggregate, UUID> waitingAggregates = new HashMap<>();
        private final Map<ReceivedEvent<?>, UUID> early = new LinkedHashMap<>();
        private final Set<UUID> brought = new LinkedHashSet<>();
        private final Set<UUID> awaited = new HashSet<>();

        void applyAll(List<Delivery> batch) {
            var open = queueBehindParked(batch);
            var events = putMalformedAside(open);
            if (events.isEmpty()) {
                return;
            }
            var fresh = store.insertNew(events);
            var work = new ArrayList<ReceivedEvent<?>>();
            var seen = new HashSet<UUID>();
            for (var event : events) {
                // The same id twice in one batch: the first one counts.
                if (fresh.contains(event.event().id()) && seen.add(event.event().id())) {
                    work.add(event);
                }
            }
            count("duplicate", events.size() - work.size());
            if (work.isEmpty()) {
                return;
            }
            lockAndLook(work);
            work.forEach(this::applyInTurn);
            finish();
        }

        void applyUnparked(Delivery delivery) {
            var event = read(delivery);
            store.insertNew(List.of(event));
            lockAndLook(List.of(event));
            applyInTurn(event);
            finish();
        }

        void release(UUID missing) {
            store.lock(Set.of(missing));
            brought.add(missing);
            awaited.add(missing);
            finish();
        }

        private void finish() {
            if (!early.isEmpty()) {
                store.saveWaiting(early);
                awaited.addAll(early.values());
            }
            // Their locks are held, so nothing has begun to wait for the others since the look.
            brought.retainAll(awaited);
            releaseWaiting();
            if (!advanced.isEmpty()) {
                store.savePositions(advanced);
            }
        }

        private List<Delivery> queueBehindParked(List<Delivery> batch) {
            var keys = batch.stream().map(Delivery::keyOfTopic).collect(Collectors.toSet());
            var parked = store.parkedAmong(keys);
            if (parked.isEmpty()) {
                return batch;
            }
            // Somebody may be replaying one of these keys right now: take turns, then look again.
            store.lockKeys(parked);
            Set<KeyOfTopic> still = store.parkedAmong(parked);
            var queued = batch.stream()
                    .filter(delivery -> still.contains(delivery.keyOfTopic()))
                    .toList();
            store.park(queued, "QUEUED", null);
            return batch.stream()
                    .filter(delivery -> !still.contains(delivery.keyOfTopic()))
                    .toList();
        }

        private List<ReceivedEvent<?>> putMalformedAside(List<Delivery> deliveries) {
            var events = new ArrayList<ReceivedEvent<?>>(deliveries.size());
            for (var delivery : deliveries) {
                try {
                    events.add(read(delivery));
                } catch (MalformedException malformed) {
                    LOG.warnf("A malformed record was put aside: %s", malformed.getMessage());
                    store.park(List.of(delivery), "MALFORMED", malformed.getMessage());
                    publishParked(delivery, String.valueOf(malformed.getMessage()));
                }
            }
            return events;
        }

        private ReceivedEvent<?> read(Delivery delivery) {
            try {
                var attributes = CloudEvents.read(delivery.key(), delivery.headers());
                var handler = handlers.get(attributes.type());
                if (handler == null) {
                    throw new MalformedException("Nobody here handles " + attributes.type());
                }
                return typed(delivery, attributes, handler);
            } catch (CloudEvents.MalformedEventException | StreamReadException e) {
                throw new MalformedException(String.valueOf(e.getMessage()));
            } catch (IOException e) {
                // Sound JSON that the reader record does not take: a difference of contract, so the key must wait.
                throw new UncheckedIOException(e);
            }
        }

        private <T> ReceivedEvent<T> typed(
                Delivery delivery, CloudEvents.Attributes attributes, EventHandler<T> handler) throws IOException {
            var data = json.readValue(delivery.payload(), handler.dataType());
            if (data == null) {
                throw new MalformedException("The record has no data");
            }
            return ReceivedEvent.of(delivery, attributes, handler, data);
        }

        private void lockAndLook(Collection<ReceivedEvent<?>> work) {
            var ids = work.stream().flatMap(event -> event.brings().stream()).collect(Collectors.toSet());
            if (!ids.isEmpty()) {
                store.lock(ids);
            }
            lockRows(work);
            var known = store.known(work.stream().map(ReceivedEvent::aggregate).collect(Collectors.toSet()), ids);
            positions.putAll(known.positions());
            waitingAggregates.putAll(known.waiting());
            awaited.addAll(known.awaited());
        }

        private void lockRows(Collection<ReceivedEvent<?>> work) {
            var rows = new TreeMap<LockKind, TreeSet<UUID>>(Comparator.comparingInt(LockKind::order));
            for (var event : work) {
                for (var lock : event.locks()) {
                    rows.computeIfAbsent(lock.kind(), kind -> new TreeSet<>()).add(lock.id());
                }
            }
            rows.forEach(LockKind::lock);
        }

        private void applyInTurn(ReceivedEvent<?> event) {
            var missing = waitingAggregates.get(event.aggregate());
            if (missing != null) {
                // An earlier event of the same aggregate waits; this one stays behind it.
                early.put(event, missing);
                count("early", 1);
            } else if (applyNow(event) instanceof Outcome.Early(var id)) {
                early.put(event, id);
                waitingAggregates.put(event.aggregate(), id);
                count("early", 1);
            }
        }

        private Outcome applyNow(ReceivedEvent<?> event) {
            var aggregate = event.aggregate();
            long sequence = event.event().sequence();
            if (sequence <= positions.getOrDefault(aggregate, 0L)) {
                count("stale", 1);
                return Outcome.stale("A later event of the same aggregate has been applied");
            }
            var outcome = inContextOf(event);
            if (outcome instanceof Outcome.Early(var missing)) {
                // Its predecessor may be under way in another transaction: wait for that one, then look again.
                store.lock(Set.of(missing));
                outcome = inContextOf(event);
            }
            switch (outcome) {
                case Outcome.Applied _ -> {
                    count("applied", 1);
                    advance(aggregate, sequence, event);
                }
                case Outcome.Stale(var reason) -> {
                    LOG.debugf(
                            "Skipped %s of %s: %s",
                            event.event().type(), event.event().subject(), reason);
                    count("stale", 1);
                    advance(aggregate, sequence, event);
                }
                case Outcome.Early _ -> {
                    // The caller keeps it.
                }
            }
            return outcome;
        }

        private void advance(Aggregate aggregate, long sequence, ReceivedEvent<?> event) {
            positions.put(aggregate, sequence);
            advanced.put(aggregate, sequence);
            brought.addAll(event.brings());
        }

        private Outcome inContextOf(ReceivedEvent<?> event) {
            Correlation.follow(event.event().correlationId(), event.event().id());
            var span = tracer.spanBuilder("apply " + event.event().type())
                    .setSpanKind(SpanKind.CONSUMER)
                    .setParent(traceOf(event.attributes().traceParent()))
                    .startSpan();
            try (var _ = span.makeCurrent()) {
                return event.apply();
            } catch (RuntimeException e) {
                span.recordException(e);
                throw e;
            } finally {
                span.end();
            }
        }

        /** Applies what was waiting for the aggregates that this transaction made known, and so on. */
        private void releaseWaiting() {
            var stillWaiting = new HashMap<Aggregate, UUID>();
            while (!brought.isEmpty()) {
                var ids = List.copyOf(brought);
                brought.clear();
                var released = new ArrayList<Long>();
                for (var waiting : store.waitingFor(ids)) {
                    try {
                        if (releaseOne(waiting, stillWaiting)) {
                            released.add(waiting.id());
                        }
                    } catch (RuntimeException e) {
                        throw new WaitingEventFailedException(waiting, e);
                    }
                }
                if (!released.isEmpty()) {
                    store.deleteWaiting(released);
                }
            }
        }

        private boolean releaseOne(Waiting waiting, Map<Aggregate, UUID> stillWaiting) {
            var event = read(waiting.delivery());
            var ahead = stillWaiting.get(event.aggregate());
            if (ahead != null) {
                stayBehind(waiting, ahead);
                return false;
            }
            var ids = event.brings();
            if (!ids.isEmpty()) {
                store.lock(ids);
            }
            lockRows(List.of(event));
            if (!positions.containsKey(event.aggregate())) {
                positions.putAll(
                        store.known(Set.of(event.aggregate()), Set.of()).positions());
            }
            if (applyNow(event) instanceof Outcome.Early(var missing)) {
                stillWaiting.put(event.aggregate(), missing);
                stayBehind(waiting, missing);
                return false;
            }
            return true;
        }

        private void stayBehind(Waiting waiting, UUID missing) {
            if (!missing.equals(waiting.missing())) {
                store.moveWaiting(waiting.id(), missing);
            }
        }

        private void count(String outcome, int number) {
            if (number > 0) {
                metrics.counter("salesdesk.inbox.events", "outcome", outcome).increment(number);
            }
        }
    }

    private static Context traceOf(@Nullable String traceParent) {
        return traceParent == null
                ? Context.root()
                : W3CTraceContextPropagator.getInstance().extract(Context.root(), traceParent, TRACE_PARENT);
    }

    private static final TextMapGetter<String> TRACE_PARENT = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String carrier) {
            return List.of("traceparent");
        }

        @Override
        public @Nullable String get(@Nullable String carrier, String key) {
            return "traceparent".equals(key) ? carrier : null;
        }
    };

    private static final class MalformedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        MalformedException(String message) {
            super(message);
        }
    }
}
