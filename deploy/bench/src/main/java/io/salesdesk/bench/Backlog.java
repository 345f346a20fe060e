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
 * at the order. Ids are given in the order of time.
 */
final class Backlog implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Connection connection;
    private final PreparedStatement query;

    Backlog(Setting setting, UUID first) throws SQLException {
        connection = setting.connect(Service.ORDER);
        query = connection.prepareStatement("""
                select count(*) filter (where stock_answer_id is not null and balance_answer_id is not null), count(*)
                from sales_order
                where id >= ?
                """);
        query.setObject(1, first);
    }

    /** @param entered all orders from the first one on */
    record Progress(long cleared, long entered) {}

    Progress look() throws SQLException {
        try (var row = query.executeQuery()) {
            row.next();
            return new Progress(row.getLong(1), row.getLong(2));
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
