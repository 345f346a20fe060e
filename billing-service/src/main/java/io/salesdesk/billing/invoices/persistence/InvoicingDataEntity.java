package io.salesdesk.billing.invoices.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a customer's invoicing data were verified; the data themselves stay with the customer archive. */
@Entity
@Table(name = "invoicing_data")
class InvoicingDataEntity {

    @Id
    private UUID id;

    @Column(name = "customer_id", nullable = false, updatable = false)
    private UUID customerId;

    @Column(name = "verified_by", nullable = false)
    private UUID verifiedBy;

    @Column(name = "verified_on", nullable = false)
    private LocalDate verifiedOn;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    @Column(name = "lapsed_on")
    private @Nullable LocalDate lapsedOn;

    protected InvoicingDataEntity() {}

    InvoicingDataEntity(UUID qualificationId, UUID customerId) {
        this.id = qualificationId;
        this.customerId = customerId;
    }

    void verify(UUID by, LocalDate on, @Nullable LocalDate until) {
        verifiedBy = by;
        verifiedOn = on;
        validUntil = until;
        lapsedOn = null;
    }

    void lapse(LocalDate on) {
        lapsedOn = on;
    }
}
