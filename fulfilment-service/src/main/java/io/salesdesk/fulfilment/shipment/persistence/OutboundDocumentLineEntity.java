package io.salesdesk.fulfilment.shipment.persistence;

import io.salesdesk.fulfilment.shipment.model.ShipmentLine;
import io.salesdesk.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A line of an outbound document as it was issued. */
@Entity
@Immutable
@Table(name = "outbound_document_line")
public class OutboundDocumentLineEntity {

    @Id
    private UUID id;

    @Column(name = "document_id", nullable = false)
    private UUID documentId;

    @Column(name = "line_id", nullable = false)
    private UUID lineId;

    @Column(name = "product_id", nullable = false)
    private UUID productId;

    @Column(nullable = false)
    private String batch;

    private String colour;

    @Column(nullable = false, precision = 19, scale = 3)
    private BigDecimal quantity;

    @Column(nullable = false)
    private String unit;

    @Column(name = "unit_price", nullable = false, precision = 19, scale = 6)
    private BigDecimal unitPrice;

    @Column(name = "gross_minor", nullable = false)
    private long grossMinor;

    protected OutboundDocumentLineEntity() {}

    OutboundDocumentLineEntity(UUID documentId, ShipmentLine line, @Nullable String colour) {
        this.id = Ids.next();
        this.documentId = documentId;
        this.lineId = line.lineId();
        this.productId = line.productId();
        this.batch = line.batch();
        this.colour = colour;
        this.quantity = line.quantity();
        this.unit = line.unit();
        this.unitPrice = line.unitPrice();
        this.grossMinor = line.gross().getAmountMinorLong();
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

    /** Colour or pattern (花色) at the time of issue. */
    public @Nullable String colour() {
        return colour;
    }

    public BigDecimal quantity() {
        return quantity;
    }

    public String unit() {
        return unit;
    }

    /** Tax-inclusive, in the document's currency. */
    public BigDecimal unitPrice() {
        return unitPrice;
    }

    /** Tax-inclusive, in minor units of the document's currency. */
    public long grossMinor() {
        return grossMinor;
    }
}
