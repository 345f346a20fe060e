package io.salesdesk.fulfilment.receiving.persistence;

import io.salesdesk.fulfilment.purchasing.persistence.PurchaseEntity;
import io.salesdesk.fulfilment.receiving.model.Delivery;
import io.salesdesk.fulfilment.shipment.model.Actor;
import io.salesdesk.platform.identity.DataScope;
import io.salesdesk.platform.persistence.AggregateEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a delivery differed in from its purchase order, until a second person has resolved it. */
@Entity
@Table(name = "receipt_discrepancy")
public class ReceiptDiscrepancyEntity extends AggregateEntity {

    /** How it was resolved. */
    public enum Resolution {
        AMENDMENT,
        SPLIT
    }

    @Column(nullable = false, updatable = false)
    private String number;

    @Column(name = "purchase_id", nullable = false, updatable = false)
    private UUID purchaseId;

    @Column(name = "order_id", updatable = false)
    private UUID orderId;

    @Column(name = "salesperson_id", updatable = false)
    private UUID salespersonId;

    @Column(name = "office_id", updatable = false)
    private UUID officeId;

    @Column(name = "region_id", updatable = false)
    private UUID regionId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false, updatable = false)
    private List<String> differences = List.of();

    @Column(name = "product_id", nullable = false, updatable = false)
    private UUID productId;

    @Column(nullable = false, updatable = false, precision = 19, scale = 3)
    private BigDecimal quantity;

    @Column(nullable = false, updatable = false)
    private String quality;

    @Column(nullable = false, updatable = false)
    private String specification;

    @Column(name = "unit_price", nullable = false, updatable = false, precision = 19, scale = 6)
    private BigDecimal unitPrice;

    @Column(nullable = false, updatable = false, length = 3, columnDefinition = "char(3)")
    private String currency;

    @Column(name = "reported_by", nullable = false, updatable = false)
    private UUID reportedBy;

    @Column(name = "reported_on_behalf_of", updatable = false)
    private UUID reportedOnBehalfOf;

    @Column(name = "reported_at", nullable = false, updatable = false)
    private Instant reportedAt;

    @Column(name = "approval_id")
    private UUID approvalId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Resolution resolution;

    @Column(name = "resolved_at")
    private Instant resolvedAt;

    protected ReceiptDiscrepancyEntity() {}

    public ReceiptDiscrepancyEntity(
            UUID id,
            String number,
            PurchaseEntity purchase,
            Delivery delivery,
            List<String> differences,
            Actor by,
            Instant at) {
        super(id);
        this.number = number;
        this.purchaseId = purchase.id();
        this.orderId = purchase.orderId().orElse(null);
        this.salespersonId = purchase.salespersonId().orElse(null);
        this.officeId = purchase.officeId().orElse(null);
        this.regionId = purchase.regionId().orElse(null);
        this.differences = List.copyOf(differences);
        this.productId = delivery.productId();
        this.quantity = delivery.quantity();
        this.quality = delivery.quality();
        this.specification = delivery.specification();
        this.unitPrice = delivery.unitPrice();
        this.currency = delivery.currency();
        this.reportedBy = by.person();
        this.reportedOnBehalfOf = by.onBehalfOf();
        this.reportedAt = at;
    }

    public void waitFor(UUID approval) {
        this.approvalId = approval;
    }

    public void resolve(Resolution how, Instant at) {
        this.resolution = how;
        this.resolvedAt = at;
    }

    public Delivery delivery() {
        return new Delivery(productId, quantity, quality, specification, unitPrice, currency);
    }

    public String number() {
        return number;
    }

    public UUID purchaseId() {
        return purchaseId;
    }

    public Optional<UUID> orderId() {
        return Optional.ofNullable(orderId);
    }

    public List<String> differences() {
        return List.copyOf(differences);
    }

    public Actor reporter() {
        return new Actor(reportedBy, reportedOnBehalfOf);
    }

    public Instant reportedAt() {
        return reportedAt;
    }

    public Optional<UUID> approvalId() {
        return Optional.ofNullable(approvalId);
    }

    public Optional<Resolution> resolution() {
        return Optional.ofNullable(resolution);
    }

    public Optional<Instant> resolvedAt() {
        return Optional.ofNullable(resolvedAt);
    }

    public boolean isVisible(DataScope scope) {
        return orderId == null || scope.permits(regionId, officeId, salespersonId);
    }
}
