package io.salesdesk.platform.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;

/**
 * The row of an aggregate that publishes events: its id, its version (the {@code ETag}) and how many events it has
 * published so far. Taking a sequence number changes the row, so two transactions can never publish the same one: the
 * second fails on the version.
 *
 * <p>Columns: {@code id uuid primary key, version bigint not null, event_sequence bigint not null}.
 */
@MappedSuperclass
public abstract class AggregateEntity {

    @Id
    @Column(nullable = false, updatable = false)
    private UUID id;

    /** Null until the row exists, by which Hibernate knows an assigned id for a new row and does not ask the database. */
    @Version
    @Column(nullable = false)
    private Long version;

    @Column(name = "event_sequence", nullable = false)
    private long eventSequence;

    protected AggregateEntity() {}

    protected AggregateEntity(UUID id) {
        this.id = Objects.requireNonNull(id);
    }

    public UUID id() {
        return id;
    }

    /** The version that the database will hold after a flush is not known before it; call this after one. */
    public long version() {
        return version == null ? 0 : version;
    }

    /** The number of this aggregate's next event, counted from 1. */
    public long nextEventSequence() {
        return ++eventSequence;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof AggregateEntity that && getClass() == that.getClass() && Objects.equals(id, that.id);
    }

    @Override
    public final int hashCode() {
        return Objects.hashCode(id);
    }
}
