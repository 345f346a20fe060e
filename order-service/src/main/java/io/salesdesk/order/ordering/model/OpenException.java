package io.salesdesk.order.ordering.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fault or special case that stops an order until a solution is recorded (异常, ORD-08).
 *
 * @param raisedBy null when the system found it
 */
public record OpenException(
        UUID exceptionId,
        ExceptionReason reason,
        String description,
        @Nullable Actor raisedBy,
        Instant raisedAt) {}
