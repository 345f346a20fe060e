package io.salesdesk.fulfilment.counterparty.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A verified qualification (资质) of a customer. */
@Entity
@Table(name = "customer_qualification")
class QualificationEntity {

    @Id
    private UUID id;

    @Column(name = "customer_id", nullable = false)
    private UUID customerId;

    @Column(nullable = false)
    private String kind;

    @Column(name = "verified_by", nullable = false)
    private UUID verifiedBy;

    @Column(name = "verified_on", nullable = false)
    private LocalDate verifiedOn;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "lapsed_on")
    private LocalDate lapsedOn;

    protected QualificationEntity() {}

    QualificationEntity(UUID id, UUID customerId) {
        this.id = id;
        this.customerId = customerId;
    }

    void verify(String ofKind, UUID by, LocalDate on, @Nullable LocalDate until) {
        this.kind = ofKind;
        this.verifiedBy = by;
        this.verifiedOn = on;
        this.validUntil = until;
        this.lapsedOn = null;
    }

    LocalDate lapsedOn() {
        return lapsedOn;
    }

    void lapse(LocalDate on) {
        this.lapsedOn = on;
    }
}
