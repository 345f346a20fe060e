package io.salesdesk.customer.customers.persistence;

import io.salesdesk.customer.acting.Actor;
import io.salesdesk.customer.customers.model.Qualification;
import io.salesdesk.customer.customers.model.QualificationKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A licence, certificate or set of invoicing data (CUS-05) and what became of it. */
@Entity
@Table(name = "qualification")
public class QualificationEntity {

    private enum State {
        ENTERED,
        VERIFIED,
        LAPSED
    }

    @Id
    private UUID id;

    @Version
    private Long version;

    @Column(name = "customer_id", nullable = false)
    private UUID customerId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 24)
    private QualificationKind kind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private State state;

    @Column(nullable = false)
    private String reference;

    private @Nullable String issuer;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    @Column(name = "attachment_id")
    private @Nullable UUID attachmentId;

    @Column(name = "entered_by", nullable = false)
    private UUID[] enteredBy;

    @Column(name = "entered_at", nullable = false)
    private Instant enteredAt;

    @Column(name = "verified_by")
    private @Nullable UUID verifiedBy;

    @Column(name = "verified_on")
    private @Nullable LocalDate verifiedOn;

    @Column(name = "lapsed_on")
    private @Nullable LocalDate lapsedOn;

    protected QualificationEntity() {}

    public QualificationEntity(
            UUID id,
            UUID customerId,
            Qualification.Terms terms,
            String reference,
            @Nullable String issuer,
            @Nullable UUID attachmentId,
            Actor actor,
            Instant enteredAt) {
        this.id = id;
        this.customerId = customerId;
        this.kind = terms.kind();
        this.validUntil = terms.validUntil();
        this.state = State.ENTERED;
        this.reference = reference;
        this.issuer = issuer;
        this.attachmentId = attachmentId;
        this.enteredBy = actor.toArray();
        this.enteredAt = enteredAt;
    }

    public Qualification toModel() {
        var terms = new Qualification.Terms(kind, validUntil);
        return switch (state) {
            case ENTERED -> new Qualification.Entered(terms, Set.of(enteredBy));
            case VERIFIED ->
                new Qualification.Verified(
                        terms,
                        Set.of(enteredBy),
                        Objects.requireNonNull(verifiedBy),
                        Objects.requireNonNull(verifiedOn));
            case LAPSED -> new Qualification.Lapsed(terms, Objects.requireNonNull(lapsedOn));
        };
    }

    public void apply(Qualification.Event event) {
        switch (event) {
            case Qualification.QualificationVerified(var by, var on) -> {
                state = State.VERIFIED;
                verifiedBy = by;
                verifiedOn = on;
            }
            case Qualification.QualificationLapsed(var on) -> {
                state = State.LAPSED;
                lapsedOn = on;
            }
        }
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    public UUID customerId() {
        return customerId;
    }

    public QualificationKind kind() {
        return kind;
    }

    public String state() {
        return state.name();
    }

    public String reference() {
        return reference;
    }

    public @Nullable String issuer() {
        return issuer;
    }

    public @Nullable LocalDate validUntil() {
        return validUntil;
    }

    public @Nullable UUID attachmentId() {
        return attachmentId;
    }

    public UUID enteredBy() {
        return enteredBy[0];
    }

    public @Nullable UUID verifiedBy() {
        return verifiedBy;
    }

    public @Nullable LocalDate verifiedOn() {
        return verifiedOn;
    }

    public @Nullable LocalDate lapsedOn() {
        return lapsedOn;
    }
}
