package io.salesdesk.billing.dunning.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One contact with the customer about a claim (详细的催款记录, BIL-07). Append-only: the database refuses changes. */
@Entity
@Immutable
@Table(name = "dunning_contact")
public class DunningContact {

    /** How the customer was spoken to. */
    public enum Channel {
        PHONE,
        SMS,
        EMAIL,
        FAX,
        MESSAGE,
        VISIT
    }

    @Id
    private UUID id;

    @Column(name = "case_id", nullable = false)
    private UUID caseId;

    @Column(name = "contacted_at", nullable = false)
    private Instant contactedAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false)
    private Channel channel;

    @Column(name = "spoken_with", nullable = false)
    private String spokenWith;

    @Column(nullable = false)
    private String answer;

    @Column(name = "promised_on")
    private @Nullable LocalDate promisedOn;

    @Column(name = "next_step", nullable = false)
    private String nextStep;

    @Column(name = "recorded_by", nullable = false)
    private UUID recordedBy;

    @Column(name = "recorded_for")
    private @Nullable UUID recordedFor;

    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;

    protected DunningContact() {}

    /** @param promisedOn when the customer said that the money would come, null when they did not */
    public DunningContact(
            UUID id,
            UUID caseId,
            Instant contactedAt,
            Channel channel,
            String spokenWith,
            String answer,
            @Nullable LocalDate promisedOn,
            String nextStep,
            UUID recordedBy,
            @Nullable UUID recordedFor,
            Instant recordedAt) {
        this.id = id;
        this.caseId = caseId;
        this.contactedAt = contactedAt;
        this.channel = channel;
        this.spokenWith = spokenWith;
        this.answer = answer;
        this.promisedOn = promisedOn;
        this.nextStep = nextStep;
        this.recordedBy = recordedBy;
        this.recordedFor = recordedFor;
        this.recordedAt = recordedAt;
    }

    public UUID id() {
        return id;
    }

    public Instant contactedAt() {
        return contactedAt;
    }

    public Channel channel() {
        return channel;
    }

    public String spokenWith() {
        return spokenWith;
    }

    public String answer() {
        return answer;
    }

    public @Nullable LocalDate promisedOn() {
        return promisedOn;
    }

    public String nextStep() {
        return nextStep;
    }

    public UUID recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
