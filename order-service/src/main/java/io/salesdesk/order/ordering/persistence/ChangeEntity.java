package io.salesdesk.order.ordering.persistence;

import io.salesdesk.order.ordering.model.Actor;
import io.salesdesk.order.ordering.model.BalanceAnswer;
import io.salesdesk.order.ordering.model.ContactChannel;
import io.salesdesk.order.ordering.model.OrderChange;
import io.salesdesk.order.ordering.model.Origin;
import io.salesdesk.order.ordering.model.Quantity;
import io.salesdesk.order.ordering.model.Unit;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A change of a confirmed order, from the request to its end (ORD-42). */
@Entity
@Table(name = "order_change")
class ChangeEntity {

    @Id
    private UUID id;

    @Column(name = "order_id", updatable = false)
    private UUID orderId;

    @Column(name = "from_revision", updatable = false)
    private int fromRevision;

    @Column(name = "cancels_order", updatable = false)
    private boolean cancelsOrder;

    @Column(updatable = false)
    private String reason;

    @Column(name = "agreed_with", updatable = false)
    private String agreedWith;

    @Column(name = "agreed_at", updatable = false)
    private Instant agreedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "agreed_channel", updatable = false)
    private ContactChannel agreedChannel;

    @Column(name = "requested_by", updatable = false)
    private UUID requestedBy;

    @Column(name = "requested_for", updatable = false)
    private @Nullable UUID requestedFor;

    @Column(name = "requested_at", updatable = false)
    private Instant requestedAt;

    @Enumerated(EnumType.STRING)
    private OrderChange.Status status;

    @Column(name = "approved_by")
    private @Nullable UUID approvedBy;

    @Column(name = "approved_for")
    private @Nullable UUID approvedFor;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decision_reason")
    private @Nullable String decisionReason;

    @Column(name = "outcome_answer_id")
    private @Nullable UUID outcomeAnswerId;

    @Column(name = "outcome_recorded_at")
    private @Nullable Instant outcomeRecordedAt;

    @Column(name = "balance_answer_id")
    private @Nullable UUID balanceAnswerId;

    @Column(name = "balance_sufficient")
    private @Nullable Boolean balanceSufficient;

    @Column(name = "balance_available_minor")
    private @Nullable Long balanceAvailableMinor;

    @Column(name = "balance_required_minor")
    private @Nullable Long balanceRequiredMinor;

    @Column(name = "balance_short_by_minor")
    private @Nullable Long balanceShortByMinor;

    @Column(name = "balance_recorded_at")
    private @Nullable Instant balanceRecordedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @ElementCollection
    @CollectionTable(name = "order_change_line", joinColumns = @JoinColumn(name = "change_id"))
    private List<Line> lines;

    protected ChangeEntity() {}

    ChangeEntity(UUID orderId, OrderChange change) {
        this.id = change.changeId();
        this.orderId = orderId;
        this.fromRevision = change.fromRevision();
        this.cancelsOrder = change.cancelsOrder();
        this.reason = change.reason();
        this.agreedWith = change.agreement().agreedWith();
        this.agreedAt = change.agreement().agreedAt();
        this.agreedChannel = change.agreement().channel();
        this.requestedBy = change.requestedBy().personId();
        this.requestedFor = change.requestedBy().onBehalfOf();
        this.requestedAt = change.requestedAt();
        this.status = change.status();
        this.lines = new ArrayList<>(change.lines().stream().map(Line::new).toList());
    }

    void decided(OrderChange.Status decision, Actor by, Instant at, @Nullable String why) {
        status = decision;
        approvedBy = by.personId();
        approvedFor = by.onBehalfOf();
        decidedAt = at;
        decisionReason = why;
        if (decision == OrderChange.Status.REJECTED) {
            closedAt = at;
        }
    }

    void accepted(OrderChange.Outcome outcome) {
        outcomeAnswerId = outcome.answerId();
        outcomeRecordedAt = outcome.recordedAt();
        for (var decided : outcome.lines()) {
            lines.stream().filter(line -> line.lineId.equals(decided.lineId())).forEach(line -> line.decided(decided));
        }
    }

    void answered(BalanceAnswer answer) {
        balanceAnswerId = answer.answerId();
        balanceSufficient = answer.sufficient();
        balanceAvailableMinor = answer.available().getAmountMinorLong();
        balanceRequiredMinor = answer.required().getAmountMinorLong();
        balanceShortByMinor = answer.shortBy().getAmountMinorLong();
        balanceRecordedAt = answer.recordedAt();
    }

    void closed(OrderChange.Status end, Instant at, @Nullable String why) {
        status = end;
        closedAt = at;
        if (why != null) {
            decisionReason = why;
        }
    }

    OrderChange toModel(CurrencyUnit currency) {
        return new OrderChange(
                id,
                fromRevision,
                cancelsOrder,
                reason,
                new OrderChange.Agreement(agreedWith, agreedAt, agreedChannel),
                new Actor(requestedBy, requestedFor),
                requestedAt,
                lines.stream().map(Line::toModel).toList(),
                ActorColumns.toActor(approvedBy, approvedFor),
                balance(currency),
                outcome());
    }

    private OrderChange.@Nullable Outcome outcome() {
        return outcomeAnswerId == null
                ? null
                : new OrderChange.Outcome(
                        outcomeAnswerId,
                        Objects.requireNonNull(outcomeRecordedAt),
                        lines.stream()
                                .filter(line -> line.accepted != null)
                                .map(Line::toDecided)
                                .toList());
    }

    private @Nullable BalanceAnswer balance(CurrencyUnit currency) {
        return balanceAnswerId == null
                ? null
                : new BalanceAnswer(
                        balanceAnswerId,
                        fromRevision + 1,
                        Boolean.TRUE.equals(balanceSufficient),
                        Money.ofMinor(currency, Objects.requireNonNull(balanceAvailableMinor)),
                        Money.ofMinor(currency, Objects.requireNonNull(balanceRequiredMinor)),
                        Money.ofMinor(currency, Objects.requireNonNull(balanceShortByMinor)),
                        Objects.requireNonNull(balanceRecordedAt));
    }

    @Embeddable
    static class Line {

        @Column(name = "line_id")
        private UUID lineId;

        @Column(name = "line_no")
        private int lineNo;

        @Column(name = "product_id")
        private UUID productId;

        private String model;

        private BigDecimal quantity;

        @Enumerated(EnumType.STRING)
        private Unit unit;

        @Column(name = "unit_price")
        private BigDecimal unitPrice;

        @Column(name = "tax_rate")
        private BigDecimal taxRate;

        @Enumerated(EnumType.STRING)
        private OrderChange.Kind kind;

        private @Nullable Boolean accepted;

        private @Nullable BigDecimal allocated;

        private @Nullable BigDecimal futures;

        private @Nullable String batch;

        @Column(name = "stock_line_id")
        private @Nullable UUID stockLineId;

        @Column(name = "futures_line_id")
        private @Nullable UUID futuresLineId;

        @Enumerated(EnumType.STRING)
        private @Nullable Origin origin;

        @Column(name = "expected_date")
        private @Nullable LocalDate expectedDate;

        private @Nullable String refusal;

        protected Line() {}

        Line(OrderChange.Line line) {
            this.lineId = line.lineId();
            this.lineNo = line.lineNo();
            this.productId = line.productId();
            this.model = line.model();
            this.quantity = line.quantity().amount();
            this.unit = line.quantity().unit();
            this.unitPrice = line.unitPrice();
            this.taxRate = line.taxRate();
            this.kind = line.kind();
        }

        void decided(OrderChange.DecidedLine decided) {
            accepted = decided.accepted();
            allocated = decided.allocated().amount();
            futures = decided.futures().amount();
            batch = decided.batch();
            stockLineId = decided.stockLineId();
            futuresLineId = decided.futuresLineId();
            origin = decided.origin();
            expectedDate = decided.expectedDate();
            refusal = decided.refusal();
        }

        OrderChange.DecidedLine toDecided() {
            return new OrderChange.DecidedLine(
                    lineId,
                    new Quantity(quantity, unit),
                    new Quantity(Objects.requireNonNull(allocated), unit),
                    new Quantity(Objects.requireNonNull(futures), unit),
                    batch,
                    stockLineId,
                    futuresLineId,
                    origin,
                    expectedDate,
                    Boolean.TRUE.equals(accepted),
                    refusal);
        }

        OrderChange.Line toModel() {
            return new OrderChange.Line(
                    lineId, lineNo, productId, model, new Quantity(quantity, unit), unitPrice, taxRate, kind);
        }
    }
}
