package io.salesdesk.billing.statements.persistence;

import static java.util.Objects.requireNonNull;

import io.salesdesk.billing.money.model.Amounts;
import io.salesdesk.billing.remittances.model.Maker;
import io.salesdesk.billing.statements.model.Difference;
import io.salesdesk.billing.statements.model.Figures;
import io.salesdesk.billing.statements.model.Movement;
import io.salesdesk.billing.statements.model.Period;
import io.salesdesk.billing.statements.model.Statement;
import io.salesdesk.billing.statements.model.StatementDecisions;
import io.salesdesk.billing.statements.model.StatementState;
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
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A statement of account. Its figures and entries are those of the moment in which it was drawn up. */
@Entity
@Table(name = "statement")
public class StatementEntity extends AggregateEntity {

    @Column(nullable = false, updatable = false)
    private String number;

    @Column(name = "account_id", nullable = false, updatable = false)
    private UUID accountId;

    @Column(name = "period_from", nullable = false, updatable = false)
    private LocalDate periodFrom;

    @Column(name = "period_to", nullable = false, updatable = false)
    private LocalDate periodTo;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false)
    private StatementState state;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(nullable = false, updatable = false, length = 3)
    private String currency;

    @Column(name = "opening_minor", nullable = false, updatable = false)
    private long openingMinor;

    @Column(name = "shipped_minor", nullable = false, updatable = false)
    private long shippedMinor;

    @Column(name = "received_minor", nullable = false, updatable = false)
    private long receivedMinor;

    @Column(name = "reversed_minor", nullable = false, updatable = false)
    private long reversedMinor;

    @Column(name = "refunded_minor", nullable = false, updatable = false)
    private long refundedMinor;

    @Column(name = "closing_minor", nullable = false, updatable = false)
    private long closingMinor;

    @Column(name = "credit_minor", nullable = false, updatable = false)
    private long creditMinor;

    @Column(name = "drawn_by", nullable = false, updatable = false)
    private UUID drawnBy;

    @Column(name = "drawn_for", updatable = false)
    private @Nullable UUID drawnFor;

    @Column(name = "drawn_at", nullable = false, updatable = false)
    private Instant drawnAt;

    @Column(name = "checked_by")
    private @Nullable UUID checkedBy;

    @Column(name = "checked_for")
    private @Nullable UUID checkedFor;

    @Column(name = "sent_by")
    private @Nullable UUID sentBy;

    @Column(name = "sent_for")
    private @Nullable UUID sentFor;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "answered_by")
    private @Nullable String answeredBy;

    @Column(name = "answered_on")
    private @Nullable LocalDate answeredOn;

    @Column(name = "recorded_by")
    private @Nullable UUID recordedBy;

    @Column(name = "recorded_for")
    private @Nullable UUID recordedFor;

    @ElementCollection
    @CollectionTable(name = "statement_entry", joinColumns = @JoinColumn(name = "statement_id"))
    @OrderColumn(name = "position")
    private List<EntryRow> entries = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "statement_difference", joinColumns = @JoinColumn(name = "statement_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    private List<DifferenceRow> differences = new ArrayList<>();

    protected StatementEntity() {}

    public StatementEntity(
            UUID id,
            String number,
            UUID accountId,
            Period period,
            Figures figures,
            List<Movement> movements,
            Maker by,
            Instant at) {
        super(id);
        this.number = number;
        this.accountId = accountId;
        this.periodFrom = period.from();
        this.periodTo = period.to();
        this.state = StatementState.DRAWN;
        this.currency = figures.opening().getCurrencyUnit().getCode();
        this.openingMinor = figures.opening().getAmountMinorLong();
        this.shippedMinor = figures.shipped().getAmountMinorLong();
        this.receivedMinor = figures.received().getAmountMinorLong();
        this.reversedMinor = figures.reversed().getAmountMinorLong();
        this.refundedMinor = figures.refunded().getAmountMinorLong();
        this.closingMinor = figures.closing().getAmountMinorLong();
        this.creditMinor = figures.credit().getAmountMinorLong();
        this.drawnBy = by.personId();
        this.drawnFor = by.onBehalfOf();
        this.drawnAt = at;
        movements.forEach(movement -> entries.add(new EntryRow(movement)));
    }

    /** Stores what the event changes. */
    public void apply(Statement.Event event, Instant at) {
        var next = StatementDecisions.evolve(statement(), event);
        switch (event) {
            case Statement.Event.CheckPassed(var by) -> checkedBy(by);
            case Statement.Event.CheckFailed(var by, var found) -> {
                checkedBy(by);
                list(found);
            }
            case Statement.Event.SentToCustomer(var by) -> {
                sentBy = by.personId();
                sentFor = by.onBehalfOf();
                sentAt = at;
            }
            case Statement.Event.CustomerConfirmed(var answer) -> take(answer);
            case Statement.Event.CustomerDisputed(var answer, var found) -> {
                take(answer);
                list(found);
            }
        }
        state = Statement.stateOf(next);
    }

    public Statement statement() {
        return switch (state) {
            case DRAWN -> new Statement.Drawn(drawer());
            case REJECTED -> new Statement.Rejected(drawer(), checker(), differences());
            case CHECKED -> new Statement.Checked(drawer(), checker());
            case SENT -> new Statement.Sent(drawer(), checker(), new Maker(requireNonNull(sentBy), sentFor));
            case CONFIRMED -> new Statement.Confirmed(requireNonNull(answer()));
            case DISPUTED -> new Statement.Disputed(requireNonNull(answer()), differences());
        };
    }

    /** What the customer said, null before. */
    public Statement.@Nullable Answer answer() {
        return answeredBy == null
                ? null
                : new Statement.Answer(
                        answeredBy, requireNonNull(answeredOn), new Maker(requireNonNull(recordedBy), recordedFor));
    }

    public Figures figures() {
        return new Figures(
                amount(openingMinor),
                amount(shippedMinor),
                amount(receivedMinor),
                amount(reversedMinor),
                amount(refundedMinor),
                amount(closingMinor),
                amount(creditMinor));
    }

    private void checkedBy(Maker by) {
        checkedBy = by.personId();
        checkedFor = by.onBehalfOf();
    }

    private void take(Statement.Answer answer) {
        answeredBy = answer.answeredBy();
        answeredOn = answer.answeredOn();
        recordedBy = answer.recordedBy().personId();
        recordedFor = answer.recordedBy().onBehalfOf();
    }

    private void list(List<Difference> found) {
        found.forEach(difference -> differences.add(new DifferenceRow(difference)));
    }

    private Maker drawer() {
        return new Maker(drawnBy, drawnFor);
    }

    private Maker checker() {
        return new Maker(requireNonNull(checkedBy), checkedFor);
    }

    private Money amount(long minor) {
        return Amounts.ofMinor(currency, minor);
    }

    public String number() {
        return number;
    }

    public UUID accountId() {
        return accountId;
    }

    public Period period() {
        return new Period(periodFrom, periodTo);
    }

    public StatementState state() {
        return state;
    }

    public List<Movement> entries() {
        return entries.stream().map(entry -> entry.movement(currency)).toList();
    }

    public List<Difference> differences() {
        return differences.stream().map(DifferenceRow::difference).toList();
    }

    public UUID drawnBy() {
        return drawnBy;
    }

    public Instant drawnAt() {
        return drawnAt;
    }

    public @Nullable UUID checkedBy() {
        return checkedBy;
    }

    public @Nullable UUID sentBy() {
        return sentBy;
    }

    public @Nullable Instant sentAt() {
        return sentAt;
    }
}
