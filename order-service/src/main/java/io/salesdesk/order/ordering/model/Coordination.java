package io.salesdesk.order.ordering.model;

import java.time.Instant;
import java.util.UUID;

/** The regional manager's consent to a revision (区域经理协调, ORD-17). */
public record Coordination(UUID approvalId, int revision, Actor by, Instant at) {}
