package io.salesdesk.fulfilment.counterparty.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer as its owner last described it. */
@Entity
@Table(name = "customer")
public class CustomerEntity {

    @Id
    private UUID id;

    @Column(nullable = false)
    private String number;

    @Column(nullable = false)
    private String name;

    @Column(name = "office_id")
    private UUID officeId;

    @Column(name = "region_id")
    private UUID regionId;

    @Column(name = "salesperson_id")
    private UUID salespersonId;

    @Column(nullable = false)
    private boolean active;

    @Column(name = "frame_agreement_id")
    private UUID frameAgreementId;

    @Column(name = "frame_valid_from")
    private LocalDate frameValidFrom;

    @Column(name = "frame_valid_to")
    private LocalDate frameValidTo;

    protected CustomerEntity() {}

    CustomerEntity(UUID id) {
        this.id = id;
    }

    void describe(
            String newNumber,
            String newName,
            @Nullable UUID newOfficeId,
            @Nullable UUID newRegionId,
            @Nullable UUID newSalespersonId,
            boolean isActive) {
        this.number = newNumber;
        this.name = newName;
        this.officeId = newOfficeId;
        this.regionId = newRegionId;
        this.salespersonId = newSalespersonId;
        this.active = isActive;
    }

    void agree(@Nullable UUID documentId, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {
        this.frameAgreementId = documentId;
        this.frameValidFrom = validFrom;
        this.frameValidTo = validTo;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Optional<UUID> officeId() {
        return Optional.ofNullable(officeId);
    }

    public Optional<UUID> regionId() {
        return Optional.ofNullable(regionId);
    }

    public Optional<UUID> salespersonId() {
        return Optional.ofNullable(salespersonId);
    }

    /** a frame agreement stands for the contract of each order while it is valid. */
    public boolean hasFrameAgreement(LocalDate on) {
        return frameAgreementId != null
                && (frameValidFrom == null || !on.isBefore(frameValidFrom))
                && (frameValidTo == null || !on.isAfter(frameValidTo));
    }
}
