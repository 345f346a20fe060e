package io.salesdesk.bench;

import io.salesdesk.story.Service;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * How many orders have been cleared, counted from a first one on: stock reserved and balance checked, with both answers back
 * at the order. Ids are given in the order of time, so a look reads only what is younger than the oldest order that was
 * still on its way at the look before: it costs what is on its way, not what has ever been entered.
 */
final class Backlog implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Orders of clients that draw their ids now may be committed after one that was drawn later. */
    private static final Duration STILL_COMING = Duration.ofSeconds(5);

    private final Connection connection;
    private final PreparedStatement query;

    private UUID oldest;
    private long clearedBefore;

    Backlog(Setting setting, UUID first) throws SQLException {
        oldest = first;
        connection = setting.connect(Service.ORDER);
        query = connection.prepareStatement("""
                with recent as (
                    select id, stock_answer_id is not null and balance_answer_id is not null as cleared,
                           uuid_extract_timestamp(id) < clock_timestamp() - ? * interval '1 second' as settled
                    from sales_order where id >= ?
                ), oldest_open as (
                    select id from recent where not (cleared and settled) order by id limit 1
                )
                select count(*) filter (where cleared), count(*), (select id from oldest_open),
                       count(*) filter (where id < (select id from oldest_open))
                from recent
                """);
        query.setLong(1, STILL_COMING.toSeconds());
    }

    /** @param entered all orders from the first one on */
    record Progress(long cleared, long entered) {}

    Progress look() throws SQLException {
        query.setObject(2, oldest);
        try (var row = query.executeQuery()) {
            row.next();
            var progress = new Progress(clearedBefore + row.getLong(1), clearedBefore + row.getLong(2));
            var oldestOpen = row.getObject(3, UUID.class);
            if (oldestOpen != null) {
                oldest = oldestOpen;
                clearedBefore += row.getLong(4);
            }
            return progress;
        }
    }

    /**
     * Waits until every order is cleared; nobody enters more.
     *
     * @return how long that took
     * @throws IllegalStateException when some never are
     */
    Duration drain() throws SQLException, InterruptedException {
        long begun = System.nanoTime();
        for (var progress = look(); progress.cleared() < progress.entered(); progress = look()) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new IllegalStateException("Orders were still not cleared after " + PATIENCE + ": " + progress);
            }
            TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
