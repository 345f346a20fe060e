package io.salesdesk.billing.archive.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Finance's archived copy of a signed goods receipt (入库单, FUL-13). It never changes, as the receipt does not (FUL-10). */
@Entity
@Immutable
@Table(name = "inbound_document")
public class InboundDocument {

    @Id
    private UUID id;

    @Column(nullable = false)
    private String number;

    @Column(name = "purchase_id", nullable = false)
    private UUID purchaseId;

    @Column(name = "order_id")
    private @Nullable UUID orderId;

    @Column(name = "product_id", nullable = false)
    private UUID productId;

    @Column(nullable = false)
    private String batch;

    @Column(nullable = false, precision = 19, scale = 3)
    private BigDecimal quantity;

    @Column(nullable = false)
    private String unit;

    @Column(name = "unit_price", precision = 19, scale = 6)
    private @Nullable BigDecimal unitPrice;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 3)
    private @Nullable String currency;

    @Column(name = "written_by", nullable = false)
    private UUID writtenBy;

    @Column(name = "signed_by", nullable = false)
    private UUID signedBy;

    @Column(name = "signed_at", nullable = false)
    private Instant signedAt;

    @Column(name = "registered_at", nullable = false)
    private Instant registeredAt;

    protected InboundDocument() {}

    /** @param price as the purchase order has it, null where none is stated */
    public InboundDocument(
            UUID id,
            String number,
            Purchase purchase,
            Goods goods,
            @Nullable Price price,
            Signatures signatures,
            Instant registeredAt) {
        this.id = id;
        this.number = number;
        this.purchaseId = purchase.purchaseId();
        this.orderId = purchase.orderId();
        this.productId = goods.productId();
        this.batch = goods.batch();
        this.quantity = goods.quantity();
        this.unit = goods.unit();
        this.unitPrice = price == null ? null : price.unitPrice();
        this.currency = price == null ? null : price.currency();
        this.writtenBy = signatures.writtenBy();
        this.signedBy = signatures.signedBy();
        this.signedAt = signatures.signedAt();
        this.registeredAt = registeredAt;
    }

    /** @param orderId null for goods bought for stock */
    public record Purchase(UUID purchaseId, @Nullable UUID orderId) {}

    /** What was received. */
    public record Goods(UUID productId, String batch, BigDecimal quantity, String unit) {}

    /** What the supplier asks for one unit. */
    public record Price(BigDecimal unitPrice, String currency) {}

    /** Who wrote the receipt and who signed it. */
    public record Signatures(UUID writtenBy, UUID signedBy, Instant signedAt) {}

    public UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    public Purchase purchase() {
        return new Purchase(purchaseId, orderId);
    }

    public Goods goods() {
        return new Goods(productId, batch, quantity, unit);
    }

    public @Nullable Price price() {
        return unitPrice == null || currency == null ? null : new Price(unitPrice, currency);
    }

    public Signatures signatures() {
        return new Signatures(writtenBy, signedBy, signedAt);
    }

    public Instant registeredAt() {
        return registeredAt;
    }
}
