package io.salesdesk.billing.dunning.persistence;

import io.salesdesk.billing.dunning.model.Claim;
import io.salesdesk.billing.dunning.model.DunningCase;
import io.salesdesk.billing.dunning.model.Step;
import io.salesdesk.billing.money.model.Amounts;
import io.salesdesk.platform.persistence.AggregateEntity;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
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
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The row of a dunning case, with one row for each of its steps. An order has at most one that is not closed. */
@Entity
@Table(name = "dunning_case")
public class DunningCaseEntity extends AggregateEntity {

    private static final String OPEN = "OPEN";
    private static final String ESCALATED = "ESCALATED";
    private static final String CLOSED = "CLOSED";

    /** A step and when it ended. */
    @Embeddable
    public static class StepRow {

        @Column(nullable = false)
        private int step;

        @Column(name = "due_on", nullable = false)
        private LocalDate dueOn;

        @Enumerated(EnumType.STRING)
        @JdbcTypeCode(SqlTypes.VARCHAR)
        @Column(nullable = false)
        private Step.State state;

        @Column
        private @Nullable String reason;

        @Column(name = "ended_at")
        private @Nullable Instant endedAt;

        protected StepRow() {}

        private StepRow(Step step) {
            this.step = step.number();
            this.dueOn = step.due();
            this.state = step.state();
            this.reason = step.reason();
        }

        private void follow(Step now, Instant at) {
            dueOn = now.due();
            if (state != now.state()) {
                state = now.state();
                reason = now.reason();
                endedAt = at;
            }
        }

        public Step step() {
            return new Step(step, dueOn, state, reason);
        }

        public @Nullable Instant endedAt() {
            return endedAt;
        }
    }

    @Column(nullable = false, updatable = false)
    private String number;

    @Column(name = "account_id", nullable = false, updatable = false)
    private UUID accountId;

    @Column(name = "order_id", nullable = false, updatable = false)
    private UUID orderId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false, updatable = false)
    private Claim.Kind claim;

    @Column(name = "shipment_id", updatable = false)
    private @Nullable UUID shipmentId;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(nullable = false, updatable = false, length = 3)
    private String currency;

    @Column(name = "amount_minor", nullable = false)
    private long amountMinor;

    @Column(nullable = false)
    private String state;

    @Column(name = "arose_on", nullable = false, updatable = false)
    private LocalDate aroseOn;

    @Column(name = "paused_on")
    private @Nullable LocalDate pausedOn;

    @Column(name = "next_due_on")
    private @Nullable LocalDate nextDueOn;

    @Column(name = "owner_id")
    private @Nullable UUID ownerId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column
    private DunningCase.@Nullable Outcome outcome;

    @Column(name = "opened_at", nullable = false, updatable = false)
    private Instant openedAt;

    @Column(name = "escalated_at")
    private @Nullable Instant escalatedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @ElementCollection
    @CollectionTable(name = "dunning_step", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 100)
    private List<StepRow> steps = new ArrayList<>();

    protected DunningCaseEntity() {}

    /** @param ownerId who duns, null when the assistant is not known */
    public DunningCaseEntity(
            UUID id,
            String number,
            UUID accountId,
            UUID orderId,
            DunningCase.Open open,
            LocalDate aroseOn,
            @Nullable UUID ownerId,
            Instant openedAt) {
        super(id);
        this.number = number;
        this.accountId = accountId;
        this.orderId = orderId;
        this.claim = open.kind();
        this.shipmentId = open.shipmentId();
        this.currency = open.amount().getCurrencyUnit().getCode();
        this.aroseOn = aroseOn;
        this.ownerId = ownerId;
        this.openedAt = openedAt;
        open.steps().forEach(step -> steps.add(new StepRow(step)));
        follow(open, openedAt);
    }

    public DunningCase dunning() {
        var all = steps.stream().map(StepRow::step).toList();
        return switch (state) {
            case OPEN -> new DunningCase.Open(claim, amount(), shipmentId, all, pausedOn);
            case ESCALATED -> new DunningCase.Escalated(claim, amount(), shipmentId, all);
            case CLOSED -> new DunningCase.Closed(Objects.requireNonNull(outcome), all);
            default -> throw new IllegalStateException("Unknown state of a dunning case: " + state);
        };
    }

    /** Takes over what was decided. */
    public final void follow(DunningCase next, Instant at) {
        switch (next) {
            case DunningCase.Open open -> {
                state = OPEN;
                amountMinor = open.amount().getAmountMinorLong();
                pausedOn = open.pausedOn();
                steps(open.steps(), at);
            }
            case DunningCase.Escalated escalated -> {
                if (!ESCALATED.equals(state)) {
                    escalatedAt = at;
                }
                state = ESCALATED;
                amountMinor = escalated.amount().getAmountMinorLong();
                pausedOn = null;
                steps(escalated.steps(), at);
            }
            case DunningCase.Closed closed -> {
                state = CLOSED;
                outcome = closed.outcome();
                closedAt = at;
                pausedOn = null;
                steps(closed.steps(), at);
            }
        }
        nextDueOn = OPEN.equals(state) && pausedOn == null
                ? steps.stream()
                        .map(StepRow::step)
                        .filter(step -> step.state() == Step.State.PENDING)
                        .map(Step::due)
                        .min(LocalDate::compareTo)
                        .orElse(null)
                : null;
    }

    private void steps(List<Step> now, Instant at) {
        for (var i = 0; i < now.size(); i++) {
            steps.get(i).follow(now.get(i), at);
        }
    }

    /** The regional manager takes over. */
    public void handTo(UUID manager) {
        ownerId = manager;
    }

    public boolean isClosed() {
        return CLOSED.equals(state);
    }

    public String number() {
        return number;
    }

    public UUID accountId() {
        return accountId;
    }

    public UUID orderId() {
        return orderId;
    }

    public Claim.Kind claim() {
        return claim;
    }

    public @Nullable UUID shipmentId() {
        return shipmentId;
    }

    public Money amount() {
        return Amounts.ofMinor(currency, amountMinor);
    }

    public String state() {
        return state;
    }

    public LocalDate aroseOn() {
        return aroseOn;
    }

    public @Nullable LocalDate pausedOn() {
        return pausedOn;
    }

    public @Nullable UUID ownerId() {
        return ownerId;
    }

    public DunningCase.@Nullable Outcome outcome() {
        return outcome;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public @Nullable Instant escalatedAt() {
        return escalatedAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public List<StepRow> steps() {
        return List.copyOf(steps);
    }
}
