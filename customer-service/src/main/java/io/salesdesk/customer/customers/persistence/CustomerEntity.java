package io.salesdesk.customer.customers.persistence;

import io.salesdesk.customer.customers.model.Classification;
import io.salesdesk.customer.customers.model.CreditStanding;
import io.salesdesk.customer.customers.model.CustomerClass;
import io.salesdesk.customer.customers.model.CustomerType;
import io.salesdesk.customer.customers.model.Owner;
import io.salesdesk.customer.customers.model.SettlementMethod;
import io.salesdesk.platform.persistence.AggregateEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A customer's own row: everything but contact data, addresses and invoicing data. */
@Entity
@Table(name = "customer")
public class CustomerEntity extends AggregateEntity {

    @Column(nullable = false)
    private String number;

    @Column(nullable = false)
    private String name;

    @Column(name = "normalised_name", nullable = false)
    private String normalisedName;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private CustomerType type;

    @Column(nullable = false, length = 8)
    private String language;

    @Column(name = "office_id", nullable = false)
    private UUID officeId;

    @Column(name = "region_id", nullable = false)
    private UUID regionId;

    @Column(name = "salesperson_id", nullable = false)
    private UUID salespersonId;

    @Column(nullable = false)
    private boolean active;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(nullable = false, length = 3)
    private String currency;

    @Enumerated(EnumType.STRING)
    @Column(name = "settlement_method", nullable = false, length = 16)
    private SettlementMethod settlementMethod;

    @Column(name = "business_needs")
    private @Nullable String businessNeeds;

    @Column(name = "cooperation_history")
    private @Nullable String cooperationHistory;

    @Column(nullable = false)
    private boolean complete;

    @Enumerated(EnumType.STRING)
    @Column(name = "customer_class", length = 16)
    private @Nullable CustomerClass customerClass;

    @Enumerated(EnumType.STRING)
    @Column(name = "credit_standing", length = 16)
    private @Nullable CreditStanding creditStanding;

    @Column(name = "large_volume", nullable = false)
    private boolean largeVolume;

    @Column(name = "in_adjustment", nullable = false)
    private boolean inAdjustment;

    @Column(name = "class_valid_until")
    private @Nullable LocalDate classValidUntil;

    @Column(name = "frame_document_id")
    private @Nullable UUID frameDocumentId;

    @Column(name = "frame_valid_from")
    private @Nullable LocalDate frameValidFrom;

    @Column(name = "frame_valid_to")
    private @Nullable LocalDate frameValidTo;

    @Column(name = "registered_on", nullable = false)
    private LocalDate registeredOn;

    @Column(name = "verified_on")
    private @Nullable LocalDate verifiedOn;

    @Column(name = "next_verification_due", nullable = false)
    private LocalDate nextVerificationDue;

    @Column(name = "erased_at")
    private @Nullable Instant erasedAt;

    protected CustomerEntity() {}

    public CustomerEntity(UUID id, String number, LocalDate registeredOn, LocalDate nextVerificationDue) {
        super(id);
        this.number = number;
        this.registeredOn = registeredOn;
        this.nextVerificationDue = nextVerificationDue;
        this.active = true;
    }

    public String number() {
        return number;
    }

    public String name() {
        return name;
    }

    public String normalisedName() {
        return normalisedName;
    }

    public CustomerType type() {
        return type;
    }

    /** A BCP 47 tag. */
    public String language() {
        return language;
    }

    public Owner owner() {
        return new Owner(salespersonId, officeId, regionId);
    }

    public boolean active() {
        return active;
    }

    public String currency() {
        return currency;
    }

    public SettlementMethod settlementMethod() {
        return settlementMethod;
    }

    public @Nullable String businessNeeds() {
        return businessNeeds;
    }

    public @Nullable String cooperationHistory() {
        return cooperationHistory;
    }

    public boolean complete() {
        return complete;
    }

    public @Nullable CustomerClass customerClass() {
        return customerClass;
    }

    public @Nullable CreditStanding creditStanding() {
        return creditStanding;
    }

    public boolean largeVolume() {
        return largeVolume;
    }

    public boolean inAdjustment() {
        return inAdjustment;
    }

    public @Nullable LocalDate classValidUntil() {
        return classValidUntil;
    }

    public @Nullable UUID frameDocumentId() {
        return frameDocumentId;
    }

    public @Nullable LocalDate frameValidFrom() {
        return frameValidFrom;
    }

    public @Nullable LocalDate frameValidTo() {
        return frameValidTo;
    }

    public LocalDate registeredOn() {
        return registeredOn;
    }

    public @Nullable LocalDate verifiedOn() {
        return verifiedOn;
    }

    public LocalDate nextVerificationDue() {
        return nextVerificationDue;
    }

    public boolean erased() {
        return erasedAt != null;
    }

    public void rename(String newName, String newNormalisedName) {
        this.name = newName;
        this.normalisedName = newNormalisedName;
    }

    public void describe(
            CustomerType newType,
            String newLanguage,
            String newCurrency,
            SettlementMethod newSettlementMethod,
            @Nullable String newBusinessNeeds,
            @Nullable String newCooperationHistory,
            boolean nowActive) {
        this.type = newType;
        this.language = newLanguage;
        this.currency = newCurrency;
        this.settlementMethod = newSettlementMethod;
        this.businessNeeds = newBusinessNeeds;
        this.cooperationHistory = newCooperationHistory;
        this.active = nowActive;
    }

    public void ownedBy(Owner owner) {
        this.salespersonId = owner.salespersonId();
        this.officeId = owner.officeId();
        this.regionId = owner.regionId();
    }

    public void completeness(boolean nowComplete) {
        this.complete = nowComplete;
    }

    public void classify(Classification classification) {
        this.customerClass = classification.customerClass();
        this.creditStanding = classification.creditStanding();
        this.largeVolume = classification.largeVolume();
        this.inAdjustment = classification.inAdjustment();
        this.classValidUntil = classification.validUntil();
    }

    public void frameAgreement(UUID documentId, LocalDate validFrom, @Nullable LocalDate validTo) {
        this.frameDocumentId = documentId;
        this.frameValidFrom = validFrom;
        this.frameValidTo = validTo;
    }

    public void verified(LocalDate on, LocalDate nextDue) {
        this.verifiedOn = on;
        this.nextVerificationDue = nextDue;
    }

    /** What may name a person in free text goes too; the company and its figures stay. */
    public void erase(Instant at) {
        this.businessNeeds = null;
        this.cooperationHistory = null;
        this.complete = false;
        this.erasedAt = at;
    }
}
