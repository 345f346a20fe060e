package io.salesdesk.platform.rest;

import io.quarkus.scheduler.Scheduled;
import io.salesdesk.platform.journal.StoredAnswer;
import io.salesdesk.platform.persistence.Jdbc;
import io.salesdesk.platform.problem.ProblemException;
import io.salesdesk.platform.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** The answers of commands that came with an idempotency key; they are kept for seven days. */
@ApplicationScoped
class StoredAnswers {

    // Two statements in one round trip, each with its own snapshot: what the second one sees is younger than the lock.
    private static final String CLAIM = """
            select pg_try_advisory_xact_lock(?);
            select body_hash, status, location, etag, content_type, content
            from stored_answer where scope_hash = ? and stored_on > current_date - 8
            """;

    private final DataSource dataSource;
    private final Jdbc jdbc;

    StoredAnswers(DataSource dataSource, Jdbc jdbc) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    /**
     * Claims the key for the current transaction.
     *
     * @return the answer that was given before, empty when the command has not been carried out yet
     * @throws ProblemException when the key is being used by a running request, or belongs to another body
     */
    Optional<StoredAnswer> claim(IdempotencyKey key) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            statement.setLong(1, key.lock());
            statement.setBytes(2, key.scopeHash());
            statement.execute();
            try (ResultSet locked = statement.getResultSet()) {
                locked.next();
                if (!locked.getBoolean(1)) {
                    throw new ProblemException(ProblemKind.STILL_RUNNING);
                }
            }
            statement.getMoreResults();
            try (ResultSet stored = statement.getResultSet()) {
                return stored.next() ? Optional.of(read(key, stored)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new ClaimException(e);
        }
    }

    private static StoredAnswer read(IdempotencyKey key, ResultSet stored) throws SQLException {
        var bodyHash = stored.getBytes("body_hash");
        if (!key.hasBody(bodyHash)) {
            throw new ProblemException(ProblemKind.KEY_REUSED);
        }
        return new StoredAnswer(
                key.scopeHash(),
                bodyHash,
                stored.getInt("status"),
                stored.getString("location"),
                stored.getString("etag"),
                stored.getString("content_type"),
                stored.getBytes("content"));
    }

    @Scheduled(every = "{salesdesk.idempotency.cleanup-interval:1h}", delayed = "1m", identity = "stored-answers")
    void forgetOld() {
        jdbc.update("delete from stored_answer where stored_on <= current_date - 8");
    }

    /** The key could not be claimed; the transaction rolls back. */
    static final class ClaimException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ClaimException(SQLException cause) {
            super("The idempotency key could not be claimed", cause);
        }
    }
}
