package io.salesdesk.billing.accounts.persistence;

import io.salesdesk.billing.accounts.model.OrderFigures;
import io.salesdesk.billing.accounts.model.OrderKind;
import io.salesdesk.billing.money.model.Amounts;
import io.salesdesk.platform.persistence.AggregateEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** An order as billing follows it: what it costs, what was paid, what has left. Its id is the order's. */
@Entity
@Table(name = "billed_order")
public class BilledOrder extends AggregateEntity {

    @Column(name = "account_id", nullable = false, updatable = false)
    private UUID accountId;

    @Column(nullable = false, updatable = false)
    private String number;

    @Column(nullable = false)
    private int revision;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false)
    private OrderKind kind;

    @Column(nullable = false)
    private boolean cancelled;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(nullable = false, updatable = false, length = 3)
    private String currency;

    @Column(name = "total_minor", nullable = false)
    private long totalMinor;

    @Column(name = "freight_minor", nullable = false)
    private long freightMinor;

    @Column(name = "allocated_minor", nullable = false)
    private long allocatedMinor;

    @Column(name = "slip_minor", nullable = false)
    private long slipMinor;

    @Column(name = "shipped_minor", nullable = false)
    private long shippedMinor;

    @Column(name = "unpaid_minor", nullable = false)
    private long unpaidMinor;

    @Column(name = "on_credit_minor", nullable = false)
    private long onCreditMinor;

    @Column(name = "shortfall_minor", nullable = false)
    private long shortfallMinor;

    @Column(name = "fully_paid", nullable = false)
    private boolean fullyPaid;

    @Column(name = "salesperson_id", nullable = false)
    private UUID salespersonId;

    @Column(name = "freed_lines", nullable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private UUID[] freedLines = {};

    @Column(name = "entered_by", updatable = false)
    private @Nullable UUID enteredBy;

    @Column(name = "reviewed_by")
    private @Nullable UUID reviewedBy;

    @Column(name = "entered_at", nullable = false, updatable = false)
    private Instant enteredAt;

    protected BilledOrder() {}

    public BilledOrder(
            UUID orderId,
            UUID accountId,
            String number,
            int revision,
            OrderKind kind,
            Money total,
            Money freight,
            UUID salespersonId,
            UUID enteredBy,
            Instant enteredAt) {
        super(orderId);
        this.accountId = accountId;
        this.number = number;
        this.revision = revision;
        this.kind = kind;
        this.currency = total.getCurrencyUnit().getCode();
        this.totalMinor = total.getAmountMinorLong();
        this.freightMinor = inCurrency(freight);
        this.salespersonId = salespersonId;
        this.enteredBy = enteredBy;
        this.enteredAt = enteredAt;
    }

    public OrderFigures figures() {
        return new OrderFigures(
                kind,
                amount(cancelled ? 0 : totalMinor),
                amount(allocatedMinor),
                amount(slipMinor),
                amount(shippedMinor));
    }

    public void amend(int newRevision, OrderKind newKind, Money newTotal, Money newFreight, UUID newSalespersonId) {
        revision = newRevision;
        kind = newKind;
        totalMinor = inCurrency(newTotal);
        freightMinor = inCurrency(newFreight);
        salespersonId = newSalespersonId;
    }

    /** Somebody passed the order's review, and it was confirmed. */
    public void reviewed(UUID by) {
        reviewedBy = by;
    }

    public void cancel() {
        cancelled = true;
    }

    public void changeAllocated(Money change) {
        allocatedMinor += inCurrency(change);
    }

    public void changeSlips(Money change) {
        slipMinor += inCurrency(change);
    }

    public void ship(Money amount) {
        shippedMinor += inCurrency(amount);
    }

    public void setUnpaidBy(Money unpaidBy) {
        unpaidMinor = inCurrency(unpaidBy);
    }

    public void setShortfall(Money shortfall) {
        shortfallMinor = inCurrency(shortfall);
    }

    /** A part of it leaves on a credit grant. */
    public void leaveOnCredit(Money amount) {
        onCreditMinor += inCurrency(amount);
    }

    /** Money or slips reached everything that left on credit. */
    public void settleCredit() {
        onCreditMinor = 0;
    }

    /** The reservation of a line was released. */
    public void freeLine(UUID lineId) {
        if (!Set.of(freedLines).contains(lineId)) {
            freedLines =
                    Stream.concat(Arrays.stream(freedLines), Stream.of(lineId)).toArray(UUID[]::new);
        }
    }

    /** The line is reserved again; false when it was not freed. */
    public boolean bindLine(UUID lineId) {
        var left =
                Arrays.stream(freedLines).filter(freed -> !freed.equals(lineId)).toArray(UUID[]::new);
        var wasFreed = left.length < freedLines.length;
        freedLines = left;
        return wasFreed;
    }

    public void setFullyPaid(boolean fullyPaid) {
        this.fullyPaid = fullyPaid;
    }

    private Money amount(long minor) {
        return Amounts.ofMinor(currency, minor);
    }

    private long inCurrency(Money amount) {
        // Adding zero of the order's currency refuses an amount in another one.
        return Amounts.ofMinor(currency, 0).plus(amount).getAmountMinorLong();
    }

    public UUID accountId() {
        return accountId;
    }

    public String number() {
        return number;
    }

    public int revision() {
        return revision;
    }

    public OrderKind kind() {
        return kind;
    }

    public boolean cancelled() {
        return cancelled;
    }

    public Money total() {
        return amount(totalMinor);
    }

    /** What of the total is freight. */
    public Money freight() {
        return amount(freightMinor);
    }

    /** What of the shipped left on a credit grant and is not paid. */
    public Money onCredit() {
        return amount(onCreditMinor);
    }

    /** What has left beyond its cover and not on credit. */
    public Money shortfall() {
        return amount(shortfallMinor);
    }

    /** What has left beyond its cover or may leave on credit; positive makes the order an unpaid one. */
    public Money unpaidBy() {
        return amount(unpaidMinor);
    }

    /** Whether goods that were reserved for the order are not bound to it any more. */
    public boolean goodsFreed() {
        return freedLines.length > 0;
    }

    public boolean fullyPaid() {
        return fullyPaid;
    }

    public UUID salespersonId() {
        return salespersonId;
    }

    /** The assistant who entered it, null for orders from before this was kept. */
    public @Nullable UUID enteredBy() {
        return enteredBy;
    }

    public Instant enteredAt() {
        return enteredAt;
    }
}
