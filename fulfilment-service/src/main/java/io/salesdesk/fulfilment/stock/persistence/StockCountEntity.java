package io.salesdesk.fulfilment.stock.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody counted of a batch (盘点), and what became of the difference. */
@Entity
@Table(name = "stock_count")
public class StockCountEntity {

    @Id
    private UUID id;

    @Version
    @Column(nullable = false)
    private Long version;

    @Column(name = "stock_item_id", nullable = false, updatable = false)
    private UUID stockItemId;

    @Column(nullable = false, updatable = false, precision = 19, scale = 3)
    private BigDecimal counted;

    @Column(name = "on_hand", nullable = false, updatable = false, precision = 19, scale = 3)
    private BigDecimal onHand;

    @Column(nullable = false, updatable = false, precision = 19, scale = 3)
    private BigDecimal difference;

    @Column(nullable = false, updatable = false)
    private String reason;

    @Column(name = "counted_by", nullable = false, updatable = false)
    private UUID countedBy;

    @Column(name = "on_behalf_of", updatable = false)
    private UUID onBehalfOf;

    @Column(name = "counted_at", nullable = false, updatable = false)
    private Instant countedAt;

    @Column(name = "approval_id")
    private UUID approvalId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "text")
    private State state;

    /** What became of it. */
    public enum State {
        /** As many as were known. */
        MATCHED,
        /** A second person decides about the difference. */
        WAITING,
        ADJUSTED,
        REJECTED
    }

    protected StockCountEntity() {}

    public StockCountEntity(
            UUID id,
            StockItemEntity item,
            BigDecimal counted,
            String reason,
            UUID countedBy,
            @Nullable UUID onBehalfOf,
            Instant countedAt) {
        this.id = id;
        this.stockItemId = item.id();
        this.counted = counted;
        this.onHand = item.level().onHand();
        this.difference = counted.subtract(onHand);
        this.reason = reason;
        this.countedBy = countedBy;
        this.onBehalfOf = onBehalfOf;
        this.countedAt = countedAt;
        this.state = difference.signum() == 0 ? State.MATCHED : State.WAITING;
    }

    public void waitFor(UUID approval) {
        this.approvalId = approval;
    }

    public void adjusted() {
        this.state = State.ADJUSTED;
    }

    public void rejected() {
        this.state = State.REJECTED;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    public UUID stockItemId() {
        return stockItemId;
    }

    public BigDecimal counted() {
        return counted;
    }

    /** What was known to be on hand when it was counted. */
    public BigDecimal onHand() {
        return onHand;
    }

    public BigDecimal difference() {
        return difference;
    }

    public String reason() {
        return reason;
    }

    public UUID countedBy() {
        return countedBy;
    }

    public Optional<UUID> onBehalfOf() {
        return Optional.ofNullable(onBehalfOf);
    }

    public Instant countedAt() {
        return countedAt;
    }

    public Optional<UUID> approvalId() {
        return Optional.ofNullable(approvalId);
    }

    public State state() {
        return state;
    }
}
