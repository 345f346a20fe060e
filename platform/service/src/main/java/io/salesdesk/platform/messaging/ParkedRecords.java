package io.salesdesk.platform.messaging;

import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.messaging.Delivery.KeyOfTopic;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The records that could not be applied, and the ones that queue behind them. An administrator replays the first record
 * of a key, after its cause has been mended, or discards it with a reason; the rest of the key follows in order.
 */
@ApplicationScoped
public class ParkedRecords {

    private static final String COLUMNS =
            "id, topic, partition, record_offset, record_key, event_type, headers, payload, state, error, parked_at,"
                    + " decided_by, decided_at, reason";

    private final InboxStore store;
    private final Inbox inbox;

    ParkedRecords(InboxStore store, Inbox inbox) {
        this.store = store;
        this.inbox = inbox;
    }

    /**
     * @param state PARKED (stops its key), QUEUED (behind a parked one), MALFORMED (stops nothing), REPLAYED or DISCARDED
     */
    public record ParkedRecord(
            long id,
            String topic,
            int partition,
            long offset,
            String key,
            @Nullable String eventType,
            String headers,
            String payload,
            String state,
            @Nullable String error,
            Instant parkedAt,
            @Nullable UUID decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String reason) {}

    /** Records after the given id, oldest first. In a transaction. */
    public List<ParkedRecord> list(@Nullable String state, long afterId, int limit) {
        return store.run(
                "select " + COLUMNS + " from parked_record where consumer = ? and id > ?"
                        + " and (?::text is null or state = ?) order by id limit ?",
                (connection, statement) -> {
                    statement.setString(1, store.consumer());
                    statement.setLong(2, afterId);
                    statement.setString(3, state);
                    statement.setString(4, state);
                    statement.setInt(5, limit);
                    var found = new ArrayList<ParkedRecord>();
                    try (var rows = statement.executeQuery()) {
                        while (rows.next()) {
                            found.add(view(rows));
                        }
                    }
                    return found;
                });
    }

    /**
     * Applies the first record of its key and then all that queue behind it, in the current transaction.
     *
     * @throws RejectedException when the record is not the first of its key, or decided already
     * @throws RuntimeException as the handler throws when the cause persists; nothing has changed then
     */
    public ParkedRecord replay(long id, UUID by) {
        return decide(id, by, "REPLAYED", null);
    }

    /**
     * Gives the record up and applies all that queue behind it, in the current transaction.
     *
     * @throws RejectedException when the record is not the first of its key, or decided already
     */
    public ParkedRecord discard(long id, UUID by, String reason) {
        return decide(id, by, "DISCARDED", reason);
    }

    private ParkedRecord decide(long id, UUID by, String decision, @Nullable String reason) {
        var found = find(id).orElseThrow(() -> new RejectedException(new ParkingRejection.UnknownRecord(id)));
        store.lockKeys(Set.of(new KeyOfTopic(found.topic(), found.key())));
        var queue = openOf(found);
        boolean first = !queue.isEmpty() && queue.getFirst().id() == id;
        boolean malformed = "MALFORMED".equals(found.state());
        if (!first && !malformed) {
            throw new RejectedException(new ParkingRejection.NotTheFirstOfItsKey(id));
        }
        if ("REPLAYED".equals(decision)) {
            inbox.applyParked(delivery(found));
        }
        close(id, decision, by, reason);
        if (first) {
            for (var next : queue.subList(1, queue.size())) {
                inbox.applyParked(delivery(next));
                close(next.id(), "REPLAYED", by, reason);
            }
        }
        return find(id).orElseThrow();
    }

    private Optional<ParkedRecord> find(long id) {
        return store.run(
                "select " + COLUMNS + " from parked_record where consumer = ? and id = ? for update",
                (connection, statement) -> {
                    statement.setString(1, store.consumer());
                    statement.setLong(2, id);
                    try (var rows = statement.executeQuery()) {
                        return rows.next() ? Optional.of(view(rows)) : Optional.empty();
                    }
                });
    }

    private List<ParkedRecord> openOf(ParkedRecord one) {
        return store.run(
                "select " + COLUMNS + " from parked_record where consumer = ? and topic = ? and record_key = ?"
                        + " and state in ('PARKED', 'QUEUED') order by id for update",
                (connection, statement) -> {
                    statement.setString(1, store.consumer());
                    statement.setString(2, one.topic());
                    statement.setString(3, one.key());
                    var found = new ArrayList<ParkedRecord>();
                    try (var rows = statement.executeQuery()) {
                        while (rows.next()) {
                            found.add(view(rows));
                        }
                    }
                    return found;
                });
    }

    private void close(long id, String decision, UUID by, @Nullable String reason) {
        store.run(
                "update parked_record set state = ?, decided_by = ?, decided_at = clock_timestamp(), reason = ? where id = ?",
                (connection, statement) -> {
                    statement.setString(1, decision);
                    statement.setObject(2, by);
                    statement.setString(3, reason);
                    statement.setLong(4, id);
                    return statement.executeUpdate();
                });
    }

    private Delivery delivery(ParkedRecord parked) {
        return new Delivery(
                parked.topic(),
                parked.partition(),
                parked.offset(),
                parked.key(),
                store.readHeaders(parked.headers()),
                parked.payload().getBytes(StandardCharsets.UTF_8));
    }

    private static ParkedRecord view(ResultSet row) throws SQLException {
        return new ParkedRecord(
                row.getLong(1),
                row.getString(2),
                row.getInt(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                new String(row.getBytes(8), StandardCharsets.UTF_8),
                row.getString(9),
                row.getString(10),
                row.getObject(11, OffsetDateTime.class).toInstant(),
                row.getObject(12, UUID.class),
                Optional.ofNullable(row.getObject(13, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                row.getString(14));
    }
}
