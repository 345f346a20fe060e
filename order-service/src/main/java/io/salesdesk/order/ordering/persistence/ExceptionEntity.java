package io.salesdesk.order.ordering.persistence;

import io.salesdesk.order.ordering.model.Actor;
import io.salesdesk.order.ordering.model.ExceptionReason;
import io.salesdesk.order.ordering.model.OpenException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An exception of an order and, once there is one, its solution. */
@Entity
@Table(name = "order_exception")
class ExceptionEntity {

    @Id
    private UUID id;

    @Column(name = "order_id", updatable = false)
    private UUID orderId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ExceptionReason reason;

    @Column(updatable = false)
    private String description;

    @Column(name = "raised_by", updatable = false)
    private @Nullable UUID raisedBy;

    @Column(name = "raised_for", updatable = false)
    private @Nullable UUID raisedFor;

    @Column(name = "raised_at", updatable = false)
    private Instant raisedAt;

    @Column(name = "resolved_by")
    private @Nullable UUID resolvedBy;

    @Column(name = "resolved_for")
    private @Nullable UUID resolvedFor;

    @Column(name = "resolved_at")
    private @Nullable Instant resolvedAt;

    private @Nullable String solution;

    protected ExceptionEntity() {}

    ExceptionEntity(UUID orderId, OpenException exception) {
        this.id = exception.exceptionId();
        this.orderId = orderId;
        this.reason = exception.reason();
        this.description = exception.description();
        this.raisedBy = ActorColumns.person(exception.raisedBy());
        this.raisedFor = ActorColumns.onBehalfOf(exception.raisedBy());
        this.raisedAt = exception.raisedAt();
    }

    void resolve(String agreedSolution, Actor by, Instant at) {
        solution = agreedSolution;
        resolvedBy = by.personId();
        resolvedFor = by.onBehalfOf();
        resolvedAt = at;
    }

    OpenException toModel() {
        return new OpenException(id, reason, description, ActorColumns.toActor(raisedBy, raisedFor), raisedAt);
    }
}
