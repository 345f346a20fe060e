package io.salesdesk.order.ordering.model;

import java.time.Instant;
import java.util.UUID;

/** A passed review by a second person (复核, ORD-05, ORD-43). */
public record Review(UUID reviewId, int revision, Actor reviewedBy, Instant reviewedAt) {}
