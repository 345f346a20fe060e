package io.salesdesk.order.ordering.model;

import io.salesdesk.order.ordering.model.Order.Confirmed;
import io.salesdesk.platform.decision.Decision;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a confirmed order changes (ORD-42): the customer agreed, the sales manager approves, fulfilment decides line by
 * line, billing answers for the balance of the next revision, and with both the order becomes that revision, of which the
 * approval is the review.
 */
final class Changing {

    private Changing() {}

    static Decision<OrderEvent> requested(Confirmed order, OrderCommand.RequestChange command, OrderContext context) {
        var refusal = refusal(order, command, context);
        if (refusal != null) {
            return Decision.reject(refusal);
        }
        var lines = command.cancelsOrder() ? cancelAll(order) : lines(order, command);
        if (lines.isEmpty()) {
            return Decision.reject(new OrderRejection.NothingChanges());
        }
        if (!command.cancelsOrder() && nothingWouldBeLeft(order, lines)) {
            return Decision.reject(new OrderRejection.NoLineLeft());
        }
        var ruled = command.cancelsOrder() ? null : reviewOf(order, lines, context);
        if (ruled != null) {
            return Decision.reject(ruled);
        }
        return Decision.accept(new OrderEvent.ChangeRequested(new OrderChange(
                command.changeId(),
                order.content().revision(),
                command.cancelsOrder(),
                command.reason(),
                Objects.requireNonNull(command.agreement()),
                command.by(),
                context.now(),
                lines,
                null,
                null,
                null)));
    }

    private static @Nullable OrderRejection refusal(
            Confirmed order, OrderCommand.RequestChange command, OrderContext context) {
        var content = order.content();
        if (command.revision() != content.revision()) {
            return new OrderRejection.StaleRevision(command.revision(), content.revision());
        }
        if (order.change() != null) {
            return new OrderRejection.ChangeOpen(order.change().changeId());
        }
        if (command.agreement() == null) {
            return new OrderRejection.ChangeNeedsAgreement();
        }
        int position = 0;
        for (var line : command.lines()) {
            position++;
            var existing = content.line(line.lineId());
            if (!line.added() && (existing == null || existing.cancelled())) {
                return new OrderRejection.UnknownLine(line.lineId());
            }
            if (existing != null && !existing.productId().equals(line.productId())) {
                return new OrderRejection.LineKeepsProduct(line.lineId());
            }
            if (existing != null && line.quantity().isZero()) {
                continue;
            }
            var refusal = LineRule.firstRefusal(new LineRule.LineDraft(
                    position,
                    line,
                    command.products().get(line.productId()),
                    existing,
                    true,
                    context.grounds().specialPrice(),
                    context.grounds().pricingContract(content.kind()),
                    content.currency(),
                    context.maxLineQuantity()));
            if (refusal != null) {
                return refusal;
            }
            var regional = regionalCase(command, line, existing);
            if (regional != null) {
                return new OrderRejection.ChangeNeedsCoordination(position, regional);
            }
        }
        return null;
    }

    /** More of what goes through the regional manager is an order of its own (ORD-17). */
    private static @Nullable RegionalCase regionalCase(
            OrderCommand.RequestChange command, RequestedLine line, @Nullable OrderLine existing) {
        var product = command.products().get(line.productId());
        return product != null && (existing == null || existing.quantity().isLessThan(line.quantity()))
                ? product.regionalCase()
                : null;
    }

    /** The approval of a change is the review of the revision that it makes. */
    private static @Nullable OrderRejection reviewOf(
            Confirmed order, List<OrderChange.Line> changes, OrderContext context) {
        var lines = applied(order.content(), changes).stream()
                .filter(line -> !line.cancelled())
                .toList();
        return ReviewRule.firstRefusal(new ReviewRule.Reviewed(
                order.content().basis(),
                lines,
                OrderChange.claims(order.content(), changes),
                Set.of(),
                true,
                context.grounds().specialPrice()));
    }

    private static List<OrderChange.Line> cancelAll(Confirmed order) {
        return order.content().liveLines().stream()
                .map(line -> changed(line, Quantity.zero(line.quantity().unit()), OrderChange.Kind.CANCELLED))
                .toList();
    }

    /** Only what changes; lines that are not named stay as they are. */
    private static List<OrderChange.Line> lines(Confirmed order, OrderCommand.RequestChange command) {
        var lines = new ArrayList<OrderChange.Line>();
        int lineNo = order.content().lines().stream()
                .mapToInt(OrderLine::lineNo)
                .max()
                .orElse(0);
        for (var wanted : command.lines()) {
            var existing = order.content().line(wanted.lineId());
            if (existing == null) {
                var added =
                        OrderEntry.line(wanted, ++lineNo, null, order.content().currency(), command.products());
                lines.add(changed(added, added.quantity(), OrderChange.Kind.ADDED));
            } else {
                int compared = wanted.quantity().compareTo(existing.quantity());
                if (wanted.quantity().isZero()) {
                    lines.add(changed(existing, wanted.quantity(), OrderChange.Kind.CANCELLED));
                } else if (compared < 0) {
                    lines.add(changed(existing, wanted.quantity(), OrderChange.Kind.REDUCED));
                } else if (compared > 0) {
                    lines.add(changed(existing, wanted.quantity(), OrderChange.Kind.INCREASED));
                }
            }
        }
        return lines;
    }

    private static OrderChange.Line changed(OrderLine line, Quantity quantity, OrderChange.Kind kind) {
        return new OrderChange.Line(
                line.lineId(),
                line.lineNo(),
                line.productId(),
                line.model(),
                quantity,
                line.unitPrice(),
                line.taxRate(),
                kind);
    }

    private static boolean nothingWouldBeLeft(Confirmed order, List<OrderChange.Line> lines) {
        var cancelled = lines.stream()
                .filter(line -> line.kind() == OrderChange.Kind.CANCELLED)
                .map(OrderChange.Line::lineId)
                .collect(Collectors.toCollection(HashSet::new));
        return lines.stream().noneMatch(line -> line.kind() == OrderChange.Kind.ADDED)
                && order.content().liveLines().stream().allMatch(line -> cancelled.contains(line.lineId()));
    }

    static Decision<OrderEvent> approved(Confirmed order, OrderCommand.ApproveChange command, OrderContext context) {
        var refusal = decidable(order, command.changeId(), command.by());
        var change = order.change();
        if (refusal == null && change != null && !change.cancelsOrder()) {
            refusal = reviewOf(order, change.lines(), context);
        }
        return refusal == null
                ? Decision.accept(new OrderEvent.ChangeApproved(command.changeId(), command.by(), context.now()))
                : Decision.reject(refusal);
    }

    static Decision<OrderEvent> rejected(Confirmed order, OrderCommand.RejectChange command, OrderContext context) {
        var refusal = decidable(order, command.changeId(), command.by());
        return refusal == null
                ? Decision.accept(new OrderEvent.ChangeRejected(
                        command.changeId(), command.by(), context.now(), command.reason()))
                : Decision.reject(refusal);
    }

    private static @Nullable OrderRejection decidable(Confirmed order, UUID changeId, Actor by) {
        var change = order.change();
        if (change == null || !change.changeId().equals(changeId)) {
            return new OrderRejection.UnknownChange(changeId);
        }
        if (change.status() != OrderChange.Status.REQUESTED) {
            return new OrderRejection.ChangeDecided(change.status());
        }
        var review = order.facts().review();
        return by.isAlso(change.requestedBy()) || (review != null && by.isAlso(review.reviewedBy()))
                ? new OrderRejection.ChangeDecidedByMaker()
                : null;
    }

    static Decision<OrderEvent> accepted(Confirmed order, OrderCommand.AcceptChange command, OrderContext context) {
        var change = order.change();
        if (change == null
                || !change.changeId().equals(command.changeId())
                || change.status() != OrderChange.Status.APPROVED
                || change.outcome() != null) {
            return OrderDecider.noEffect();
        }
        var outcome = command.outcome();
        if (outcome.lines().stream().noneMatch(OrderChange.DecidedLine::accepted)) {
            return Decision.accept(new OrderEvent.ChangeRefused(change.changeId(), "NO_LINE_ACCEPTED", context.now()));
        }
        var events = new ArrayList<OrderEvent>();
        events.add(new OrderEvent.ChangeAccepted(change.changeId(), outcome));
        if (cancelsAll(order, change, outcome)) {
            events.add(
                    new OrderEvent.Cancelled(change.reason(), change.requestedBy(), context.now(), change.changeId()));
        } else if (change.balance() != null) {
            events.add(amended(order, change, outcome, change.balance(), context));
        }
        return Decision.accept(events);
    }

    static Decision<OrderEvent> refused(Confirmed order, OrderCommand.RefuseChange command, OrderContext context) {
        var change = order.change();
        return change == null
                        || !change.changeId().equals(command.changeId())
                        || change.status() != OrderChange.Status.APPROVED
                ? OrderDecider.noEffect()
                : Decision.accept(new OrderEvent.ChangeRefused(change.changeId(), command.reason(), context.now()));
    }

    /** The answer for the next revision may come before fulfilment's decision or after it; the change waits for both. */
    static Decision<OrderEvent> balanceAnswered(Confirmed order, BalanceAnswer answer, OrderContext context) {
        var change = order.change();
        if (change != null
                && change.status() == OrderChange.Status.APPROVED
                && answer.revision() == change.toRevision()) {
            var events = new ArrayList<OrderEvent>();
            events.add(new OrderEvent.ChangeBalanceAnswered(change.changeId(), answer));
            if (change.outcome() != null) {
                events.add(amended(order, change, change.outcome(), answer, context));
            }
            return Decision.accept(events);
        }
        return answer.revision() == order.content().revision() && order.facts().balance() == null
                ? Decision.accept(new OrderEvent.BalanceAnswered(answer))
                : OrderDecider.noEffect();
    }

    private static boolean cancelsAll(Confirmed order, OrderChange change, OrderChange.Outcome outcome) {
        return change.cancelsOrder() && everythingWasCancelled(order, outcome);
    }

    private static OrderEvent amended(
            Confirmed order,
            OrderChange change,
            OrderChange.Outcome outcome,
            BalanceAnswer balance,
            OrderContext context) {
        var accepted = change.lines().stream()
                .filter(line -> outcome.accepts(line.lineId()))
                .toList();
        var after = order.content().revised(applied(order.content(), accepted));
        var facts = new Facts(
                stockAnswer(order, outcome, after),
                balance,
                order.facts().confirmation(),
                reviewed(order, after),
                order.facts().coordination());
        return new OrderEvent.Amended(
                after,
                facts,
                Amending.changedLines(order.content(), after),
                change.requestedBy(),
                context.now(),
                change.changeId());
    }

    /**
     * The approval stands for a review of the new revision; who reviewed the order itself stays known, and may approve
     * none of its changes.
     */
    private static @Nullable Review reviewed(Confirmed order, OrderContent after) {
        var review = order.facts().review();
        return review == null
                ? null
                : new Review(review.reviewId(), after.revision(), review.reviewedBy(), review.reviewedAt());
    }

    private static boolean everythingWasCancelled(Confirmed order, OrderChange.Outcome outcome) {
        return order.content().liveLines().stream().allMatch(line -> outcome.accepts(line.lineId()));
    }

    private static List<OrderLine> applied(OrderContent content, List<OrderChange.Line> accepted) {
        var changes = accepted.stream().collect(Collectors.toMap(OrderChange.Line::lineId, Function.identity()));
        var lines = new ArrayList<OrderLine>();
        for (var line : content.lines()) {
            var changed = changes.remove(line.lineId());
            if (changed == null) {
                lines.add(line);
            } else if (changed.kind() == OrderChange.Kind.CANCELLED) {
                lines.add(line.cancel());
            } else {
                lines.add(line(changed, content));
            }
        }
        accepted.stream()
                .filter(line -> changes.containsKey(line.lineId()))
                .map(line -> line(line, content))
                .forEach(lines::add);
        return lines;
    }

    private static OrderLine line(OrderChange.Line changed, OrderContent content) {
        return new OrderLine(
                changed.lineId(),
                changed.lineNo(),
                changed.productId(),
                changed.model(),
                changed.quantity(),
                changed.unitPrice(),
                changed.taxRate(),
                LineAmount.of(changed.quantity(), changed.unitPrice(), changed.taxRate(), content.currency()),
                false);
    }

    /** Fulfilment decided the changed lines anew; the others keep what was answered for them. */
    private static StockAnswer stockAnswer(Confirmed order, OrderChange.Outcome outcome, OrderContent after) {
        var lines = new ArrayList<StockAnswer.Line>();
        var known = order.facts().stock();
        if (known != null) {
            known.lines().stream()
                    .filter(line -> !outcome.accepts(line.lineId()))
                    .forEach(lines::add);
        }
        outcome.lines().stream()
                .filter(OrderChange.DecidedLine::accepted)
                .map(line -> new StockAnswer.Line(
                        line.lineId(),
                        line.allocated(),
                        line.futures(),
                        line.batch(),
                        line.stockLineId(),
                        line.futuresLineId(),
                        line.origin(),
                        line.expectedDate()))
                .forEach(lines::add);
        return new StockAnswer(outcome.answerId(), after.revision(), true, outcome.recordedAt(), lines);
    }
}
