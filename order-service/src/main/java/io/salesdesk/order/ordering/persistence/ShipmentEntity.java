package io.salesdesk.order.ordering.persistence;

import io.salesdesk.order.ordering.model.Quantity;
import io.salesdesk.order.ordering.model.Unit;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A shipment of an order as its events tell of it. */
@Entity
@Table(name = "order_shipment")
public class ShipmentEntity {

    @Id
    private UUID id;

    @Column(name = "order_id", updatable = false)
    private UUID orderId;

    @Column(updatable = false)
    private String number;

    @Enumerated(EnumType.STRING)
    private ShipmentStage stage;

    @Column(name = "stage_at")
    private Instant stageAt;

    @Column(name = "asked_by", updatable = false)
    private @Nullable UUID askedBy;

    private boolean released;

    private boolean held;

    @Column(name = "cover_at")
    private Instant coverAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "order_shipment_line", joinColumns = @JoinColumn(name = "shipment_id"))
    @MapKeyColumn(name = "line_id")
    @BatchSize(size = 100)
    private Map<UUID, Line> lines = new HashMap<>();

    protected ShipmentEntity() {}

    public ShipmentEntity(UUID id, UUID orderId, String number, @Nullable UUID askedBy, Instant at) {
        this.id = id;
        this.orderId = orderId;
        this.number = number;
        this.askedBy = askedBy;
        this.stage = ShipmentStage.REQUESTED;
        this.stageAt = at;
        this.coverAt = at;
    }

    public void put(UUID lineId, Quantity quantity) {
        lines.put(lineId, new Line(quantity));
    }

    public void reach(ShipmentStage next, Instant at) {
        stage = next;
        stageAt = at;
    }

    public void release(boolean nowReleased, Instant at) {
        released = nowReleased;
        held = !nowReleased;
        coverAt = at;
    }

    public void hold(Instant at) {
        released = false;
        held = true;
        coverAt = at;
    }

    /** Adds to what the customer has confirmed of a line. */
    public void receive(UUID lineId, Quantity quantity) {
        var line = lines.get(lineId);
        if (line != null) {
            line.received = line.received.add(quantity.amount());
        }
    }

    public UUID id() {
        return id;
    }

    public UUID orderId() {
        return orderId;
    }

    public String number() {
        return number;
    }

    public ShipmentStage stage() {
        return stage;
    }

    public Instant stageAt() {
        return stageAt;
    }

    public @Nullable UUID askedBy() {
        return askedBy;
    }

    public boolean released() {
        return released;
    }

    public boolean held() {
        return held;
    }

    /** When the release was last granted, refused or revoked. */
    public Instant coverAt() {
        return coverAt;
    }

    public Map<UUID, Line> lines() {
        return lines;
    }

    boolean hasLeft() {
        return switch (stage) {
            case SHIPPED, DELIVERED, RECEIVED -> true;
            case REQUESTED, INSTRUCTED, CHECKED, DOCUMENT_ISSUED, SUPERVISED, APPROVED, HANDED_OVER, WITHDRAWN -> false;
        };
    }

    boolean hasArrived() {
        return stage == ShipmentStage.DELIVERED || stage == ShipmentStage.RECEIVED;
    }

    @Embeddable
    public static class Line {

        private BigDecimal quantity;

        private BigDecimal received;

        @Enumerated(EnumType.STRING)
        private Unit unit;

        protected Line() {}

        Line(Quantity quantity) {
            this.quantity = quantity.amount();
            this.received = BigDecimal.ZERO;
            this.unit = quantity.unit();
        }

        public Quantity quantity() {
            return new Quantity(quantity, unit);
        }

        public Quantity received() {
            return new Quantity(received, unit);
        }
    }
}
