package io.salesdesk.fulfilment.shipment.persistence;

import io.salesdesk.fulfilment.shipment.model.ShipmentEvent;
import io.salesdesk.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One follow-up of goods on their way (每日电话跟踪, FUL-25). */
@Entity
@Immutable
@Table(name = "shipment_tracking")
public class TrackingEntity {

    @Id
    private UUID id;

    @Column(name = "shipment_id", nullable = false)
    private UUID shipmentId;

    @Column(nullable = false)
    private LocalDate day;

    @Column(name = "recorded_by", nullable = false)
    private UUID recordedBy;

    @Column(name = "on_behalf_of")
    private UUID onBehalfOf;

    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;

    @Column(nullable = false)
    private String finding;

    private String position;

    @Column(nullable = false)
    private boolean abnormal;

    protected TrackingEntity() {}

    TrackingEntity(UUID shipmentId, ShipmentEvent.Tracked tracked, Instant at) {
        this.id = Ids.next();
        this.shipmentId = shipmentId;
        this.day = tracked.day();
        this.recordedBy = tracked.by().person();
        this.onBehalfOf = tracked.by().onBehalfOf();
        this.recordedAt = at;
        this.finding = tracked.finding();
        this.position = tracked.position();
        this.abnormal = tracked.abnormal();
    }

    public LocalDate day() {
        return day;
    }

    public UUID recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String finding() {
        return finding;
    }

    public @Nullable String position() {
        return position;
    }

    public boolean abnormal() {
        return abnormal;
    }
}
