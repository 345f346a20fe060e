package io.salesdesk.fulfilment.shipment.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** An outbound document (出库单) or the document that reverses one. Never changed; the database refuses it (FUL-12). */
@Entity
@Immutable
@Table(name = "outbound_document")
public class OutboundDocumentEntity {

    @Id
    private UUID id;

    @Column(nullable = false)
    private String number;

    @Column(name = "shipment_id", nullable = false)
    private UUID shipmentId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "text")
    private Kind kind;

    private UUID reverses;

    private String reason;

    @Column(name = "amount_minor", nullable = false)
    private long amountMinor;

    @Column(nullable = false, length = 3, columnDefinition = "char(3)")
    private String currency;

    @Column(name = "issued_by", nullable = false)
    private UUID issuedBy;

    @Column(name = "approved_by")
    private UUID approvedBy;

    @Column(name = "issued_at", nullable = false)
    private Instant issuedAt;

    /** What a document does. */
    public enum Kind {
        ISSUE,
        REVERSAL
    }

    protected OutboundDocumentEntity() {}

    OutboundDocumentEntity(
            UUID id,
            String number,
            ShipmentEntity shipment,
            @Nullable UUID reverses,
            @Nullable String reason,
            UUID issuedBy,
            @Nullable UUID approvedBy,
            Instant issuedAt) {
        this.id = id;
        this.number = number;
        this.shipmentId = shipment.id();
        this.kind = reverses == null ? Kind.ISSUE : Kind.REVERSAL;
        this.reverses = reverses;
        this.reason = reason;
        this.amountMinor = shipment.amount().getAmountMinorLong();
        this.currency = shipment.currency();
        this.issuedBy = issuedBy;
        this.approvedBy = approvedBy;
        this.issuedAt = issuedAt;
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

    public Kind kind() {
        return kind;
    }

    public @Nullable UUID reverses() {
        return reverses;
    }

    public Money amount() {
        return Money.ofMinor(CurrencyUnit.of(currency), amountMinor);
    }

    public UUID issuedBy() {
        return issuedBy;
    }

    public @Nullable UUID approvedBy() {
        return approvedBy;
    }

    public Instant issuedAt() {
        return issuedAt;
    }
}
