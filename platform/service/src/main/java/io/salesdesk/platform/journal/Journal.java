package io.salesdesk.platform.journal;

import io.salesdesk.platform.messaging.OutboxRelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Collects what the current transaction writes beside its business rows and writes it in one statement just before the
 * commit, after Hibernate has flushed. An outbox row therefore draws its position after the aggregate's version check,
 * and a command costs one round trip for events, audit and stored answer together.
 */
@ApplicationScoped
public class Journal {

    // Data-modifying CTEs run exactly once whether or not the main query reads them.
    private static final String WRITE = """
            with published as (
                insert into outbox_event (event_id, topic, record_key, headers, payload)
                select event_id, topic, record_key, headers, payload
                from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[])
                     with ordinality as e (event_id, topic, record_key, headers, payload, n)
                order by n
            ), audited as (
                insert into audit_entry (action, subject_kind, subject_id, actor, on_behalf_of, source_address,
                                         correlation_id, business_date, event_ids, details)
                select action, subject_kind, subject_id, actor, on_behalf_of, source_address, correlation_id,
                       business_date, string_to_array(event_ids, ',')::uuid[], details::jsonb
                from unnest(?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::date[],
                            ?::text[], ?::text[])
                     with ordinality as a (action, subject_kind, subject_id, actor, on_behalf_of, source_address,
                                           correlation_id, business_date, event_ids, details, n)
                order by n
            )
            insert into stored_answer (scope_hash, stored_on, body_hash, status, location, etag, content_type, content)
            select v.scope_hash, current_date, v.body_hash, v.status, v.location, v.etag, v.content_type, v.content
            from (values (?::bytea, ?::bytea, ?::int, ?::text, ?::text, ?::text, ?::bytea))
                 as v (scope_hash, body_hash, status, location, etag, content_type, content)
            where v.scope_hash is not null
            """;

    private static final Object KEY = Journal.class;

    private final DataSource dataSource;
    private final EntityManager entityManager;
    private final TransactionManager transactionManager;
    private final TransactionSynchronizationRegistry registry;
    private final OutboxRelay relay;

    Journal(
            DataSource dataSource,
            EntityManager entityManager,
            TransactionManager transactionManager,
            TransactionSynchronizationRegistry registry,
            OutboxRelay relay) {
        this.dataSource = dataSource;
        this.entityManager = entityManager;
        this.transactionManager = transactionManager;
        this.registry = registry;
        this.relay = relay;
    }

    /** @throws IllegalStateException outside a transaction */
    public void publish(OutboxRow row) {
        page().events.add(row);
    }

    /** @throws IllegalStateException outside a transaction */
    public void audit(AuditEntry entry) {
        page().audits.add(entry);
    }

    /** @throws IllegalStateException outside a transaction, or when the transaction has an answer already */
    public void answer(StoredAnswer answer) {
        var page = page();
        if (page.answer != null) {
            throw new IllegalStateException("A transaction answers one request");
        }
        page.answer = answer;
    }

    private Page page() {
        if (registry.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("Events, audit entries and answers belong into a transaction");
        }
        if (registry.getResource(KEY) instanceof Page page) {
            return page;
        }
        var page = new Page();
        registry.putResource(KEY, page);
        try {
            // Not an interposed one: those run last, and Hibernate's own flush is one of them.
            transactionManager.getTransaction().registerSynchronization(page);
        } catch (RollbackException | SystemException e) {
            throw new IllegalStateException("The transaction takes no more work", e);
        }
        return page;
    }

    private final class Page implements Synchronization {

        private final List<OutboxRow> events = new ArrayList<>();
        private final List<AuditEntry> audits = new ArrayList<>();
        private @Nullable StoredAnswer answer;

        @Override
        public void beforeCompletion() {
            entityManager.flush();
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement statement = connection.prepareStatement(WRITE)) {
                bind(connection, statement);
                statement.executeUpdate();
            } catch (SQLException e) {
                throw new JournalException(e);
            }
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED && !events.isEmpty()) {
                relay.wake();
            }
        }

        private void bind(Connection connection, PreparedStatement statement) throws SQLException {
            int i = 0;
            statement.setArray(++i, array(connection, "uuid", events, OutboxRow::eventId));
            statement.setArray(++i, array(connection, "text", events, OutboxRow::topic));
            statement.setArray(++i, array(connection, "text", events, OutboxRow::recordKey));
            statement.setArray(++i, array(connection, "text", events, OutboxRow::headers));
            statement.setArray(++i, array(connection, "text", events, OutboxRow::payload));
            statement.setArray(++i, array(connection, "text", audits, AuditEntry::action));
            statement.setArray(++i, array(connection, "text", audits, AuditEntry::subjectKind));
            statement.setArray(++i, array(connection, "uuid", audits, AuditEntry::subjectId));
            statement.setArray(++i, array(connection, "uuid", audits, AuditEntry::actor));
            statement.setArray(++i, array(connection, "uuid", audits, AuditEntry::onBehalfOf));
            statement.setArray(++i, array(connection, "text", audits, AuditEntry::sourceAddress));
            statement.setArray(++i, array(connection, "text", audits, AuditEntry::correlationId));
            statement.setArray(++i, array(connection, "date", audits, AuditEntry::businessDate));
            statement.setArray(++i, array(connection, "text", audits, this::eventsOf));
            statement.setArray(++i, array(connection, "text", audits, AuditEntry::details));
            var stored = answer;
            if (stored == null) {
                int[] types = {
                    Types.BINARY, Types.BINARY, Types.INTEGER, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.BINARY
                };
                for (int type : types) {
                    statement.setNull(++i, type);
                }
            } else {
                statement.setBytes(++i, stored.scopeHash());
                statement.setBytes(++i, stored.bodyHash());
                statement.setInt(++i, stored.status());
                statement.setString(++i, stored.location());
                statement.setString(++i, stored.etag());
                statement.setString(++i, stored.contentType());
                statement.setBytes(++i, stored.content());
            }
        }

        /** The events of the entry's own subject, or all of the transaction where the act changed other records. */
        private String eventsOf(AuditEntry entry) {
            var own = events.stream()
                    .filter(event -> entry.subjectId().equals(event.subject()))
                    .toList();
            return (own.isEmpty() ? events : own)
                    .stream().map(event -> event.eventId().toString()).collect(Collectors.joining(","));
        }

        private <T> Array array(Connection connection, String type, List<T> rows, Function<T, @Nullable Object> column)
                throws SQLException {
            return connection.createArrayOf(type, rows.stream().map(column).toArray());
        }
    }

    /** The journal could not be written; the transaction rolls back. */
    static final class JournalException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        JournalException(SQLException cause) {
            super(Objects.requireNonNullElse(cause.getMessage(), "The journal could not be written"), cause);
        }
    }
}
