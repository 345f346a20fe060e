package io.salesdesk.billing.refunds.persistence;

import static java.util.Objects.requireNonNull;

import io.salesdesk.billing.accounts.model.CreditShare;
import io.salesdesk.billing.money.model.Amounts;
import io.salesdesk.billing.refunds.model.Refund;
import io.salesdesk.billing.refunds.model.RefundDecisions;
import io.salesdesk.billing.refunds.model.RefundState;
import io.salesdesk.billing.remittances.model.Maker;
import io.salesdesk.platform.persistence.AggregateEntity;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The row of a refund. What was asked, decided and paid never changes afterwards; the database sees to that. */
@Entity
@Table(name = "refund")
public class RefundEntity extends AggregateEntity {

    @Column(nullable = false, updatable = false)
    private String number;

    @Column(name = "account_id", nullable = false, updatable = false)
    private UUID accountId;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(nullable = false, updatable = false, length = 3)
    private String currency;

    @Column(name = "amount_minor", nullable = false, updatable = false)
    private long amountMinor;

    @Column(nullable = false, updatable = false)
    private String payee;

    @Column(nullable = false, updatable = false)
    private String reason;

    @Column(name = "requested_by", nullable = false, updatable = false)
    private UUID requestedBy;

    @Column(name = "requested_for", updatable = false)
    private @Nullable UUID requestedFor;

    @Column(name = "requested_at", nullable = false, updatable = false)
    private Instant requestedAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false)
    private RefundState state;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_for")
    private @Nullable UUID decidedFor;

    @Column(name = "decided_on")
    private @Nullable LocalDate decidedOn;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decision_reason")
    private @Nullable String decisionReason;

    @Column(name = "paid_on")
    private @Nullable LocalDate paidOn;

    @Column(name = "paying_bank")
    private @Nullable String payingBank;

    @Column(name = "bank_reference")
    private @Nullable String bankReference;

    @Column(name = "ended_by")
    private @Nullable UUID endedBy;

    @Column(name = "ended_for")
    private @Nullable UUID endedFor;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    @ElementCollection
    @CollectionTable(name = "refund_share", joinColumns = @JoinColumn(name = "refund_id"))
    @OrderColumn(name = "position")
    private List<RefundShare> shares = new ArrayList<>();

    protected RefundEntity() {}

    public RefundEntity(
            UUID id, String number, UUID accountId, Money amount, String payee, String reason, Maker by, Instant at) {
        super(id);
        this.number = number;
        this.accountId = accountId;
        this.currency = amount.getCurrencyUnit().getCode();
        this.amountMinor = amount.getAmountMinorLong();
        this.payee = payee;
        this.reason = reason;
        this.requestedBy = by.personId();
        this.requestedFor = by.onBehalfOf();
        this.requestedAt = at;
        this.state = RefundState.REQUESTED;
    }

    public Refund refund() {
        return switch (state) {
            case REQUESTED -> new Refund.Requested(requestedBy());
            case APPROVED -> new Refund.Approved(requestedBy(), requireNonNull(decidedBy()), requireNonNull(decidedOn));
            case REJECTED -> new Refund.Rejected();
            case WITHDRAWN -> new Refund.Withdrawn();
            case PAID -> new Refund.Paid();
            case FAILED -> new Refund.Failed();
        };
    }

    public void apply(Refund.Event event) {
        state = Refund.stateOf(RefundDecisions.evolve(refund(), event));
    }

    /** Notes who decided, and why. */
    public void decided(Maker by, String because, LocalDate on, Instant at) {
        decidedBy = by.personId();
        decidedFor = by.onBehalfOf();
        decisionReason = because;
        decidedOn = on;
        decidedAt = at;
    }

    /** Notes whose money is set aside for it. */
    public void setAside(List<CreditShare> money) {
        money.forEach(share -> shares.add(new RefundShare(share)));
    }

    /** Notes how it was paid. */
    public void paid(LocalDate on, String bank, String reference) {
        paidOn = on;
        payingBank = bank;
        bankReference = reference;
    }

    /** Notes who brought it to its end after it was asked for or decided. */
    public void ended(Maker by, @Nullable String because, Instant at) {
        endedBy = by.personId();
        endedFor = by.onBehalfOf();
        endReason = because;
        endedAt = at;
    }

    public String number() {
        return number;
    }

    public UUID accountId() {
        return accountId;
    }

    public Money amount() {
        return Amounts.ofMinor(currency, amountMinor);
    }

    public String payee() {
        return payee;
    }

    public String reason() {
        return reason;
    }

    public Maker requestedBy() {
        return new Maker(requestedBy, requestedFor);
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public RefundState state() {
        return state;
    }

    public @Nullable Maker decidedBy() {
        return decidedBy == null ? null : new Maker(decidedBy, decidedFor);
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable String decisionReason() {
        return decisionReason;
    }

    public @Nullable LocalDate paidOn() {
        return paidOn;
    }

    public @Nullable String payingBank() {
        return payingBank;
    }

    public @Nullable String bankReference() {
        return bankReference;
    }

    public @Nullable UUID endedBy() {
        return endedBy;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public @Nullable String endReason() {
        return endReason;
    }

    /** Whose money is set aside for it, empty before the decision. */
    public List<CreditShare> shares() {
        return shares.stream().map(share -> share.share(currency)).toList();
    }
}
