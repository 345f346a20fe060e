package io.salesdesk.order.customers.persistence;

import io.salesdesk.order.ordering.model.Attribution;
import io.salesdesk.order.ordering.model.CustomerClass;
import io.salesdesk.order.ordering.model.CustomerStanding;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A customer as its events tell of it. */
@Entity
@Table(name = "customer")
public class CustomerEntity {

    @Id
    private UUID id;

    private String number;

    private String name;

    private boolean active;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 3)
    private String currency;

    @Column(name = "salesperson_id")
    private @Nullable UUID salespersonId;

    @Column(name = "office_id")
    private @Nullable UUID officeId;

    @Column(name = "region_id")
    private @Nullable UUID regionId;

    @Enumerated(EnumType.STRING)
    @Column(name = "customer_class")
    private @Nullable CustomerClass customerClass;

    @Column(name = "credit_standing")
    private boolean creditStanding;

    @Column(name = "class_valid_until")
    private @Nullable LocalDate classValidUntil;

    @Column(name = "in_adjustment")
    private boolean inAdjustment;

    @Column(name = "frame_document_id")
    private @Nullable UUID frameDocumentId;

    @Column(name = "frame_valid_from")
    private @Nullable LocalDate frameValidFrom;

    @Column(name = "frame_valid_to")
    private @Nullable LocalDate frameValidTo;

    @Column(name = "payment_first_since")
    private @Nullable Instant paymentFirstSince;

    @Column(name = "project_until")
    private @Nullable LocalDate projectUntil;

    @Column(name = "frame_contract_id")
    private @Nullable UUID frameContractId;

    @Column(name = "frame_contract_from")
    private @Nullable LocalDate frameContractFrom;

    @Column(name = "frame_contract_to")
    private @Nullable LocalDate frameContractTo;

    protected CustomerEntity() {}

    public CustomerEntity(UUID id) {
        this.id = id;
    }

    public void describe(String newNumber, String newName, boolean nowActive, String newCurrency) {
        number = newNumber;
        name = newName;
        active = nowActive;
        currency = newCurrency;
    }

    public void belongTo(@Nullable UUID salesperson, @Nullable UUID office, @Nullable UUID region) {
        salespersonId = salesperson;
        officeId = office;
        regionId = region;
    }

    public void frameAgreement(@Nullable UUID documentId, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {
        frameDocumentId = documentId;
        frameValidFrom = validFrom;
        frameValidTo = validTo;
    }

    public void classify(
            CustomerClass newClass, boolean goodStanding, boolean adjustment, @Nullable LocalDate validUntil) {
        customerClass = newClass;
        creditStanding = goodStanding;
        inAdjustment = adjustment;
        classValidUntil = validUntil;
    }

    public void payFirst(@Nullable Instant since) {
        paymentFirstSince = since;
    }

    /** A signed frame contract of this service's own covers its orders while it is valid. */
    public void frameContract(UUID contractId, LocalDate validFrom, @Nullable LocalDate validTo) {
        frameContractId = contractId;
        frameContractFrom = validFrom;
        frameContractTo = validTo;
    }

    /** It has a project that needs goods on the day (ORD-12). */
    public void hasProject(LocalDate plannedUse) {
        if (projectUntil == null || projectUntil.isBefore(plannedUse)) {
            projectUntil = plannedUse;
        }
    }

    /** Whether a registered project of its needs goods today or later (ORD-12). */
    public boolean hasProjectOn(LocalDate today) {
        return projectUntil != null && !projectUntil.isBefore(today);
    }

    public boolean inAdjustment() {
        return inAdjustment;
    }

    public UUID id() {
        return id;
    }

    public @Nullable UUID salespersonId() {
        return salespersonId;
    }

    public @Nullable UUID officeId() {
        return officeId;
    }

    public @Nullable UUID regionId() {
        return regionId;
    }

    /** An unknown or stale class counts as SMALL without a credit standing. */
    public CustomerStanding standing(LocalDate today) {
        boolean classKnown = customerClass != null && (classValidUntil == null || !classValidUntil.isBefore(today));
        return new CustomerStanding(
                id,
                number,
                active,
                currency,
                new Attribution(
                        salespersonId,
                        officeId,
                        regionId,
                        classKnown && customerClass != null ? customerClass : CustomerClass.SMALL),
                classKnown && creditStanding,
                paymentFirstSince != null,
                inAdjustment,
                hasFrameAgreement(today));
    }

    private boolean hasFrameAgreement(LocalDate today) {
        return covers(frameDocumentId, frameValidFrom, frameValidTo, today)
                || covers(frameContractId, frameContractFrom, frameContractTo, today);
    }

    private static boolean covers(
            @Nullable UUID paper, @Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        return paper != null && (from == null || !from.isAfter(today)) && (to == null || !to.isBefore(today));
    }
}
