package io.salesdesk.fulfilment.shipment.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that somebody was to be told, and what became of it. */
@Entity
@Table(name = "requested_notice")
public class NoticeEntity {

    @Id
    private UUID id;

    @Column(name = "deduplication_key", nullable = false, updatable = false)
    private String deduplicationKey;

    @Column(nullable = false, updatable = false)
    private String template;

    @Column(nullable = false, updatable = false)
    private String channel;

    @Column(name = "recipient_kind", nullable = false, updatable = false)
    private String recipientKind;

    @Column(name = "recipient_id", nullable = false, updatable = false)
    private UUID recipientId;

    @Column(name = "shipment_id", updatable = false)
    private UUID shipmentId;

    @Column(name = "requested_at", nullable = false, updatable = false)
    private Instant requestedAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "text")
    private State state;

    @Column(name = "concluded_at")
    private Instant concludedAt;

    private String failure;

    /** How far it got. */
    public enum State {
        REQUESTED,
        SENT,
        FAILED
    }

    protected NoticeEntity() {}

    /** @param shipmentId the shipment that it is about, if any */
    public NoticeEntity(
            UUID id,
            String deduplicationKey,
            String template,
            String channel,
            String recipientKind,
            UUID recipientId,
            @Nullable UUID shipmentId,
            Instant requestedAt) {
        this.id = id;
        this.deduplicationKey = deduplicationKey;
        this.template = template;
        this.channel = channel;
        this.recipientKind = recipientKind;
        this.recipientId = recipientId;
        this.shipmentId = shipmentId;
        this.requestedAt = requestedAt;
        this.state = State.REQUESTED;
    }

    public void sent(Instant at) {
        this.state = State.SENT;
        this.concludedAt = at;
        this.failure = null;
    }

    public void failed(Instant at, @Nullable String reason) {
        this.state = State.FAILED;
        this.concludedAt = at;
        this.failure = reason;
    }

    public String template() {
        return template;
    }

    public String channel() {
        return channel;
    }

    public UUID recipientId() {
        return recipientId;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public State state() {
        return state;
    }
}
