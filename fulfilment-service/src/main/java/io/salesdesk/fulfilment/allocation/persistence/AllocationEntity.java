package io.salesdesk.fulfilment.allocation.persistence;

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

/** Stock of one batch that is bound to an order line, and how much of it has left. */
@Entity
@Table(name = "allocation")
public class AllocationEntity {

    @Id
    private UUID id;

    // Null until the row exists, by which Hibernate knows a new row and does not ask the database for it.
    @Version
    private Long version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "line_id", nullable = false, updatable = false)
    private OrderLineEntity line;

    @Column(name = "order_id", nullable = false, updatable = false)
    private UUID orderId;

    @Column(name = "stock_item_id", nullable = false, updatable = false)
    private UUID stockItemId;

    @Column(nullable = false, updatable = false)
    private String batch;

    @Column(nullable = false, precision = 19, scale = 3)
    private BigDecimal quantity;

    @Column(nullable = false, precision = 19, scale = 3)
    private BigDecimal shipped;

    protected AllocationEntity() {}

    AllocationEntity(OrderLineEntity line, UUID stockItemId, String batch) {
        this.id = Ids.next();
        this.line = line;
        this.orderId = line.order().id();
        this.stockItemId = stockItemId;
        this.batch = batch;
        this.quantity = BigDecimal.ZERO;
        this.shipped = BigDecimal.ZERO;
    }

    public UUID stockItemId() {
        return stockItemId;
    }

    public String batch() {
        return batch;
    }

    /** What is bound and has not left. */
    public BigDecimal quantity() {
        return quantity;
    }

    public BigDecimal shipped() {
        return shipped;
    }

    Portion portion() {
        return new Portion(stockItemId, batch, quantity);
    }

    void become(BigDecimal bound) {
        this.quantity = bound;
    }

    void leave(BigDecimal left) {
        this.quantity = quantity.subtract(left);
        this.shipped = shipped.add(left);
    }

    boolean isOver() {
        return quantity.signum() == 0 && shipped.signum() == 0;
    }
}
