package io.salesdesk.billing.release.persistence;

import io.salesdesk.billing.money.model.Amounts;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Finance's archived copy of an outbound document (出库单, FUL-13). Only its reversal is ever added. */
@Entity
@Table(name = "outbound_document")
public class OutboundDocument {

    /** One line as it was issued. */
    @Embeddable
    public static class Line {

        @Column(name = "line_id", nullable = false)
        private UUID lineId;

        @Column(name = "product_id", nullable = false)
        private UUID productId;

        @Column(nullable = false)
        private String batch;

        @Column(nullable = false, precision = 19, scale = 3)
        private BigDecimal quantity;

        @Column(nullable = false)
        private String unit;

        @Column(name = "unit_price", nullable = false, precision = 19, scale = 6)
        private BigDecimal unitPrice;

        @Column(name = "gross_minor", nullable = false)
        private long grossMinor;

        protected Line() {}

        public Line(
                UUID lineId,
                UUID productId,
                String batch,
                BigDecimal quantity,
                String unit,
                BigDecimal unitPrice,
                Money gross) {
            this.lineId = lineId;
            this.productId = productId;
            this.batch = batch;
            this.quantity = quantity;
            this.unit = unit;
            this.unitPrice = unitPrice;
            this.grossMinor = gross.getAmountMinorLong();
        }

        public UUID lineId() {
            return lineId;
        }

        public UUID productId() {
            return productId;
        }

        public String batch() {
            return batch;
        }

        public BigDecimal quantity() {
            return quantity;
        }

        public String unit() {
            return unit;
        }

        public BigDecimal unitPrice() {
            return unitPrice;
        }

        long grossMinor() {
            return grossMinor;
        }
    }

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private String number;

    @Column(name = "shipment_id", nullable = false, updatable = false)
    private UUID shipmentId;

    @Column(name = "order_id", nullable = false, updatable = false)
    private UUID orderId;

    @Column(name = "account_id", nullable = false, updatable = false)
    private UUID accountId;

    @Column(name = "issued_by", nullable = false, updatable = false)
    private UUID issuedBy;

    @Column(name = "issued_at", nullable = false, updatable = false)
    private Instant issuedAt;

    @Column(nullable = false, updatable = false)
    private boolean held;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(nullable = false, updatable = false, length = 3)
    private String currency;

    @Column(name = "amount_minor", nullable = false, updatable = false)
    private long amountMinor;

    @Column(name = "reversal_number")
    private @Nullable String reversalNumber;

    @Column(name = "reversal_reason")
    private @Nullable String reversalReason;

    @Column(name = "reversed_at")
    private @Nullable Instant reversedAt;

    @Column(name = "registered_at", nullable = false, updatable = false)
    private Instant registeredAt;

    @ElementCollection
    @CollectionTable(name = "outbound_document_line", joinColumns = @JoinColumn(name = "document_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 50)
    private List<Line> lines = new ArrayList<>();

    protected OutboundDocument() {}

    public OutboundDocument(
            UUID id,
            String number,
            UUID shipmentId,
            UUID orderId,
            UUID accountId,
            UUID issuedBy,
            Instant issuedAt,
            boolean held,
            Money amount,
            List<Line> lines,
            Instant registeredAt) {
        this.id = id;
        this.number = number;
        this.shipmentId = shipmentId;
        this.orderId = orderId;
        this.accountId = accountId;
        this.issuedBy = issuedBy;
        this.issuedAt = issuedAt;
        this.held = held;
        this.currency = amount.getCurrencyUnit().getCode();
        this.amountMinor = amount.getAmountMinorLong();
        this.lines = new ArrayList<>(lines);
        this.registeredAt = registeredAt;
    }

    /** Notes the reversing document; the copy itself stays as it was issued. */
    public void reverse(String number, String reason, Instant at) {
        reversalNumber = number;
        reversalReason = reason;
        reversedAt = at;
    }

    public UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    public UUID shipmentId() {
        return shipmentId;
    }

    public UUID orderId() {
        return orderId;
    }

    public UUID accountId() {
        return accountId;
    }

    public UUID issuedBy() {
        return issuedBy;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public boolean held() {
        return held;
    }

    public Money amount() {
        return Amounts.ofMinor(currency, amountMinor);
    }

    public Money gross(Line line) {
        return Amounts.ofMinor(currency, line.grossMinor());
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    public @Nullable String reversalNumber() {
        return reversalNumber;
    }

    public @Nullable String reversalReason() {
        return reversalReason;
    }

    public @Nullable Instant reversedAt() {
        return reversedAt;
    }

    public Instant registeredAt() {
        return registeredAt;
    }
}
