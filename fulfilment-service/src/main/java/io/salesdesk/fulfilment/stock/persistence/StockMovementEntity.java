package io.salesdesk.fulfilment.stock.persistence;

import io.salesdesk.fulfilment.stock.model.MovementCause;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One change of a stock item's counters. Append-only; the database refuses anything else. */
@Entity
@Immutable
@Table(name = "stock_movement")
class StockMovementEntity {

    @Id
    private UUID id;

    @Column(name = "stock_item_id", nullable = false)
    private UUID stockItemId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "text")
    private MovementCause cause;

    @Column(name = "on_hand_change", nullable = false, precision = 19, scale = 3)
    private BigDecimal onHandChange;

    @Column(name = "allocated_change", nullable = false, precision = 19, scale = 3)
    private BigDecimal allocatedChange;

    @Column(name = "reserved_change", nullable = false, precision = 19, scale = 3)
    private BigDecimal reservedChange;

    @Column(name = "order_id")
    private UUID orderId;

    @Column(name = "line_id")
    private UUID lineId;

    @Column(name = "shipment_id")
    private UUID shipmentId;

    private String reference;

    private UUID actor;

    @Column(name = "business_date", nullable = false)
    private LocalDate businessDate;

    @Column(nullable = false)
    private Instant at;

    protected StockMovementEntity() {}

    StockMovementEntity(
            UUID id,
            UUID stockItemId,
            BigDecimal onHandChange,
            BigDecimal allocatedChange,
            BigDecimal reservedChange,
            MovementReason reason) {
        this.id = id;
        this.stockItemId = stockItemId;
        this.cause = reason.cause();
        this.onHandChange = onHandChange;
        this.allocatedChange = allocatedChange;
        this.reservedChange = reservedChange;
        this.orderId = reason.orderId();
        this.lineId = reason.lineId();
        this.shipmentId = reason.shipmentId();
        this.reference = reason.reference();
        this.actor = reason.actor();
        this.businessDate = reason.businessDate();
        this.at = reason.at();
    }
}
