package io.salesdesk.platform.rest;

import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs a state change for a REST resource: one transaction around the use case, its events, its audit entries and the
 * answer stored for the request's {@code Idempotency-Key}. A repeated key with the same body replays the stored answer;
 * with another body it is refused with 422, and while the first one runs with 409. A refusal changes nothing and is not
 * stored: repeated, the command is decided again. Transient database failures are retried. The use case must therefore
 * have no effect outside the transaction.
 *
 * <p>{@code ETag} is the resource's version. The version of a changed row is known after the flush: give the mapping of
 * the result as {@code view}, which is called after it, or flush in the use case.
 */
public interface Commands {

    /** A command that makes a record: 201 with {@code Location} and {@code ETag}. */
    <R extends Resource> Response create(@Nullable Object body, Supplier<R> command);

    /** Like {@link #create(Object, Supplier)}; the view is taken after the flush. */
    <E, R extends Resource> Response create(@Nullable Object body, Supplier<E> command, Function<? super E, R> view);

    /** A command on a record: 200 with {@code ETag}. */
    <R extends Resource> Response execute(@Nullable Object body, Supplier<R> command);

    /** Like {@link #execute(Object, Supplier)}; the view is taken after the flush. */
    <E, R extends Resource> Response execute(@Nullable Object body, Supplier<E> command, Function<? super E, R> view);

    /** A command whose work goes on in the background: 202 with the {@code Location} of its job. */
    <R extends Resource> Response accept(@Nullable Object body, Supplier<R> command);
}
