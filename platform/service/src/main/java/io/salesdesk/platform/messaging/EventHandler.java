package io.salesdesk.platform.messaging;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Applies one type of event in a consumer. A CDI bean; the {@link Inbox} finds it by {@link #type()}.
 *
 * <p>It runs inside the inbox's transaction, which may cover a whole batch of records, and has been given each event at
 * most once. An exception that is not transient parks the record's key.
 *
 * @param <T> the consumer's own reader record with just the fields it uses
 */
public interface EventHandler<T> {

    /** The {@code ce_type} it applies. */
    String type();

    Class<T> dataType();

    /**
     * The rows that {@link #handle} will lock. The inbox collects these over a batch and locks them sorted, kind by kind
     * in {@link LockKind#order()}, before the first event is applied. Locking loads the rows, so that the handler finds
     * them in the persistence context and a batch needs one query for each kind instead of one for each event.
     */
    default Collection<RowLock> locks(IncomingEvent<T> event) {
        return List.of();
    }

    /** The aggregates that this event makes known here and that early events may be waiting for. */
    default Set<UUID> brings(IncomingEvent<T> event) {
        return Set.of();
    }

    Outcome handle(IncomingEvent<T> event);
}
