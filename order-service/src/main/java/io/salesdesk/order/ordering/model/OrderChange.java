package io.salesdesk.order.ordering.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of a confirmed order that the customer agreed to (变更申请, ORD-42).
 *
 * @param cancelsOrder whether everything that has not left shall be cancelled
 * @param approvedBy null until the sales manager approved
 * @param balance the balance answer for the next revision, null until it came
 * @param outcome fulfilment's decision, null until it came
 */
public record OrderChange(
        UUID changeId,
        int fromRevision,
        boolean cancelsOrder,
        String reason,
        Agreement agreement,
        Actor requestedBy,
        Instant requestedAt,
        List<Line> lines,
        @Nullable Actor approvedBy,
        @Nullable BalanceAnswer balance,
        @Nullable Outcome outcome) {

    public OrderChange {
        lines = List.copyOf(lines);
    }

    public int toRevision() {
        return fromRevision + 1;
    }

    public Status status() {
        return approvedBy == null ? Status.REQUESTED : Status.APPROVED;
    }

    OrderChange approved(Actor by) {
        return new OrderChange(
                changeId,
                fromRevision,
                cancelsOrder,
                reason,
                agreement,
                requestedBy,
                requestedAt,
                lines,
                by,
                balance,
                outcome);
    }

    OrderChange answered(BalanceAnswer answer) {
        return new OrderChange(
                changeId,
                fromRevision,
                cancelsOrder,
                reason,
                agreement,
                requestedBy,
                requestedAt,
                lines,
                approvedBy,
                answer,
                outcome);
    }

    OrderChange accepted(Outcome decided) {
        return new OrderChange(
                changeId,
                fromRevision,
                cancelsOrder,
                reason,
                agreement,
                requestedBy,
                requestedAt,
                lines,
                approvedBy,
                balance,
                decided);
    }

    /** What the order takes of a special price until fulfilment has decided. */
    public List<ReviewRule.Claim> claims(OrderContent content) {
        return claims(content, lines);
    }

    /** What a change takes of a special price until it is decided: of each line the more, since it may be refused. */
    static List<ReviewRule.Claim> claims(OrderContent content, List<Line> changes) {
        var byLine = new LinkedHashMap<UUID, ReviewRule.Claim>();
        content.liveLines().forEach(line -> byLine.put(line.lineId(), ReviewRule.Claim.of(line)));
        for (var change : changes) {
            byLine.merge(
                    change.lineId(),
                    new ReviewRule.Claim(change.productId(), change.quantity()),
                    (now, then) -> now.quantity().isLessThan(then.quantity()) ? then : now);
        }
        return List.copyOf(byLine.values());
    }

    /** Who at the customer agreed, when and how. */
    public record Agreement(String agreedWith, Instant agreedAt, ContactChannel channel) {}

    /** @param quantity the new quantity, zero for a line that shall be cancelled */
    public record Line(
            UUID lineId,
            int lineNo,
            UUID productId,
            String model,
            Quantity quantity,
            BigDecimal unitPrice,
            BigDecimal taxRate,
            Kind kind) {}

    /** Fulfilment's decision, which is a new stock answer for the lines that it accepted. */
    public record Outcome(UUID answerId, Instant recordedAt, List<DecidedLine> lines) {
        public Outcome {
            lines = List.copyOf(lines);
        }

        boolean accepts(UUID lineId) {
            return lines.stream()
                    .anyMatch(line -> line.accepted() && line.lineId().equals(lineId));
        }
    }

    public record DecidedLine(
            UUID lineId,
            Quantity quantity,
            Quantity allocated,
            Quantity futures,
            @Nullable String batch,
            @Nullable UUID stockLineId,
            @Nullable UUID futuresLineId,
            @Nullable Origin origin,
            @Nullable LocalDate expectedDate,
            boolean accepted,
            @Nullable String refusal) {}

    public enum Kind {
        KEPT,
        REDUCED,
        INCREASED,
        ADDED,
        CANCELLED
    }

    public enum Status {
        /** Waits for the sales manager. */
        REQUESTED,
        /** Waits for fulfilment. */
        APPROVED,
        /** Became a revision, or the order's cancellation. */
        APPLIED,
        /** The sales manager said no. */
        REJECTED,
        /** Fulfilment could not do it. */
        REFUSED
    }
}
