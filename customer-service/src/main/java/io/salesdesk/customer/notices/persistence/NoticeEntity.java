package io.salesdesk.customer.notices.persistence;

import io.salesdesk.customer.notices.model.Attempt;
import io.salesdesk.customer.notices.model.Channel;
import io.salesdesk.customer.notices.model.Failure;
import io.salesdesk.customer.notices.model.RecipientKind;
import io.salesdesk.platform.persistence.AggregateEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something a recipient is to be told. */
@Entity
@Table(name = "notice")
public class NoticeEntity extends AggregateEntity {

    /** How far it is. */
    public enum State {
        PENDING,
        SENT,
        FAILED
    }

    @Column(name = "deduplication_key", nullable = false)
    private String deduplicationKey;

    @Column(name = "requested_by", nullable = false)
    private String requestedBy;

    @Column(nullable = false)
    private String template;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 8)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    @Column(name = "recipient_kind", nullable = false, length = 8)
    private RecipientKind recipientKind;

    @Column(name = "recipient_id", nullable = false)
    private UUID recipientId;

    @Column(name = "office_id")
    private @Nullable UUID officeId;

    @Column(name = "region_id")
    private @Nullable UUID regionId;

    @Column(name = "owner_id")
    private @Nullable UUID ownerId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Map<String, String> parameters;

    @Column(name = "requested_at", nullable = false)
    private Instant requestedAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 8)
    private State state;

    @Column(nullable = false)
    private int attempts;

    @Column(name = "next_attempt_at", nullable = false)
    private Instant nextAttemptAt;

    private @Nullable UUID lease;

    @Column(name = "leased_until")
    private @Nullable Instant leasedUntil;

    private @Nullable String language;

    private @Nullable String address;

    private @Nullable String subject;

    private @Nullable String body;

    @Column(name = "delivered_by", length = 16)
    private @Nullable String deliveredBy;

    @Column(name = "provider_reference")
    private @Nullable String providerReference;

    @Enumerated(EnumType.STRING)
    @Column(length = 24)
    private @Nullable Failure failure;

    @Column(name = "last_error")
    private @Nullable String lastError;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    protected NoticeEntity() {}

    /** @param dueAt in real time */
    public NoticeEntity(
            UUID id,
            String deduplicationKey,
            String requestedBy,
            String template,
            Channel channel,
            RecipientKind recipientKind,
            UUID recipientId,
            Map<String, String> parameters,
            Instant requestedAt,
            Instant dueAt) {
        super(id);
        this.deduplicationKey = deduplicationKey;
        this.requestedBy = requestedBy;
        this.template = template;
        this.channel = channel;
        this.recipientKind = recipientKind;
        this.recipientId = recipientId;
        this.parameters = Map.copyOf(parameters);
        this.requestedAt = requestedAt;
        this.nextAttemptAt = dueAt;
        this.state = State.PENDING;
    }

    /** Whose records it belongs to, so that lists obey the reader's scope. */
    public void concerns(@Nullable UUID region, @Nullable UUID office, @Nullable UUID owner) {
        this.regionId = region;
        this.officeId = office;
        this.ownerId = owner;
    }

    public void lease(UUID by, Instant until) {
        this.lease = by;
        this.leasedUntil = until;
        this.attempts++;
    }

    /** Its sender needs more time. */
    public void keepUntil(Instant until) {
        this.leasedUntil = until;
    }

    public boolean isLeasedTo(UUID holder) {
        return state == State.PENDING && holder.equals(lease);
    }

    /** What is about to be sent, and where. */
    public void written(String inLanguage, String toAddress, String withSubject, String withBody) {
        this.language = inLanguage;
        this.address = toAddress;
        this.subject = withSubject;
        this.body = withBody;
    }

    /** @param at the business instant */
    public void settle(Attempt.Consequence consequence, String by, Instant at) {
        this.lease = null;
        this.leasedUntil = null;
        switch (consequence) {
            case Attempt.Sent(var reference) -> {
                state = State.SENT;
                deliveredBy = by;
                providerReference = reference;
                lastError = null;
                settledAt = at;
            }
            case Attempt.Failed(var why, var error) -> {
                state = State.FAILED;
                failure = why;
                lastError = error;
                settledAt = at;
            }
            case Attempt.TryAgain(var next, var error) -> {
                nextAttemptAt = next;
                lastError = error;
            }
        }
    }

    public String deduplicationKey() {
        return deduplicationKey;
    }

    public String requestedBy() {
        return requestedBy;
    }

    public String template() {
        return template;
    }

    public Channel channel() {
        return channel;
    }

    public RecipientKind recipientKind() {
        return recipientKind;
    }

    public UUID recipientId() {
        return recipientId;
    }

    public @Nullable UUID officeId() {
        return officeId;
    }

    public @Nullable UUID regionId() {
        return regionId;
    }

    public @Nullable UUID ownerId() {
        return ownerId;
    }

    public Map<String, String> parameters() {
        return parameters;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public State state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    public @Nullable String language() {
        return language;
    }

    public @Nullable String address() {
        return address;
    }

    public @Nullable String subject() {
        return subject;
    }

    public @Nullable String body() {
        return body;
    }

    public @Nullable String deliveredBy() {
        return deliveredBy;
    }

    public @Nullable Failure failure() {
        return failure;
    }

    public @Nullable String lastError() {
        return lastError;
    }

    public @Nullable Instant settledAt() {
        return settledAt;
    }
}
