package io.salesdesk.platform.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesdesk.platform.messaging.Delivery.KeyOfTopic;
import io.salesdesk.platform.messaging.ReceivedEvent.Aggregate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The inbox's tables. Every method is one statement for a whole batch, in the current transaction. */
@ApplicationScoped
class InboxStore {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final DataSource dataSource;
    private final ObjectMapper json;
    private final String consumer;

    InboxStore(DataSource dataSource, ObjectMapper json, @ConfigProperty(name = "salesdesk.service") String consumer) {
        this.dataSource = dataSource;
        this.json = json;
        this.consumer = consumer;
    }

    /** A record that waits, with its row's id. */
    record Waiting(long id, UUID missing, Delivery delivery) {}

    /** Of these keys, the ones that are parked. */
    Set<KeyOfTopic> parkedAmong(Collection<KeyOfTopic> keys) {
        return run("""
                select distinct p.topic, p.record_key
                from parked_record p
                join unnest(?::text[], ?::text[]) as k (topic, record_key)
                  on p.topic = k.topic and p.record_key = k.record_key
                where p.consumer = ? and p.state in ('PARKED', 'QUEUED')
                """, (connection, statement) -> {
            statement.setArray(1, texts(connection, keys.stream().map(KeyOfTopic::topic)));
            statement.setArray(2, texts(connection, keys.stream().map(KeyOfTopic::key)));
            statement.setString(3, consumer);
            var parked = new HashSet<KeyOfTopic>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    parked.add(new KeyOfTopic(rows.getString(1), rows.getString(2)));
                }
            }
            return parked;
        });
    }

    /** Parks records, or queues them behind a parked one. A record that stands there already is left as it is. */
    void park(Collection<Delivery> deliveries, String state, @Nullable String error) {
        run("""
                insert into parked_record (consumer, topic, partition, record_offset, record_key, event_type, headers,
                                           payload, state, error)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (consumer, topic, partition, record_offset) do nothing
                """, (connection, statement) -> {
            for (var delivery : deliveries) {
                statement.setString(1, consumer);
                statement.setString(2, delivery.topic());
                statement.setInt(3, delivery.partition());
                statement.setLong(4, delivery.offset());
                statement.setString(5, delivery.key());
                statement.setString(6, delivery.type());
                statement.setString(7, write(delivery.headers()));
                statement.setBytes(8, delivery.payload());
                statement.setString(9, state);
                statement.setString(10, error);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** Notes the events as received and tells which of them are new. Ids go in sorted, so two batches cannot deadlock. */
    Set<UUID> insertNew(Collection<ReceivedEvent<?>> events) {
        return run("""
                insert into inbox_event (consumer, event_id, event_time)
                select ?, event_id, event_time
                from unnest(?::uuid[], ?::timestamptz[]) as e (event_id, event_time)
                order by event_id
                on conflict do nothing
                returning event_id
                """, (connection, statement) -> {
            statement.setString(1, consumer);
            statement.setArray(
                    2, uuids(connection, events.stream().map(e -> e.event().id())));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "timestamptz",
                            events.stream()
                                    .map(e -> Timestamp.from(e.event().time()))
                                    .toArray()));
            return ids(statement);
        });
    }

    /** Takes the transaction-level locks on ids that may be missing, in ascending order. */
    void lock(Collection<UUID> ids) {
        lockNumbers(ids.stream().map(id -> id.getMostSignificantBits() ^ id.getLeastSignificantBits()));
    }

    void lockKeys(Collection<KeyOfTopic> keys) {
        lockNumbers(keys.stream()
                .map(key -> key.topic().hashCode() * 0x1_0000_0001L ^ key.key().hashCode()));
    }

    private void lockNumbers(Stream<Long> numbers) {
        run(
                "select pg_advisory_xact_lock(n) from (select n from unnest(?::bigint[]) as n order by n) as sorted",
                (connection, statement) -> {
                    statement.setArray(
                            1,
                            connection.createArrayOf(
                                    "bigint", numbers.distinct().toArray()));
                    try (var rows = statement.executeQuery()) {
                        return rows.next();
                    }
                });
    }

    /**
     * What a batch has to know before it takes effect.
     *
     * @param positions the last sequence applied, by aggregate
     * @param waiting for what an earlier event of the aggregate waits
     * @param awaited those of the ids asked for that something waits for
     */
    record Known(Map<Aggregate, Long> positions, Map<Aggregate, UUID> waiting, Set<UUID> awaited) {}

    /**
     * Asks all of it at once. Whoever holds the {@linkplain #lock locks} of the ids can rely on {@code awaited}: nobody
     * begins to wait for one of them before the transaction ends.
     */
    Known known(Set<Aggregate> aggregates, Collection<UUID> ids) {
        // The arrays stand in subselects so that their lengths do not make PostgreSQL plan anew, 0.3 ms a batch.
        return run("""
                with asked as (
                    select source, subject from unnest((select ?::text[]), (select ?::uuid[])) as a (source, subject)
                )
                select p.source, p.subject, p.last_sequence, null::uuid
                from inbox_position p join asked using (source, subject)
                where p.consumer = ?
                union all
                select w.source, w.subject, null, max(w.missing_id::text)::uuid
                from waiting_event w join asked using (source, subject)
                where w.consumer = ?
                group by w.source, w.subject
                union all
                select distinct null::text, null::uuid, null::bigint, missing_id
                from waiting_event
                where consumer = ? and missing_id = any ((select ?)::uuid[])
                """, (connection, statement) -> {
            statement.setArray(1, texts(connection, aggregates.stream().map(Aggregate::source)));
            statement.setArray(2, uuids(connection, aggregates.stream().map(Aggregate::subject)));
            statement.setString(3, consumer);
            statement.setString(4, consumer);
            statement.setString(5, consumer);
            statement.setArray(6, uuids(connection, ids.stream()));
            var known = new Known(new HashMap<>(), new HashMap<>(), new HashSet<>());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    note(rows, known);
                }
            }
            return known;
        });
    }

    private static void note(ResultSet row, Known known) throws SQLException {
        var source = row.getString(1);
        var missing = row.getObject(4, UUID.class);
        if (source == null) {
            known.awaited().add(missing);
            return;
        }
        var aggregate = new Aggregate(source, row.getObject(2, UUID.class));
        if (missing == null) {
            known.positions().put(aggregate, row.getLong(3));
        } else {
            known.waiting().put(aggregate, missing);
        }
    }

    void savePositions(Map<Aggregate, Long> positions) {
        var sorted = positions.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        java.util.Comparator.comparing(Aggregate::source).thenComparing(Aggregate::subject)))
                .toList();
        run("""
                insert into inbox_position (consumer, source, subject, last_sequence)
                select ?, source, subject, last_sequence
                from unnest(?::text[], ?::uuid[], ?::bigint[]) as p (source, subject, last_sequence)
                on conflict (consumer, source, subject)
                do update set last_sequence = greatest(inbox_position.last_sequence, excluded.last_sequence)
                """, (connection, statement) -> {
            statement.setString(1, consumer);
            statement.setArray(
                    2, texts(connection, sorted.stream().map(e -> e.getKey().source())));
            statement.setArray(
                    3, uuids(connection, sorted.stream().map(e -> e.getKey().subject())));
            statement.setArray(
                    4,
                    connection.createArrayOf(
                            "bigint", sorted.stream().map(Map.Entry::getValue).toArray()));
            return statement.executeUpdate();
        });
    }

    void saveWaiting(Map<ReceivedEvent<?>, UUID> early) {
        run("""
                insert into waiting_event (consumer, missing_id, event_id, source, subject, topic, partition,
                                           record_offset, record_key, headers, payload)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, (connection, statement) -> {
            for (var entry : early.entrySet()) {
                var event = entry.getKey();
                statement.setString(1, consumer);
                statement.setObject(2, entry.getValue());
                statement.setObject(3, event.event().id());
                statement.setString(4, event.event().source());
                statement.setObject(5, event.event().subject());
                statement.setString(6, event.delivery().topic());
                statement.setInt(7, event.delivery().partition());
                statement.setLong(8, event.delivery().offset());
                statement.setString(9, event.delivery().key());
                statement.setString(10, write(event.delivery().headers()));
                statement.setString(11, new String(event.delivery().payload(), StandardCharsets.UTF_8));
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** The events that wait for one of these ids, in the order in which they came. */
    List<Waiting> waitingFor(Collection<UUID> missing) {
        return run("""
                select id, missing_id, topic, partition, record_offset, record_key, headers, payload
                from waiting_event
                where consumer = ? and missing_id = any (?::uuid[])
                order by id
                """, (connection, statement) -> {
            statement.setString(1, consumer);
            statement.setArray(2, uuids(connection, missing.stream()));
            var waiting = new ArrayList<Waiting>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    waiting.add(waiting(rows));
                }
            }
            return waiting;
        });
    }

    /** Ids that something has been waiting for longer than the given time, oldest first. */
    List<UUID> missingLongerThan(java.time.Duration age, int limit) {
        return run("""
                select missing_id from waiting_event
                where consumer = ? and received_at < clock_timestamp() - ? * interval '1 millisecond'
                group by missing_id order by min(id) limit ?
                """, (connection, statement) -> {
            statement.setString(1, consumer);
            statement.setLong(2, age.toMillis());
            statement.setInt(3, limit);
            return new ArrayList<>(ids(statement));
        });
    }

    void deleteWaiting(Collection<Long> ids) {
        run("delete from waiting_event where id = any (?::bigint[])", (connection, statement) -> {
            statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            return statement.executeUpdate();
        });
    }

    void moveWaiting(long id, UUID missing) {
        run("update waiting_event set missing_id = ? where id = ?", (connection, statement) -> {
            statement.setObject(1, missing);
            statement.setLong(2, id);
            return statement.executeUpdate();
        });
    }

    private Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getLong(1),
                row.getObject(2, UUID.class),
                new Delivery(
                        row.getString(3),
                        row.getInt(4),
                        row.getLong(5),
                        row.getString(6),
                        readHeaders(row.getString(7)),
                        row.getString(8).getBytes(StandardCharsets.UTF_8)));
    }

    private static Set<UUID> ids(PreparedStatement statement) throws SQLException {
        var ids = new java.util.LinkedHashSet<UUID>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    private static java.sql.Array texts(Connection connection, Stream<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    private static java.sql.Array uuids(Connection connection, Stream<UUID> values) throws SQLException {
        return connection.createArrayOf("uuid", values.toArray());
    }

    String write(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of strings is always JSON", e);
        }
    }

    Map<String, String> readHeaders(String text) {
        try {
            return json.readValue(text, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Written here as a JSON object of strings", e);
        }
    }

    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection, PreparedStatement statement) throws SQLException;
    }

    <T> T run(String sql, Work<T> work) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(connection, statement);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    String consumer() {
        return consumer;
    }
}
