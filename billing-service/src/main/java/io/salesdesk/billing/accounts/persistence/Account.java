package io.salesdesk.billing.accounts.persistence;

import io.salesdesk.billing.accounts.model.CreditStanding;
import io.salesdesk.billing.accounts.model.CustomerClass;
import io.salesdesk.billing.money.model.Amounts;
import io.salesdesk.platform.persistence.AggregateEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A customer's account; its id is the customer's. The row is the lock under which everything about the customer's money
 * is decided, and it keeps the sums of its orders and payments as counters that change in the same transaction as they.
 */
@Entity
@Table(name = "account")
public class Account extends AggregateEntity {

    @Column(nullable = false)
    private String number;

    @Column(nullable = false)
    private String name;

    @Column(name = "office_id")
    private @Nullable UUID officeId;

    @Column(name = "region_id")
    private @Nullable UUID regionId;

    @Column(name = "salesperson_id")
    private @Nullable UUID salespersonId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "customer_class", nullable = false)
    private CustomerClass customerClass = CustomerClass.SMALL;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "credit_standing", nullable = false)
    private CreditStanding creditStanding = CreditStanding.NONE;

    @Column(name = "large_volume", nullable = false)
    private boolean largeVolume;

    @Column(name = "class_valid_until")
    private @Nullable LocalDate classValidUntil;

    @Column(nullable = false)
    private boolean creditworthy;

    @Column(name = "investigated_at")
    private @Nullable Instant investigatedAt;

    @Column(name = "creditworthy_until")
    private @Nullable LocalDate creditworthyUntil;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(nullable = false, length = 3)
    private String currency;

    @Column(name = "credit_minor", nullable = false)
    private long creditMinor;

    @Column(name = "uncovered_minor", nullable = false)
    private long uncoveredMinor;

    @Column(name = "receivable_minor", nullable = false)
    private long receivableMinor;

    @Column(name = "refund_due_minor", nullable = false)
    private long refundDueMinor;

    @Column(name = "ledger_position", nullable = false)
    private long ledgerPosition;

    @Column(name = "payment_first_imposed_at")
    private @Nullable Instant paymentFirstImposedAt;

    @Column(name = "payment_first_cause")
    private @Nullable UUID paymentFirstCause;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    protected Account() {}

    public Account(UUID customerId, String currency, Instant createdAt) {
        super(customerId);
        this.currency = currency;
        this.createdAt = createdAt;
    }

    /** Takes over what the archive says of the customer. The currency of an account that has been used stays. */
    public void describe(
            String number,
            String name,
            @Nullable UUID officeId,
            @Nullable UUID regionId,
            @Nullable UUID salespersonId,
            String currency) {
        this.number = number;
        this.name = name;
        this.officeId = officeId;
        this.regionId = regionId;
        this.salespersonId = salespersonId;
        if (ledgerPosition == 0 && uncoveredMinor == 0) {
            this.currency = currency;
        }
    }

    /** @param validUntil the last day on which the class holds, null for no end */
    public void classify(
            CustomerClass customerClass,
            CreditStanding creditStanding,
            boolean largeVolume,
            @Nullable LocalDate validUntil) {
        this.classValidUntil = validUntil;
        this.customerClass = customerClass;
        this.creditStanding = creditStanding;
        this.largeVolume = largeVolume;
    }

    /**
     * Notes what a credit investigation found (CUS-10).
     *
     * @return false when a younger one is known
     */
    public boolean investigated(boolean found, Instant at, @Nullable LocalDate validUntil) {
        if (investigatedAt != null && investigatedAt.isAfter(at)) {
            return false;
        }
        creditworthy = found;
        investigatedAt = at;
        creditworthyUntil = validUntil;
        return true;
    }

    public void imposePaymentFirst(UUID causingOrder, Instant at) {
        paymentFirstCause = causingOrder;
        paymentFirstImposedAt = at;
    }

    public void liftPaymentFirst() {
        paymentFirstCause = null;
        paymentFirstImposedAt = null;
    }

    /** Carries a change of one of the account's orders into the account's sums. */
    public void follow(Money uncoveredChange, Money receivableChange) {
        uncoveredMinor += uncoveredChange.getAmountMinorLong();
        receivableMinor += receivableChange.getAmountMinorLong();
    }

    public void changeCredit(Money change) {
        creditMinor = credit().plus(change).getAmountMinorLong();
    }

    public void changeRefundDue(Money change) {
        refundDueMinor = refundDue().plus(change).getAmountMinorLong();
    }

    public long nextLedgerPosition() {
        return ++ledgerPosition;
    }

    public String number() {
        return number;
    }

    public String name() {
        return name;
    }

    public @Nullable UUID officeId() {
        return officeId;
    }

    public @Nullable UUID regionId() {
        return regionId;
    }

    public @Nullable UUID salespersonId() {
        return salespersonId;
    }

    public CustomerClass customerClass() {
        return customerClass;
    }

    /** The class as it counts on the date: one that is no longer valid counts as SMALL. */
    public CustomerClass customerClassOn(LocalDate date) {
        return classValidUntil != null && date.isAfter(classValidUntil) ? CustomerClass.SMALL : customerClass;
    }

    /** Whether the last credit investigation found the customer creditworthy and still holds. */
    public boolean creditworthyOn(LocalDate date) {
        return creditworthy && (creditworthyUntil == null || !date.isAfter(creditworthyUntil));
    }

    public CreditStanding creditStanding() {
        return creditStanding;
    }

    public boolean largeVolume() {
        return largeVolume;
    }

    public String currency() {
        return currency;
    }

    /** Posted money that belongs to no order. */
    public Money credit() {
        return Amounts.ofMinor(currency, creditMinor);
    }

    /** What is to be given back to the customer: decided, and not paid yet. */
    public Money refundDue() {
        return Amounts.ofMinor(currency, refundDueMinor);
    }

    /** What the account's orders need beyond posted money and counting slips. */
    public Money uncovered() {
        return Amounts.ofMinor(currency, uncoveredMinor);
    }

    /** Shipped and not paid, over all orders. */
    public Money receivable() {
        return Amounts.ofMinor(currency, receivableMinor);
    }

    public boolean paymentFirstImposed() {
        return paymentFirstImposedAt != null;
    }

    public @Nullable Instant paymentFirstImposedAt() {
        return paymentFirstImposedAt;
    }

    public @Nullable UUID paymentFirstCause() {
        return paymentFirstCause;
    }
}
