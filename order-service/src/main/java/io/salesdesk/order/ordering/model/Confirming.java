package io.salesdesk.order.ordering.model;

import io.salesdesk.platform.decision.Decision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an order becomes confirmed: a fact of four parts of the same revision, recorded in the sequence of ORD-02: stock
 * answer and balance answer, then the call, then the review.
 */
final class Confirming {

    private Confirming() {}

    static Decision<OrderEvent> confirmedWithCustomer(
            Order.Entered order, OrderCommand.ConfirmWithCustomer command, OrderContext context) {
        var facts = order.facts();
        var revision = order.content().revision();
        if (command.revision() != revision) {
            return Decision.reject(new OrderRejection.StaleRevision(command.revision(), revision));
        }
        if (facts.confirmation() != null) {
            return Decision.reject(new OrderRejection.AlreadyConfirmedWithCustomer());
        }
        var stock = facts.stock();
        if (stock == null || !facts.stockAnswered()) {
            return Decision.reject(new OrderRejection.StockNotAnswered());
        }
        var balance = facts.balance();
        if (balance == null) {
            return Decision.reject(new OrderRejection.BalanceNotAnswered());
        }
        if (!stock.answerId().equals(command.stockAnswerId())) {
            return Decision.reject(
                    new OrderRejection.CitesOtherAnswer("stock", command.stockAnswerId(), stock.answerId()));
        }
        if (!balance.answerId().equals(command.balanceAnswerId())) {
            return Decision.reject(
                    new OrderRejection.CitesOtherAnswer("balance", command.balanceAnswerId(), balance.answerId()));
        }
        var missing = missing(order, stock, command);
        if (!missing.isEmpty()) {
            return Decision.reject(new OrderRejection.ConfirmationIncomplete(missing));
        }
        var difference = difference(order, stock, command);
        if (difference != null) {
            return Decision.reject(difference);
        }
        if (!balance.sufficient() && !Objects.requireNonNull(command.paymentDemanded())) {
            return Decision.reject(
                    new OrderRejection.PaymentNotDemanded(balance.shortBy().toString()));
        }
        return Decision.accept(new OrderEvent.CustomerConfirmed(record(order, command, context)));
    }

    /** What ORD-03 asks for and the record does not hold, as JSON pointers into the request. */
    private static List<String> missing(
            Order.Entered order, StockAnswer stock, OrderCommand.ConfirmWithCustomer command) {
        var missing = new ArrayList<String>();
        requirePresent(missing, "/confirmedWith", command.confirmedWith());
        requirePresent(missing, "/channel", command.channel());
        requirePresent(missing, "/shippingMethod", command.shippingMethod());
        requirePresent(missing, "/shippingTime", command.shippingTime());
        requirePresent(missing, "/paymentDemanded", command.paymentDemanded());
        var parts = byLine(order.content().parts(stock));
        for (int i = 0; i < command.lines().size(); i++) {
            var line = command.lines().get(i);
            var at = "/lines/" + i;
            requirePresent(missing, at + "/model", line.model());
            requirePresent(missing, at + "/quantity", line.quantity());
            requirePresent(missing, at + "/source", line.source());
            var part = parts.remove(line.lineId());
            if (part != null && part.source() == Source.FUTURES) {
                requirePresent(missing, at + "/expectedDate", line.expectedDate());
            }
        }
        parts.keySet().forEach(lineId -> missing.add("/lines[lineId=" + lineId + "]"));
        return missing;
    }

    private static void requirePresent(List<String> missing, String pointer, @Nullable Object value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            missing.add(pointer);
        }
    }

    private static @Nullable OrderRejection difference(
            Order.Entered order, StockAnswer stock, OrderCommand.ConfirmWithCustomer command) {
        var parts = byLine(order.content().parts(stock));
        for (var line : command.lines()) {
            var part = parts.get(line.lineId());
            if (part == null) {
                return new OrderRejection.UnknownLine(line.lineId());
            }
            var quantity = Objects.requireNonNull(line.quantity());
            if (!part.line().model().equals(line.model())) {
                return differs(line, "model", line.model(), part.line().model());
            }
            if (!quantity.equals(part.quantity())) {
                return differs(line, "quantity", text(quantity), text(part.quantity()));
            }
            if (line.source() != part.source()) {
                return differs(line, "source", String.valueOf(line.source()), String.valueOf(part.source()));
            }
            if (part.source() == Source.FUTURES && !Objects.equals(line.expectedDate(), part.expectedDate())) {
                return differs(
                        line, "expectedDate", String.valueOf(line.expectedDate()), String.valueOf(part.expectedDate()));
            }
        }
        return null;
    }

    private static OrderRejection differs(
            OrderCommand.ConfirmedLine line, String member, @Nullable String confirmed, String ordered) {
        return new OrderRejection.ConfirmationDiffers(line.lineId(), member, String.valueOf(confirmed), ordered);
    }

    private static String text(Quantity quantity) {
        BigDecimal amount = quantity.amount();
        return amount.toPlainString() + " " + quantity.unit();
    }

    private static Map<UUID, OrderLine.Part> byLine(List<OrderLine.Part> parts) {
        var byLine = new LinkedHashMap<UUID, OrderLine.Part>();
        parts.forEach(part -> byLine.put(part.lineId(), part));
        return byLine;
    }

    private static CustomerConfirmation record(
            Order.Entered order, OrderCommand.ConfirmWithCustomer command, OrderContext context) {
        return new CustomerConfirmation(
                command.confirmationId(),
                order.content().revision(),
                command.stockAnswerId(),
                command.balanceAnswerId(),
                command.by(),
                context.now(),
                Objects.requireNonNull(command.confirmedWith()),
                Objects.requireNonNull(command.channel()),
                Objects.requireNonNull(command.shippingMethod()),
                Objects.requireNonNull(command.shippingTime()),
                Objects.requireNonNull(command.paymentDemanded()),
                command.lines().stream()
                        .map(line -> new CustomerConfirmation.Line(
                                line.lineId(),
                                Objects.requireNonNull(line.model()),
                                Objects.requireNonNull(line.quantity()),
                                Objects.requireNonNull(line.source()),
                                line.expectedDate()))
                        .toList());
    }

    static Decision<OrderEvent> reviewed(Order.Entered order, OrderCommand.PassReview command, OrderContext context) {
        var refusal = reviewable(order, command.by(), command.revision());
        if (refusal != null) {
            return Decision.reject(refusal);
        }
        var ruled = ReviewRule.firstRefusal(ReviewRule.Reviewed.of(order.content(), order.facts(), context.grounds()));
        if (ruled != null) {
            return Decision.reject(ruled);
        }
        var review = new Review(command.reviewId(), order.content().revision(), command.by(), context.now());
        var events = new ArrayList<OrderEvent>();
        events.add(new OrderEvent.ReviewPassed(review));
        events.addAll(ifAllPartsArePresent(order.facts().withReview(review), context));
        return Decision.accept(events);
    }

    static Decision<OrderEvent> reviewFailed(
            Order.Entered order, OrderCommand.FailReview command, OrderContext context) {
        var refusal = reviewable(order, command.by(), command.revision());
        if (refusal != null) {
            return Decision.reject(refusal);
        }
        return Decision.accept(
                new OrderEvent.ReviewFailed(
                        command.reviewId(),
                        command.revision(),
                        command.by(),
                        context.now(),
                        command.reason(),
                        command.findings()),
                new OrderEvent.ExceptionRaised(new OpenException(
                        command.exceptionId(),
                        ExceptionReason.REVIEW_FAILED,
                        command.reason(),
                        command.by(),
                        context.now())));
    }

    private static @Nullable OrderRejection reviewable(Order.Entered order, Actor by, int revision) {
        if (revision != order.content().revision()) {
            return new OrderRejection.StaleRevision(revision, order.content().revision());
        }
        if (OrderDecider.isMaker(order.content(), by)) {
            return new OrderRejection.ReviewedByMaker();
        }
        if (order.facts().confirmation() == null) {
            return new OrderRejection.NotConfirmedWithCustomer();
        }
        return order.facts().review() == null ? null : new OrderRejection.AlreadyReviewed();
    }

    /** The fourth part makes the order confirmed. */
    static List<OrderEvent> ifAllPartsArePresent(Facts facts, OrderContext context) {
        return facts.bothAnswered() && facts.confirmation() != null && facts.review() != null
                ? List.of(new OrderEvent.Confirmed(context.now()))
                : List.of();
    }
}
