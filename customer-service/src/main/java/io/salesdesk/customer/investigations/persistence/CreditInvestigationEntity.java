package io.salesdesk.customer.investigations.persistence;

import io.salesdesk.customer.acting.Actor;
import io.salesdesk.customer.investigations.model.Conclusion;
import io.salesdesk.customer.investigations.model.CreditInvestigation;
import io.salesdesk.customer.investigations.model.Findings;
import io.salesdesk.platform.persistence.AggregateEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A credit investigation and how it was concluded (CUS-10). */
@Entity
@Table(name = "credit_investigation")
public class CreditInvestigationEntity extends AggregateEntity {

    /** How far an investigation has got. */
    public enum State {
        OPEN,
        REPORTED,
        CONCLUDED
    }

    @Column(nullable = false)
    private String number;

    @Column(name = "customer_id", nullable = false)
    private UUID customerId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private State state;

    private @Nullable String assets;

    @Column(name = "sales_ability")
    private @Nullable String salesAbility;

    private @Nullable String liabilities;

    private @Nullable String credit;

    private @Nullable String others;

    @Column(nullable = false)
    private UUID[] investigators;

    @Column(name = "opened_at", nullable = false)
    private Instant openedAt;

    @Column(name = "reported_by")
    private @Nullable UUID reportedBy;

    @Column(name = "reported_at")
    private @Nullable Instant reportedAt;

    @Enumerated(EnumType.STRING)
    @Column(length = 24)
    private @Nullable Conclusion conclusion;

    private @Nullable String reason;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    @Column(name = "concluded_by")
    private @Nullable UUID concludedBy;

    @Column(name = "on_behalf_of")
    private @Nullable UUID onBehalfOf;

    @Column(name = "concluded_at")
    private @Nullable Instant concludedAt;

    protected CreditInvestigationEntity() {}

    public CreditInvestigationEntity(UUID id, String number, UUID customerId, Actor opener, Instant openedAt) {
        super(id);
        this.number = number;
        this.customerId = customerId;
        this.state = State.OPEN;
        this.investigators = opener.toArray();
        this.openedAt = openedAt;
    }

    public CreditInvestigation toModel() {
        var everybody = Set.copyOf(investigators());
        return switch (state) {
            case OPEN -> new CreditInvestigation.Open(findings(), everybody);
            case REPORTED -> new CreditInvestigation.Reported(findings(), everybody);
            case CONCLUDED ->
                new CreditInvestigation.Concluded(
                        findings(),
                        everybody,
                        Objects.requireNonNull(conclusion),
                        Objects.requireNonNull(concludedBy),
                        validUntil);
        };
    }

    /**
     * @param actor whose act it was
     * @param at when
     */
    public void apply(CreditInvestigation.Event event, Actor actor, Instant at) {
        switch (event) {
            case CreditInvestigation.FindingsRecorded(var findings, var everybody) -> {
                assets = findings.assets();
                salesAbility = findings.salesAbility();
                liabilities = findings.liabilities();
                credit = findings.credit();
                others = findings.others();
                takePart(everybody);
            }
            case CreditInvestigation.InvestigationReported(var by, var everybody) -> {
                state = State.REPORTED;
                reportedBy = by;
                reportedAt = at;
                takePart(everybody);
            }
            case CreditInvestigation.InvestigationConcluded(var drawn, var why, var until, var by) -> {
                state = State.CONCLUDED;
                conclusion = drawn;
                reason = why;
                validUntil = until;
                concludedBy = by;
                onBehalfOf = actor.onBehalfOf();
                concludedAt = at;
            }
        }
    }

    private void takePart(Set<UUID> everybody) {
        investigators = everybody.stream().sorted().toArray(UUID[]::new);
    }

    public Findings findings() {
        return new Findings(assets, salesAbility, liabilities, credit, others);
    }

    public String number() {
        return number;
    }

    public UUID customerId() {
        return customerId;
    }

    public State state() {
        return state;
    }

    public List<UUID> investigators() {
        return Arrays.asList(investigators);
    }

    public Instant openedAt() {
        return openedAt;
    }

    public @Nullable UUID reportedBy() {
        return reportedBy;
    }

    public @Nullable Instant reportedAt() {
        return reportedAt;
    }

    public @Nullable Conclusion conclusion() {
        return conclusion;
    }

    public @Nullable String reason() {
        return reason;
    }

    public @Nullable LocalDate validUntil() {
        return validUntil;
    }

    public @Nullable UUID concludedBy() {
        return concludedBy;
    }

    public @Nullable UUID onBehalfOf() {
        return onBehalfOf;
    }

    public @Nullable Instant concludedAt() {
        return concludedAt;
    }
}
