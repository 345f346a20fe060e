package io.salesdesk.billing.release.persistence;

import io.salesdesk.billing.money.model.Amounts;
import io.salesdesk.billing.release.model.EffectiveKind;
import io.salesdesk.billing.release.model.Grant;
import io.salesdesk.billing.release.model.LiftedBy;
import io.salesdesk.billing.release.model.ShipmentHold;
import io.salesdesk.billing.release.model.ShipmentRequest;
import io.salesdesk.platform.persistence.AggregateEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The row of a request to ship; its id is the shipment's. */
@Entity
@Table(name = "shipment_request")
public class ShipmentRequestEntity extends AggregateEntity {

    @Column(name = "account_id", nullable = false, updatable = false)
    private UUID accountId;

    @Column(name = "order_id", nullable = false, updatable = false)
    private UUID orderId;

    @Column(name = "order_revision", nullable = false)
    private int orderRevision;

    @Column(nullable = false, updatable = false)
    private String number;

    @Column(nullable = false)
    private String state;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(nullable = false, updatable = false, length = 3)
    private String currency;

    @Column(name = "amount_minor", nullable = false)
    private long amountMinor;

    @Column(name = "requested_at", nullable = false)
    private Instant requestedAt;

    @Column(name = "missing_minor")
    private @Nullable Long missingMinor;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "effective_kind")
    private @Nullable EffectiveKind effectiveKind;

    @Column
    private @Nullable String rule;

    @Column
    private @Nullable String refusal;

    @Column(name = "lifted_by")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private String @Nullable [] liftedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "release_id")
    private @Nullable ShipmentReleaseEntity release;

    @Column(name = "credit_grant_id")
    private @Nullable UUID creditGrantId;

    protected ShipmentRequestEntity() {}

    public ShipmentRequestEntity(
            UUID shipmentId,
            UUID accountId,
            UUID orderId,
            int orderRevision,
            String number,
            Money amount,
            Instant requestedAt) {
        super(shipmentId);
        this.accountId = accountId;
        this.orderId = orderId;
        this.orderRevision = orderRevision;
        this.number = number;
        this.currency = amount.getCurrencyUnit().getCode();
        this.amountMinor = amount.getAmountMinorLong();
        this.requestedAt = requestedAt;
        this.state = ShipmentRequest.stateName(new ShipmentRequest.Undecided());
    }

    public ShipmentRequest request() {
        return switch (state) {
            case "UNDECIDED" -> new ShipmentRequest.Undecided();
            case "HELD" -> new ShipmentRequest.Held(Objects.requireNonNull(hold()));
            case "RELEASED" ->
                new ShipmentRequest.Released(Objects.requireNonNull(release).grant());
            case "DEPARTED" -> new ShipmentRequest.Departed();
            case "WITHDRAWN" -> new ShipmentRequest.Withdrawn();
            default -> throw new IllegalStateException("Unknown state of a shipment request: " + state);
        };
    }

    /** The grant becomes the request's current one. */
    public void release(ShipmentReleaseEntity granted, Instant at) {
        release = granted;
        moveTo(new ShipmentRequest.Released(granted.grant()), at);
    }

    public void hold(ShipmentHold hold, Instant at) {
        missingMinor = hold.missing().getAmountMinorLong();
        effectiveKind = hold.effectiveKind();
        rule = hold.rule();
        refusal = hold.refusal();
        liftedBy = hold.liftedBy().stream().map(Enum::name).sorted().toArray(String[]::new);
        release = null;
        moveTo(new ShipmentRequest.Held(hold), at);
    }

    /** Back to be judged. */
    public void undecide(Instant at) {
        release = null;
        moveTo(new ShipmentRequest.Undecided(), at);
    }

    /** The shipment may leave on the grant, as it stands now. */
    public void grantCredit(UUID grantId) {
        creditGrantId = grantId;
    }

    public void change(Money amount) {
        creditGrantId = null;
        amountMinor = amount.getAmountMinorLong();
    }

    public void followRevision(int newRevision) {
        orderRevision = newRevision;
    }

    public void end(ShipmentRequest last, Instant at) {
        moveTo(last, at);
    }

    private void moveTo(ShipmentRequest next, Instant at) {
        state = ShipmentRequest.stateName(next);
        decidedAt = at;
        if (!(next instanceof ShipmentRequest.Held)) {
            missingMinor = null;
            effectiveKind = null;
            rule = null;
            refusal = null;
            liftedBy = null;
        }
    }

    /** Why it waits, null when it does not. */
    public @Nullable ShipmentHold hold() {
        if (missingMinor == null) {
            return null;
        }
        return new ShipmentHold(
                Amounts.ofMinor(currency, missingMinor),
                Objects.requireNonNull(effectiveKind),
                Objects.requireNonNull(rule),
                Objects.requireNonNull(refusal),
                Arrays.stream(Objects.requireNonNull(liftedBy))
                        .map(LiftedBy::valueOf)
                        .collect(Collectors.toSet()));
    }

    /** The current grant, or the one that was used up; null when there is none. */
    public @Nullable ShipmentReleaseEntity currentRelease() {
        return release;
    }

    public @Nullable Grant grant() {
        return release == null ? null : release.grant();
    }

    /** The approved credit grant for the shipment as it stands, null for none. */
    public @Nullable UUID creditGrantId() {
        return creditGrantId;
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

    public String number() {
        return number;
    }

    public String state() {
        return state;
    }

    public Money amount() {
        return Amounts.ofMinor(currency, amountMinor);
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }
}
