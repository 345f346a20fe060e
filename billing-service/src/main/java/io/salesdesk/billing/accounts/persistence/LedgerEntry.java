package io.salesdesk.billing.accounts.persistence;

import io.salesdesk.billing.money.model.Amounts;
import io.salesdesk.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of an account's ledger. Append-only: the database refuses changes. Positions count from 1 per account without
 * a gap, in the order in which the figures moved.
 */
@Entity
@Immutable
@Table(name = "ledger_entry")
public class LedgerEntry {

    /** What moved the figures. */
    public enum Kind {
        /** Goods left: the order's receivable rises. */
        GOODS_SHIPPED,
        /** Money was posted to the account and waits for an order. */
        MONEY_POSTED,
        /** Credit was allocated to an order. */
        CREDIT_ALLOCATED,
        /** An order needs less than was posted to it; the rest is credit again. */
        ALLOCATION_RELEASED,
        /** Posted money was taken back. */
        PAYMENT_REVERSED,
        /** Credit was set aside to be refunded. */
        REFUND_DECIDED,
        /** Money that was set aside could not be refunded and is credit again. */
        REFUND_FAILED,
        /** Money that was set aside was given back to the customer. */
        REFUND_PAID
    }

    @Id
    private UUID id;

    @Column(name = "account_id", nullable = false)
    private UUID accountId;

    @Column(nullable = false)
    private long position;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false)
    private Kind kind;

    @Column(name = "order_id")
    private @Nullable UUID orderId;

    @Column(name = "shipment_id")
    private @Nullable UUID shipmentId;

    @Column(name = "remittance_id")
    private @Nullable UUID remittanceId;

    @Column(name = "allocation_id")
    private @Nullable UUID allocationId;

    @Column(name = "refund_id")
    private @Nullable UUID refundId;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(nullable = false, length = 3)
    private String currency;

    @Column(name = "amount_minor", nullable = false)
    private long amountMinor;

    @Column(name = "credit_minor", nullable = false)
    private long creditMinor;

    @Column(name = "receivable_minor", nullable = false)
    private long receivableMinor;

    @Column
    private @Nullable UUID actor;

    @Column(name = "business_date", nullable = false)
    private LocalDate businessDate;

    @Column(name = "entered_at", nullable = false)
    private Instant enteredAt;

    protected LedgerEntry() {}

    /** The account's figures after the movement become part of the entry. */
    public LedgerEntry(
            Account account, Kind kind, Money amount, LedgerReference reference, LocalDate date, Instant at) {
        this.id = Ids.next();
        this.accountId = account.id();
        this.position = account.nextLedgerPosition();
        this.kind = kind;
        this.orderId = reference.orderId();
        this.shipmentId = reference.shipmentId();
        this.remittanceId = reference.remittanceId();
        this.allocationId = reference.allocationId();
        this.refundId = reference.refundId();
        this.actor = reference.actor();
        this.currency = account.currency();
        this.amountMinor = amount.getAmountMinorLong();
        this.creditMinor = account.credit().getAmountMinorLong();
        this.receivableMinor = account.receivable().getAmountMinorLong();
        this.businessDate = date;
        this.enteredAt = at;
    }

    public long position() {
        return position;
    }

    public Kind kind() {
        return kind;
    }

    public @Nullable UUID orderId() {
        return orderId;
    }

    public @Nullable UUID shipmentId() {
        return shipmentId;
    }

    public @Nullable UUID remittanceId() {
        return remittanceId;
    }

    public @Nullable UUID allocationId() {
        return allocationId;
    }

    public @Nullable UUID refundId() {
        return refundId;
    }

    public @Nullable UUID actor() {
        return actor;
    }

    public Money amount() {
        return Amounts.ofMinor(currency, amountMinor);
    }

    /** The account's credit after the movement. */
    public Money credit() {
        return Amounts.ofMinor(currency, creditMinor);
    }

    /** The account's receivable after the movement. */
    public Money receivable() {
        return Amounts.ofMinor(currency, receivableMinor);
    }

    public LocalDate businessDate() {
        return businessDate;
    }

    public Instant enteredAt() {
        return enteredAt;
    }
}
