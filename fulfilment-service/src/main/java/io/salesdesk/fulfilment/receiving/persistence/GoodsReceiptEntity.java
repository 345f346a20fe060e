package io.salesdesk.fulfilment.receiving.persistence;

import io.salesdesk.fulfilment.purchasing.persistence.PurchaseEntity;
import io.salesdesk.fulfilment.receiving.model.Delivery;
import io.salesdesk.fulfilment.receiving.model.GoodsReceipt;
import io.salesdesk.fulfilment.receiving.model.ReceiptEvent;
import io.salesdesk.fulfilment.receiving.model.ReceiptState;
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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A goods receipt (入库单): written, then signed and never changed again (FUL-10, A-23). */
@Entity
@Table(name = "goods_receipt")
public class GoodsReceiptEntity extends AggregateEntity {

    @Column(nullable = false, updatable = false)
    private String number;

    @Column(name = "purchase_id", nullable = false, updatable = false)
    private UUID purchaseId;

    @Column(name = "order_id", updatable = false)
    private UUID orderId;

    @Column(name = "line_id", updatable = false)
    private UUID lineId;

    @Column(name = "salesperson_id", updatable = false)
    private UUID salespersonId;

    @Column(name = "office_id", updatable = false)
    private UUID officeId;

    @Column(name = "region_id", updatable = false)
    private UUID regionId;

    @Column(name = "product_id", nullable = false, updatable = false)
    private UUID productId;

    @Column(nullable = false, updatable = false, precision = 19, scale = 3)
    private BigDecimal quantity;

    @Column(nullable = false, updatable = false)
    private String unit;

    @Column(nullable = false, updatable = false)
    private String quality;

    @Column(nullable = false, updatable = false)
    private String specification;

    @Column(name = "unit_price", nullable = false, updatable = false, precision = 19, scale = 6)
    private BigDecimal unitPrice;

    @Column(nullable = false, updatable = false, length = 3, columnDefinition = "char(3)")
    private String currency;

    @Column(nullable = false, updatable = false)
    private String warehouse;

    @Column(nullable = false, updatable = false)
    private String batch;

    @Column(updatable = false)
    private String bin;

    @Column(name = "test_report_number", updatable = false)
    private String testReportNumber;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "text")
    private ReceiptState state;

    @Column(name = "written_by", nullable = false, updatable = false)
    private UUID writtenBy;

    @Column(name = "written_on_behalf_of", updatable = false)
    private UUID writtenOnBehalfOf;

    @Column(name = "written_at", nullable = false, updatable = false)
    private Instant writtenAt;

    @Column(name = "signed_by")
    private UUID signedBy;

    @Column(name = "signed_on_behalf_of")
    private UUID signedOnBehalfOf;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Column(name = "withdrawn_reason")
    private String withdrawnReason;

    protected GoodsReceiptEntity() {}

    /** Where the goods are put, and the factory's test report of their batch (FUL-18). */
    public record Place(
            String warehouse,
            String batch,
            @Nullable String bin,
            @Nullable String testReportNumber) {}

    public GoodsReceiptEntity(
            UUID id, String number, PurchaseEntity purchase, Delivery delivery, Place place, Actor writer, Instant at) {
        super(id);
        this.number = number;
        this.purchaseId = purchase.id();
        this.orderId = purchase.orderId().orElse(null);
        this.lineId = purchase.lineId().orElse(null);
        this.salespersonId = purchase.salespersonId().orElse(null);
        this.officeId = purchase.officeId().orElse(null);
        this.regionId = purchase.regionId().orElse(null);
        this.productId = delivery.productId();
        this.quantity = delivery.quantity();
        this.unit = purchase.unit();
        this.quality = delivery.quality();
        this.specification = delivery.specification();
        this.unitPrice = delivery.unitPrice();
        this.currency = delivery.currency();
        this.warehouse = place.warehouse();
        this.batch = place.batch();
        this.bin = place.bin();
        this.testReportNumber = place.testReportNumber();
        this.state = ReceiptState.WRITTEN;
        this.writtenBy = writer.person();
        this.writtenOnBehalfOf = writer.onBehalfOf();
        this.writtenAt = at;
    }

    public GoodsReceipt toModel() {
        var writer = new Actor(writtenBy, writtenOnBehalfOf);
        return switch (state) {
            case WRITTEN -> new GoodsReceipt.Written(writer, delivery());
            case SIGNED -> new GoodsReceipt.Signed(writer, delivery(), new Actor(signedBy, signedOnBehalfOf));
            case WITHDRAWN -> new GoodsReceipt.Withdrawn(writer, delivery());
        };
    }

    public void apply(ReceiptEvent event, Instant at) {
        switch (event) {
            case ReceiptEvent.Signed(var by) -> {
                this.signedBy = by.person();
                this.signedOnBehalfOf = by.onBehalfOf();
                this.signedAt = at;
                this.state = ReceiptState.SIGNED;
            }
            case ReceiptEvent.Withdrawn(var _, var reason) -> {
                this.withdrawnReason = reason;
                this.state = ReceiptState.WITHDRAWN;
            }
        }
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

    public Optional<UUID> lineId() {
        return Optional.ofNullable(lineId);
    }

    public String unit() {
        return unit;
    }

    public String warehouse() {
        return warehouse;
    }

    public String batch() {
        return batch;
    }

    public Optional<String> bin() {
        return Optional.ofNullable(bin);
    }

    public Optional<String> testReportNumber() {
        return Optional.ofNullable(testReportNumber);
    }

    public ReceiptState state() {
        return state;
    }

    public UUID writtenBy() {
        return writtenBy;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public Optional<UUID> signedBy() {
        return Optional.ofNullable(signedBy);
    }

    public Optional<Instant> signedAt() {
        return Optional.ofNullable(signedAt);
    }

    public Optional<String> withdrawnReason() {
        return Optional.ofNullable(withdrawnReason);
    }

    public boolean isVisible(DataScope scope) {
        return orderId == null || scope.permits(regionId, officeId, salespersonId);
    }
}
