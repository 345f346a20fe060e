package io.salesdesk.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.RequestCaller;
import io.salesdesk.platform.journal.Journal;
import io.salesdesk.platform.journal.StoredAnswer;
import io.salesdesk.platform.persistence.TransientFailures;
import io.salesdesk.platform.problem.ProblemException;
import io.salesdesk.platform.problem.ProblemKind;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class TransactionalCommands implements Commands {

    private static final Logger LOG = Logger.getLogger(TransactionalCommands.class);

    static final String REPLAYED = "Idempotency-Replayed";

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    /** A unique key that is hit again with the other transaction's row in sight will be hit for ever. */
    private static final int MAX_UNIQUE_VIOLATIONS = 2;

    private final Journal journal;
    private final StoredAnswers storedAnswers;
    private final EntityManager entityManager;
    private final RequestCaller caller;
    private final CurrentVertxRequest currentRequest;
    private final ObjectWriter json;
    private final ObjectWriter canonical;
    private final Duration patience;

    TransactionalCommands(
            Journal journal,
            StoredAnswers storedAnswers,
            EntityManager entityManager,
            RequestCaller caller,
            CurrentVertxRequest currentRequest,
            ObjectMapper mapper,
            @ConfigProperty(name = "salesdesk.commands.retry-for", defaultValue = "3s") Duration patience) {
        this.journal = journal;
        this.storedAnswers = storedAnswers;
        this.entityManager = entityManager;
        this.caller = caller;
        this.currentRequest = currentRequest;
        this.json = mapper.writer();
        this.canonical = mapper.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        this.patience = patience;
    }

    @Override
    public <R extends Resource> Response create(@Nullable Object body, Supplier<R> command) {
        return run(CREATED, body, command, Function.identity());
    }

    @Override
    public <E, R extends Resource> Response create(
            @Nullable Object body, Supplier<E> command, Function<? super E, R> view) {
        return run(CREATED, body, command, view);
    }

    @Override
    public <R extends Resource> Response execute(@Nullable Object body, Supplier<R> command) {
        return run(OK, body, command, Function.identity());
    }

    @Override
    public <E, R extends Resource> Response execute(
            @Nullable Object body, Supplier<E> command, Function<? super E, R> view) {
        return run(OK, body, command, view);
    }

    @Override
    public <R extends Resource> Response accept(@Nullable Object body, Supplier<R> command) {
        return run(ACCEPTED, body, command, Function.identity());
    }

    private <E, R extends Resource> Response run(
            int status, @Nullable Object body, Supplier<E> command, Function<? super E, R> view) {
        var request = currentRequest.getCurrent().request();
        var key = keyOf(request, body);
        long giveUpAt = System.nanoTime() + patience.toNanos();
        var pause = FIRST_PAUSE;
        int uniqueViolations = 0;
        boolean databaseWasAway = false;
        while (true) {
            var attempt = new Attempt();
            try {
                return attempt.run(() -> answer(status, request, key, command, view));
            } catch (RejectedException | ProblemException e) {
                throw e;
            } catch (RuntimeException e) {
                boolean unique = TransientFailures.isUniqueViolation(e);
                if (!unique && !TransientFailures.isTransient(e)) {
                    throw e;
                }
                if (key == null && attempt.mayHaveCommitted(e)) {
                    // Only a key could tell whether it was carried out; without one a repetition might do it twice.
                    throw new ProblemException(ProblemKind.UNAVAILABLE);
                }
                uniqueViolations += unique ? 1 : 0;
                databaseWasAway |= isConnectionLoss(e);
                if (uniqueViolations > MAX_UNIQUE_VIOLATIONS || System.nanoTime() > giveUpAt) {
                    // The message would show the values of the row.
                    LOG.infof("Gave up on %s %s: %s", request.method(), request.path(), rootOf(e));
                    // Meeting others in the first moment after an outage is the outage's doing, not a conflict.
                    throw databaseWasAway
                            ? new ProblemException(ProblemKind.UNAVAILABLE)
                            : new ProblemException(ProblemKind.CONFLICT);
                }
                LOG.debugf("Repeating %s %s: %s", request.method(), request.path(), rootOf(e));
                LockSupport.parkNanos(
                        pause.toNanos() / 2 + ThreadLocalRandom.current().nextLong(pause.toNanos() / 2));
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
    }

    private @Nullable IdempotencyKey keyOf(HttpServerRequest request, @Nullable Object body) {
        var key = request.getHeader(IdempotencyKey.HEADER);
        return key == null
                ? null
                : IdempotencyKey.of(
                        caller.personId(), request.method().name(), request.path(), key, write(canonical, body));
    }

    private <E, R extends Resource> Response answer(
            int status,
            HttpServerRequest request,
            @Nullable IdempotencyKey key,
            Supplier<E> command,
            Function<? super E, R> view) {
        if (key != null) {
            var stored = storedAnswers.claim(key);
            if (stored.isPresent()) {
                return replay(stored.get());
            }
        }
        E result = command.get();
        // Versions are known once the rows are written.
        entityManager.flush();
        R resource = view.apply(result);
        byte[] content = write(json, resource);
        var etag = ETags.of(resource.version());
        var location = status == CREATED || status == ACCEPTED ? locationOf(request, resource) : null;
        if (key != null) {
            journal.answer(new StoredAnswer(
                    key.scopeHash(), key.bodyHash(), status, location, etag, MediaType.APPLICATION_JSON, content));
        }
        return response(status, location, etag, MediaType.APPLICATION_JSON, content)
                .build();
    }

    /** A new record lives below the collection that it was posted to. */
    private static String locationOf(HttpServerRequest request, Resource resource) {
        return resource.location().orElseGet(() -> {
            var path = request.path();
            return (path.endsWith("/") ? path : path + "/") + resource.id();
        });
    }

    private static Response replay(StoredAnswer stored) {
        return response(stored.status(), stored.location(), stored.etag(), stored.contentType(), stored.content())
                .header(REPLAYED, "true")
                .build();
    }

    private static Response.ResponseBuilder response(
            int status, @Nullable String location, @Nullable String etag, String contentType, byte[] content) {
        var response = Response.status(status).type(contentType).entity(content);
        if (location != null) {
            response.header(HttpHeaders.LOCATION, location);
        }
        if (etag != null) {
            response.header(HttpHeaders.ETAG, etag);
        }
        return response;
    }

    private static byte[] write(ObjectWriter writer, @Nullable Object value) {
        try {
            return writer.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not representable as JSON", e);
        }
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + (root instanceof SQLException sql ? " " + sql.getSQLState() : "");
    }

    private static boolean isConnectionLoss(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getSQLState() == null
                        || !(sql.getSQLState().startsWith("40")
                                || sql.getSQLState().startsWith("23")
                                || sql.getSQLState().startsWith("55"));
            }
        }
        return false;
    }

    /** One transaction; remembers whether its commit had begun when it failed. */
    private static final class Attempt {

        private boolean committing;

        Response run(Supplier<Response> work) {
            return QuarkusTransaction.requiringNew().call(() -> {
                var response = work.get();
                committing = true;
                return response;
            });
        }

        /** The database's own refusal came before the commit, a lost connection may have come after it. */
        boolean mayHaveCommitted(RuntimeException failure) {
            return committing && isConnectionLoss(failure);
        }
    }
}
