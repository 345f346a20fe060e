package io.salesdesk.fulfilment.reservation.persistence;

import io.salesdesk.fulfilment.allocation.model.Portion;
import io.salesdesk.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;

/** Goods of one batch that a reservation holds. */
@Entity
@Table(name = "reservation_stock")
public class ReservationStockEntity {

    @Id
    private UUID id;

    // Null until the row exists, by which Hibernate knows a new row and does not ask the database for it.
    @Version
    private Long version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "reservation_id", nullable = false, updatable = false)
    private ReservationEntity reservation;

    @Column(name = "stock_item_id", nullable = false, updatable = false)
    private UUID stockItemId;

    @Column(nullable = false, updatable = false)
    private String batch;

    @Column(nullable = false, precision = 19, scale = 3)
    private BigDecimal quantity;

    protected ReservationStockEntity() {}

    ReservationStockEntity(ReservationEntity reservation, UUID stockItemId, String batch) {
        this.id = Ids.next();
        this.reservation = reservation;
        this.stockItemId = stockItemId;
        this.batch = batch;
        this.quantity = BigDecimal.ZERO;
    }

    public UUID stockItemId() {
        return stockItemId;
    }

    public String batch() {
        return batch;
    }

    public BigDecimal quantity() {
        return quantity;
    }

    Portion portion() {
        return new Portion(stockItemId, batch, quantity);
    }

    void change(BigDecimal change) {
        this.quantity = quantity.add(change);
    }
}
