package io.salesdesk.billing.dunning.persistence;

import io.salesdesk.platform.persistence.AggregateEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something is wrong with a collection; the head of sales was told at once (BIL-18). Never changed. */
@Entity
@Table(name = "collection_abnormality")
public class CollectionAbnormality extends AggregateEntity {

    @Column(name = "account_id", nullable = false, updatable = false)
    private UUID accountId;

    @Column(name = "order_id", updatable = false)
    private @Nullable UUID orderId;

    @Column(name = "contract_id", updatable = false)
    private @Nullable UUID contractId;

    @Column(nullable = false, updatable = false)
    private String cause;

    @Column(nullable = false, updatable = false)
    private String measure;

    @Column(nullable = false, updatable = false)
    private UUID told;

    @Column(name = "reported_by", nullable = false, updatable = false)
    private UUID reportedBy;

    @Column(name = "reported_for", updatable = false)
    private @Nullable UUID reportedFor;

    @Column(name = "reported_at", nullable = false, updatable = false)
    private Instant reportedAt;

    protected CollectionAbnormality() {}

    public CollectionAbnormality(
            UUID id,
            UUID accountId,
            @Nullable UUID orderId,
            @Nullable UUID contractId,
            String cause,
            String measure,
            UUID told,
            UUID reportedBy,
            @Nullable UUID reportedFor,
            Instant reportedAt) {
        super(id);
        this.accountId = accountId;
        this.orderId = orderId;
        this.contractId = contractId;
        this.cause = cause;
        this.measure = measure;
        this.told = told;
        this.reportedBy = reportedBy;
        this.reportedFor = reportedFor;
        this.reportedAt = reportedAt;
    }

    public UUID accountId() {
        return accountId;
    }

    public @Nullable UUID orderId() {
        return orderId;
    }

    public @Nullable UUID contractId() {
        return contractId;
    }

    public String cause() {
        return cause;
    }

    public String measure() {
        return measure;
    }

    /** The head of sales who was told. */
    public UUID told() {
        return told;
    }

    public UUID reportedBy() {
        return reportedBy;
    }

    public Instant reportedAt() {
        return reportedAt;
    }
}
