package io.salesdesk.billing.accounts.persistence;

import io.salesdesk.billing.accounts.model.ChangedOrder;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;

/** An agreed change of a confirmed order that fulfilment has been asked to decide. */
@Entity
@Table(name = "order_change")
public class OrderChange {

    @Embeddable
    static class Line {

        @Column(name = "line_id", nullable = false)
        private UUID lineId;

        @Column(nullable = false, precision = 19, scale = 3)
        private BigDecimal quantity;

        @Column(name = "unit_price", nullable = false, precision = 19, scale = 6)
        private BigDecimal unitPrice;

        protected Line() {}

        Line(ChangedOrder.AgreedLine line) {
            this.lineId = line.lineId();
            this.quantity = line.quantity();
            this.unitPrice = line.unitPrice();
        }

        ChangedOrder.AgreedLine agreed() {
            return new ChangedOrder.AgreedLine(lineId, quantity, unitPrice);
        }
    }

    @Id
    private UUID id;

    @Column(name = "order_id", nullable = false, updatable = false)
    private UUID orderId;

    @Column(name = "from_revision", nullable = false, updatable = false)
    private int fromRevision;

    @Column(name = "to_revision", nullable = false, updatable = false)
    private int toRevision;

    @ElementCollection
    @CollectionTable(name = "order_change_line", joinColumns = @JoinColumn(name = "change_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 100)
    private List<Line> lines = new ArrayList<>();

    protected OrderChange() {}

    public OrderChange(
            UUID changeId, UUID orderId, int fromRevision, int toRevision, List<ChangedOrder.AgreedLine> lines) {
        this.id = changeId;
        this.orderId = orderId;
        this.fromRevision = fromRevision;
        this.toRevision = toRevision;
        lines.forEach(line -> this.lines.add(new Line(line)));
    }

    public UUID id() {
        return id;
    }

    public UUID orderId() {
        return orderId;
    }

    public int fromRevision() {
        return fromRevision;
    }

    /** The revision that the order will have once the change is in force. */
    public int toRevision() {
        return toRevision;
    }

    public List<ChangedOrder.AgreedLine> lines() {
        return lines.stream().map(Line::agreed).toList();
    }
}
