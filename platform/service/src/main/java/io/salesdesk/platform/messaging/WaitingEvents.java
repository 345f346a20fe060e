package io.salesdesk.platform.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The early events: what they are and what they wait for. */
@ApplicationScoped
public class WaitingEvents {

    private final InboxStore store;

    WaitingEvents(InboxStore store) {
        this.store = store;
    }

    public record WaitingEvent(
            long id, UUID eventId, UUID missingId, String source, UUID subject, String topic, Instant receivedAt) {}

    /** Events after the given id, oldest first. In a transaction. */
    public List<WaitingEvent> list(long afterId, int limit) {
        return store.run(
                "select id, event_id, missing_id, source, subject, topic, received_at from waiting_event"
                        + " where consumer = ? and id > ? order by id limit ?",
                (connection, statement) -> {
                    statement.setString(1, store.consumer());
                    statement.setLong(2, afterId);
                    statement.setInt(3, limit);
                    var found = new ArrayList<WaitingEvent>();
                    try (var row = statement.executeQuery()) {
                        while (row.next()) {
                            found.add(new WaitingEvent(
                                    row.getLong(1),
                                    row.getObject(2, UUID.class),
                                    row.getObject(3, UUID.class),
                                    row.getString(4),
                                    row.getObject(5, UUID.class),
                                    row.getString(6),
                                    row.getObject(7, OffsetDateTime.class).toInstant()));
                        }
                    }
                    return found;
                });
    }
}
