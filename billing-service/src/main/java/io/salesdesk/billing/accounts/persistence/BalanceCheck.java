package io.salesdesk.billing.accounts.persistence;

import io.salesdesk.billing.accounts.model.Balance;
import io.salesdesk.billing.money.model.Amounts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One balance answer (BIL-01): one per revision of an order, never changed. */
@Entity
@Immutable
@Table(name = "balance_check")
public class BalanceCheck {

    @Id
    private UUID id;

    @Column(name = "account_id", nullable = false)
    private UUID accountId;

    @Column(name = "order_id", nullable = false)
    private UUID orderId;

    @Column(nullable = false)
    private int revision;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(nullable = false, length = 3)
    private String currency;

    @Column(name = "available_minor", nullable = false)
    private long availableMinor;

    @Column(name = "required_minor", nullable = false)
    private long requiredMinor;

    @Column(name = "short_by_minor", nullable = false)
    private long shortByMinor;

    @Column(nullable = false)
    private boolean sufficient;

    @Column(name = "answered_at", nullable = false)
    private Instant answeredAt;

    @Column(name = "change_id", updatable = false)
    private @Nullable UUID changeId;

    protected BalanceCheck() {}

    /** @param changeId the agreed change whose coming revision is answered, null for a revision that exists */
    public BalanceCheck(
            UUID id, BilledOrder order, int revision, @Nullable UUID changeId, Balance balance, Instant answeredAt) {
        this.id = id;
        this.accountId = order.accountId();
        this.orderId = order.id();
        this.revision = revision;
        this.changeId = changeId;
        this.currency = balance.required().getCurrencyUnit().getCode();
        this.availableMinor = balance.available().getAmountMinorLong();
        this.requiredMinor = balance.required().getAmountMinorLong();
        this.shortByMinor = balance.shortBy().getAmountMinorLong();
        this.sufficient = balance.sufficient();
        this.answeredAt = answeredAt;
    }

    public UUID id() {
        return id;
    }

    public UUID accountId() {
        return accountId;
    }

    public UUID orderId() {
        return orderId;
    }

    public int revision() {
        return revision;
    }

    public @Nullable UUID changeId() {
        return changeId;
    }

    public Balance balance() {
        return new Balance(
                Amounts.ofMinor(currency, availableMinor),
                Amounts.ofMinor(currency, requiredMinor),
                Amounts.ofMinor(currency, shortByMinor));
    }

    public Instant answeredAt() {
        return answeredAt;
    }
}
