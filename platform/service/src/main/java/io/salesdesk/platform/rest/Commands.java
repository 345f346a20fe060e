package io.salesdesk.platform.rest;

import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/**
 * Runs a state change for a REST resource: one transaction around the use case, its events, its audit entries and the
 * answer stored for the request's {@code Idempotency-Key}. A repeated key with the same body replays the stored answer;
 * with another body it is refused with 422, and while the first one runs with 409. Transient database failures are
 * retried. The use case must therefore have no effect outside the transaction.
 */
public interface Commands {

    /** A command that makes a record: 201 with {@code Location} and {@code ETag}. */
    <R extends Resource> Response create(Object body, Supplier<R> command);

    /** A command on a record: 200 with {@code ETag}. */
    <R extends Resource> Response execute(Object body, Supplier<R> command);
}
