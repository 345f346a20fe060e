package io.salesdesk.billing.accounts.persistence;

import io.salesdesk.billing.money.model.Amounts;
import io.salesdesk.platform.persistence.AggregateEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The money of one payment that is posted to one order: an aggregate of its own, whose events lie under the order's key.
 * It grows with each further posting or draw on credit, and shrinks by reversal or when the order needs less.
 */
@Entity
@Table(name = "allocation")
public class Allocation extends AggregateEntity {

    @Column(name = "account_id", nullable = false, updatable = false)
    private UUID accountId;

    @Column(name = "remittance_id", nullable = false, updatable = false)
    private UUID remittanceId;

    @Column(name = "order_id", nullable = false, updatable = false)
    private UUID orderId;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(nullable = false, updatable = false, length = 3)
    private String currency;

    @Column(name = "amount_minor", nullable = false)
    private long amountMinor;

    @Column(name = "posted_by")
    private @Nullable UUID postedBy;

    @Column(name = "posted_at", nullable = false)
    private Instant postedAt;

    protected Allocation() {}

    public Allocation(UUID id, UUID accountId, UUID remittanceId, UUID orderId, String currency, Instant postedAt) {
        super(id);
        this.accountId = accountId;
        this.remittanceId = remittanceId;
        this.orderId = orderId;
        this.currency = currency;
        this.postedAt = postedAt;
    }

    public void grow(Money amount, @Nullable UUID by, Instant at) {
        amountMinor = amount().plus(amount).getAmountMinorLong();
        postedBy = by;
        postedAt = at;
    }

    public void shrink(Money amount) {
        amountMinor = amount().minus(amount).getAmountMinorLong();
    }

    public UUID accountId() {
        return accountId;
    }

    public UUID remittanceId() {
        return remittanceId;
    }

    public UUID orderId() {
        return orderId;
    }

    public Money amount() {
        return Amounts.ofMinor(currency, amountMinor);
    }

    public @Nullable UUID postedBy() {
        return postedBy;
    }

    public Instant postedAt() {
        return postedAt;
    }
}
