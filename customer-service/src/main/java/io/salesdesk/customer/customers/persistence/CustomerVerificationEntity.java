package io.salesdesk.customer.customers.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That somebody checked a customer's data with the customer (CUS-08). */
@Entity
@Table(name = "customer_verification")
public class CustomerVerificationEntity {

    @Id
    private UUID id;

    @Column(name = "customer_id", nullable = false)
    private UUID customerId;

    @Column(name = "verified_by", nullable = false)
    private UUID verifiedBy;

    @Column(name = "verified_on", nullable = false)
    private LocalDate verifiedOn;

    @Column(name = "verified_at", nullable = false)
    private Instant verifiedAt;

    @Column(name = "next_due", nullable = false)
    private LocalDate nextDue;

    private @Nullable String remark;

    protected CustomerVerificationEntity() {}

    public CustomerVerificationEntity(
            UUID id,
            UUID customerId,
            UUID verifiedBy,
            LocalDate verifiedOn,
            Instant verifiedAt,
            LocalDate nextDue,
            @Nullable String remark) {
        this.id = id;
        this.customerId = customerId;
        this.verifiedBy = verifiedBy;
        this.verifiedOn = verifiedOn;
        this.verifiedAt = verifiedAt;
        this.nextDue = nextDue;
        this.remark = remark;
    }

    public UUID verifiedBy() {
        return verifiedBy;
    }

    public LocalDate verifiedOn() {
        return verifiedOn;
    }

    public LocalDate nextDue() {
        return nextDue;
    }

    public @Nullable String remark() {
        return remark;
    }
}
