package io.salesdesk.billing.credit.persistence;

import io.salesdesk.billing.credit.model.CreditGrant;
import io.salesdesk.billing.money.model.Amounts;
import io.salesdesk.billing.release.model.GrantDecider;
import io.salesdesk.billing.release.persistence.ShipmentRequestEntity;
import io.salesdesk.billing.remittances.model.Maker;
import io.salesdesk.platform.persistence.AggregateEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The row of a credit grant. What was asked and what was decided never change afterwards; the database sees to that. */
@Entity
@Table(name = "credit_grant")
public class CreditGrantEntity extends AggregateEntity {

    @Column(name = "account_id", nullable = false, updatable = false)
    private UUID accountId;

    @Column(name = "order_id", nullable = false, updatable = false)
    private UUID orderId;

    @Column(name = "order_revision", nullable = false, updatable = false)
    private int orderRevision;

    @Column(name = "shipment_id", nullable = false, updatable = false)
    private UUID shipmentId;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(nullable = false, updatable = false, length = 3)
    private String currency;

    @Column(name = "amount_minor", nullable = false, updatable = false)
    private long amountMinor;

    @Column(nullable = false, updatable = false)
    private boolean urgent;

    @Column(nullable = false, updatable = false)
    private String reason;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false, updatable = false)
    private GrantDecider decider;

    @Column(name = "requested_by", nullable = false, updatable = false)
    private UUID requestedBy;

    @Column(name = "requested_for", updatable = false)
    private @Nullable UUID requestedFor;

    @Column(name = "requested_at", nullable = false, updatable = false)
    private Instant requestedAt;

    @Column(nullable = false)
    private String state;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_for")
    private @Nullable UUID decidedFor;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "decided_as")
    private @Nullable GrantDecider decidedAs;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decision_reason")
    private @Nullable String decisionReason;

    @Column(name = "unpaid_orders")
    private @Nullable Integer unpaidOrders;

    @Column(name = "policy_version")
    private @Nullable String policyVersion;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    protected CreditGrantEntity() {}

    public CreditGrantEntity(
            UUID id,
            ShipmentRequestEntity shipment,
            boolean urgent,
            String reason,
            GrantDecider decider,
            Maker requestedBy,
            Instant requestedAt) {
        super(id);
        this.accountId = shipment.accountId();
        this.orderId = shipment.orderId();
        this.orderRevision = shipment.orderRevision();
        this.shipmentId = shipment.id();
        this.currency = shipment.amount().getCurrencyUnit().getCode();
        this.amountMinor = shipment.amount().getAmountMinorLong();
        this.urgent = urgent;
        this.reason = reason;
        this.decider = decider;
        this.requestedBy = requestedBy.personId();
        this.requestedFor = requestedBy.onBehalfOf();
        this.requestedAt = requestedAt;
        this.state = CreditGrant.stateName(new CreditGrant.Requested());
    }

    public CreditGrant grant() {
        return switch (state) {
            case "REQUESTED" -> new CreditGrant.Requested();
            case "APPROVED" -> new CreditGrant.Approved();
            case "REJECTED" -> new CreditGrant.Rejected();
            case "VOIDED" -> new CreditGrant.Voided();
            case "USED" -> new CreditGrant.Used();
            case "SETTLED" -> new CreditGrant.Settled();
            default -> throw new IllegalStateException("Unknown state of a credit grant: " + state);
        };
    }

    /** Notes who decided, as what, and on which circumstances. */
    public void decided(
            Maker by, GrantDecider as, String because, int customersUnpaidOrders, String policy, Instant at) {
        decidedBy = by.personId();
        decidedFor = by.onBehalfOf();
        decidedAs = as;
        decisionReason = because;
        unpaidOrders = customersUnpaidOrders;
        policyVersion = policy;
        decidedAt = at;
    }

    public void moveTo(CreditGrant next) {
        state = CreditGrant.stateName(next);
    }

    public void end(String because, Instant at) {
        endReason = because;
        endedAt = at;
    }

    public UUID accountId() {
        return accountId;
    }

    public UUID orderId() {
        return orderId;
    }

    public int orderRevision() {
        return orderRevision;
    }

    public UUID shipmentId() {
        return shipmentId;
    }

    public Money amount() {
        return Amounts.ofMinor(currency, amountMinor);
    }

    public boolean urgent() {
        return urgent;
    }

    public String reason() {
        return reason;
    }

    /** The least authority that could grant it when it was asked for. */
    public GrantDecider decider() {
        return decider;
    }

    public Maker requestedBy() {
        return new Maker(requestedBy, requestedFor);
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public String state() {
        return state;
    }

    public @Nullable Maker decidedBy() {
        return decidedBy == null ? null : new Maker(decidedBy, decidedFor);
    }

    public @Nullable GrantDecider decidedAs() {
        return decidedAs;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable String decisionReason() {
        return decisionReason;
    }

    /** How many orders of the customer were unpaid when it was decided. */
    public @Nullable Integer unpaidOrders() {
        return unpaidOrders;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public @Nullable String endReason() {
        return endReason;
    }
}
