package io.salesdesk.customer.customers.persistence;

import io.salesdesk.customer.acting.Actor;
import io.salesdesk.customer.customers.model.Classification;
import io.salesdesk.customer.customers.model.CreditStanding;
import io.salesdesk.customer.customers.model.CustomerClass;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One decision of the regional manager's about a customer (CUS-09); the latest one counts, the others are history. */
@Entity
@Table(name = "classification")
public class ClassificationEntity {

    @Id
    private UUID id;

    @Column(name = "customer_id", nullable = false)
    private UUID customerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "customer_class", nullable = false, length = 16)
    private CustomerClass customerClass;

    @Enumerated(EnumType.STRING)
    @Column(name = "credit_standing", nullable = false, length = 16)
    private CreditStanding creditStanding;

    @Column(name = "large_volume", nullable = false)
    private boolean largeVolume;

    @Column(name = "in_adjustment", nullable = false)
    private boolean inAdjustment;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    @Column(nullable = false)
    private String reason;

    @Column(name = "approval_id")
    private @Nullable UUID approvalId;

    @Column(name = "classified_by", nullable = false)
    private UUID classifiedBy;

    @Column(name = "on_behalf_of")
    private @Nullable UUID onBehalfOf;

    @Column(name = "classified_at", nullable = false)
    private Instant classifiedAt;

    protected ClassificationEntity() {}

    public ClassificationEntity(
            UUID id,
            UUID customerId,
            Classification classification,
            @Nullable UUID approvalId,
            Actor actor,
            Instant classifiedAt) {
        this.id = id;
        this.customerId = customerId;
        this.customerClass = classification.customerClass();
        this.creditStanding = classification.creditStanding();
        this.largeVolume = classification.largeVolume();
        this.inAdjustment = classification.inAdjustment();
        this.validUntil = classification.validUntil();
        this.reason = classification.reason();
        this.approvalId = approvalId;
        this.classifiedBy = actor.personId();
        this.onBehalfOf = actor.onBehalfOf();
        this.classifiedAt = classifiedAt;
    }

    public UUID id() {
        return id;
    }

    public Classification toModel() {
        return new Classification(customerClass, creditStanding, largeVolume, inAdjustment, validUntil, reason);
    }

    public UUID classifiedBy() {
        return classifiedBy;
    }

    public @Nullable UUID onBehalfOf() {
        return onBehalfOf;
    }

    public Instant classifiedAt() {
        return classifiedAt;
    }
}
