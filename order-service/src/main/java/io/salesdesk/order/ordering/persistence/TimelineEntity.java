package io.salesdesk.order.ordering.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One thing that happened to an order, here or in another service. Its order is (at, id). */
@Entity
@Immutable
@Table(name = "order_timeline")
public class TimelineEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "order_timeline")
    @SequenceGenerator(name = "order_timeline", sequenceName = "order_timeline_seq", allocationSize = 50)
    private Long id;

    @Column(name = "order_id")
    private UUID orderId;

    private Instant at;

    @Column(name = "business_date")
    private LocalDate businessDate;

    private String service;

    private String event;

    private @Nullable Integer revision;

    private @Nullable UUID actor;

    @Column(name = "on_behalf_of")
    private @Nullable UUID onBehalfOf;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> details;

    protected TimelineEntity() {}

    public TimelineEntity(
            UUID orderId,
            Instant at,
            LocalDate businessDate,
            String service,
            String event,
            @Nullable Integer revision,
            @Nullable UUID actor,
            @Nullable UUID onBehalfOf,
            Map<String, Object> details) {
        this.orderId = orderId;
        this.at = at;
        this.businessDate = businessDate;
        this.service = service;
        this.event = event;
        this.revision = revision;
        this.actor = actor;
        this.onBehalfOf = onBehalfOf;
        this.details = details;
    }

    public Instant at() {
        return at;
    }

    public LocalDate businessDate() {
        return businessDate;
    }

    public String service() {
        return service;
    }

    public String event() {
        return event;
    }

    public @Nullable Integer revision() {
        return revision;
    }

    public @Nullable UUID actor() {
        return actor;
    }

    public @Nullable UUID onBehalfOf() {
        return onBehalfOf;
    }

    public Map<String, Object> details() {
        return details;
    }
}
