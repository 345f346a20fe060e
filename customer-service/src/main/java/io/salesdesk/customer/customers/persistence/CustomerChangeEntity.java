package io.salesdesk.customer.customers.persistence;

import io.salesdesk.customer.acting.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One field's old and new value (CUS-08: old values are kept). */
@Entity
@Table(name = "customer_change")
public class CustomerChangeEntity {

    @Id
    private UUID id;

    @Column(name = "customer_id", nullable = false)
    private UUID customerId;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @Column(name = "business_date", nullable = false)
    private LocalDate businessDate;

    @Column(name = "changed_by", nullable = false)
    private UUID changedBy;

    @Column(name = "on_behalf_of")
    private @Nullable UUID onBehalfOf;

    @Column(nullable = false, length = 24)
    private String cause;

    @Column(nullable = false)
    private String field;

    @Column(nullable = false)
    private boolean personal;

    @Column(name = "old_value")
    private @Nullable String oldValue;

    @Column(name = "new_value")
    private @Nullable String newValue;

    protected CustomerChangeEntity() {}

    public CustomerChangeEntity(
            UUID id,
            UUID customerId,
            Instant changedAt,
            LocalDate businessDate,
            Actor actor,
            String cause,
            String field,
            boolean personal,
            @Nullable String oldValue,
            @Nullable String newValue) {
        this.id = id;
        this.customerId = customerId;
        this.changedAt = changedAt;
        this.businessDate = businessDate;
        this.changedBy = actor.personId();
        this.onBehalfOf = actor.onBehalfOf();
        this.cause = cause;
        this.field = field;
        this.personal = personal;
        this.oldValue = oldValue;
        this.newValue = newValue;
    }

    public UUID id() {
        return id;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public LocalDate businessDate() {
        return businessDate;
    }

    public UUID changedBy() {
        return changedBy;
    }

    public @Nullable UUID onBehalfOf() {
        return onBehalfOf;
    }

    public String cause() {
        return cause;
    }

    public String field() {
        return field;
    }

    public boolean personal() {
        return personal;
    }

    public @Nullable String oldValue() {
        return oldValue;
    }

    public @Nullable String newValue() {
        return newValue;
    }
}
