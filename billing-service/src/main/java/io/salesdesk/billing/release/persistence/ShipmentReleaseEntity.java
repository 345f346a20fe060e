package io.salesdesk.billing.release.persistence;

import io.salesdesk.billing.money.model.Amounts;
import io.salesdesk.billing.release.model.EffectiveKind;
import io.salesdesk.billing.release.model.Evidence;
import io.salesdesk.billing.release.model.Grant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One grant that was given, kept after its end. A shipment has at most one that has not ended. */
@Entity
@Table(name = "shipment_release")
public class ShipmentReleaseEntity {

    @Id
    private UUID id;

    @Column(name = "shipment_id", nullable = false, updatable = false)
    private UUID shipmentId;

    @Column(name = "account_id", nullable = false, updatable = false)
    private UUID accountId;

    @Column(name = "order_id", nullable = false, updatable = false)
    private UUID orderId;

    @Column(name = "order_revision", nullable = false, updatable = false)
    private int orderRevision;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(nullable = false, updatable = false, length = 3)
    private String currency;

    @Column(name = "amount_minor", nullable = false, updatable = false)
    private long amountMinor;

    @Column(nullable = false, updatable = false)
    private String rule;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "effective_kind", nullable = false, updatable = false)
    private EffectiveKind effectiveKind;

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private UUID[] payments;

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private UUID[] slips;

    @Column(name = "credit_grant_id", updatable = false)
    private @Nullable UUID creditGrantId;

    @Column(name = "policy_version", nullable = false, updatable = false)
    private String policyVersion;

    @Column(name = "released_at", nullable = false, updatable = false)
    private Instant releasedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    protected ShipmentReleaseEntity() {}

    public ShipmentReleaseEntity(UUID id, ShipmentRequestEntity request, Grant grant, Instant releasedAt) {
        this.id = id;
        this.shipmentId = request.id();
        this.accountId = request.accountId();
        this.orderId = request.orderId();
        this.orderRevision = request.orderRevision();
        this.currency = grant.amount().getCurrencyUnit().getCode();
        this.amountMinor = grant.amount().getAmountMinorLong();
        this.rule = grant.rule();
        this.effectiveKind = grant.effectiveKind();
        this.payments = ids(grant, Evidence.Kind.PAYMENT);
        this.slips = ids(grant, Evidence.Kind.SLIP);
        this.creditGrantId = grant.creditGrant();
        this.policyVersion = grant.policyVersion();
        this.releasedAt = releasedAt;
    }

    private static UUID[] ids(Grant grant, Evidence.Kind kind) {
        return grant.evidence().stream()
                .filter(evidence -> evidence.kind() == kind)
                .map(Evidence::id)
                .toArray(UUID[]::new);
    }

    /** The grant is used up or void. */
    public void end(String reason, Instant at) {
        endReason = reason;
        endedAt = at;
    }

    public Grant grant() {
        return new Grant(Amounts.ofMinor(currency, amountMinor), rule, effectiveKind, evidence(), policyVersion);
    }

    private List<Evidence> evidence() {
        return Stream.of(
                        Arrays.stream(payments).map(id -> new Evidence(Evidence.Kind.PAYMENT, id)),
                        Arrays.stream(slips).map(id -> new Evidence(Evidence.Kind.SLIP, id)),
                        Stream.ofNullable(creditGrantId).map(id -> new Evidence(Evidence.Kind.CREDIT_GRANT, id)))
                .flatMap(Function.identity())
                .toList();
    }

    public String rule() {
        return rule;
    }

    public UUID id() {
        return id;
    }

    public UUID shipmentId() {
        return shipmentId;
    }

    public Instant releasedAt() {
        return releasedAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public @Nullable String endReason() {
        return endReason;
    }
}
