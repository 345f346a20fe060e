package io.salesdesk.order.ordering.model;

import io.salesdesk.order.ordering.model.Order.Cancelled;
import io.salesdesk.order.ordering.model.Order.Completed;
import io.salesdesk.order.ordering.model.Order.Confirmed;
import io.salesdesk.order.ordering.model.Order.Entered;
import io.salesdesk.order.ordering.model.Order.InException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an order is after something happened to it. It judges nothing: what happened has been decided. */
public final class OrderEvolution {

    private OrderEvolution() {}

    public static Order entered(OrderEvent.Entered event) {
        return new Entered(event.content(), Facts.NONE);
    }

    public static Order evolve(Order order, List<? extends OrderEvent> events) {
        var evolved = order;
        for (var event : events) {
            evolved = evolve(evolved, event);
        }
        return evolved;
    }

    public static Order evolve(Order order, OrderEvent event) {
        return switch (event) {
            case OrderEvent.Entered entered -> entered(entered);
            case OrderEvent.Amended amended -> amended(order, amended);
            case OrderEvent.ExceptionRaised(var exception) -> raised(order, exception);
            case OrderEvent.ExceptionResolved resolved -> resolved(order, resolved.exceptionId());
            case OrderEvent.StockAnswered(var answer) ->
                withFacts(order, order.facts().withStock(answer));
            case OrderEvent.BalanceAnswered(var answer) ->
                withFacts(
                        order,
                        order instanceof Confirmed
                                ? order.facts().withLateBalance(answer)
                                : order.facts().withBalance(answer));
            case OrderEvent.AllocationVoided _ -> withFacts(order, order.facts().withStock(null));
            case OrderEvent.CustomerConfirmed(var record) ->
                withFacts(order, order.facts().withConfirmation(record));
            case OrderEvent.ReviewPassed(var review) ->
                withFacts(order, order.facts().withReview(review));
            case OrderEvent.Confirmed confirmed ->
                new Confirmed(order.content(), order.facts(), confirmed.at(), List.of(), null);
            case OrderEvent.ChangeRequested(var change) -> withChange(order, change);
            case OrderEvent.ChangeApproved approved ->
                withChange(order, change(order).approved(approved.by()));
            case OrderEvent.ChangeBalanceAnswered answered ->
                withChange(order, change(order).answered(answered.answer()));
            case OrderEvent.ChangeRejected _, OrderEvent.ChangeRefused _ -> withChange(order, null);
            case OrderEvent.DocumentFiled filed ->
                filed.kind().isContract() ? withContent(order, order.content().withContractOnFile()) : order;
            case OrderEvent.Cancelled cancelled ->
                new Cancelled(order.content(), order.facts(), confirmedAt(order), cancelled.at());
            case OrderEvent.Completed completed ->
                new Completed(order.content(), order.facts(), confirmed(order).confirmedAt(), completed.at());
            case OrderEvent.ChangeAccepted accepted ->
                withChange(order, change(order).accepted(accepted.outcome()));
            case OrderEvent.CoordinationAsked asked ->
                withContent(order, order.content().withRegionalCases(asked.cases()));
            case OrderEvent.Coordinated(var coordination) ->
                withFacts(order, order.facts().withCoordination(coordination));
            case OrderEvent.ReviewFailed _, OrderEvent.StockCheckAsked _, OrderEvent.CoordinationRefused _ -> order;
        };
    }

    private static Order amended(Order order, OrderEvent.Amended event) {
        return switch (order) {
            case Entered _ -> new Entered(event.content(), event.facts());
            case InException stopped -> new InException(event.content(), event.facts(), stopped.exceptions());
            case Confirmed confirmed ->
                new Confirmed(event.content(), event.facts(), confirmed.confirmedAt(), confirmed.exceptions(), null);
            case Cancelled _, Completed _ -> throw impossible(order, event);
        };
    }

    private static Order raised(Order order, OpenException exception) {
        return switch (order) {
            case Entered(var content, var facts) -> new InException(content, facts, List.of(exception));
            case InException(var content, var facts, var open) ->
                new InException(content, facts, plus(open, exception));
            case Confirmed(var content, var facts, var at, var open, var change) ->
                new Confirmed(content, facts, at, plus(open, exception), change);
            case Cancelled _, Completed _ -> throw impossible(order, exception);
        };
    }

    private static Order resolved(Order order, UUID exceptionId) {
        return switch (order) {
            case InException(var content, var facts, var open) -> {
                var left = without(open, exceptionId);
                yield left.isEmpty() ? new Entered(content, facts) : new InException(content, facts, left);
            }
            case Confirmed(var content, var facts, var at, var open, var change) ->
                new Confirmed(content, facts, at, without(open, exceptionId), change);
            case Entered _, Cancelled _, Completed _ -> throw impossible(order, exceptionId);
        };
    }

    private static Order withFacts(Order order, Facts facts) {
        return switch (order) {
            case Entered entered -> new Entered(entered.content(), facts);
            case InException stopped -> new InException(stopped.content(), facts, stopped.exceptions());
            case Confirmed it -> new Confirmed(it.content(), facts, it.confirmedAt(), it.exceptions(), it.change());
            case Cancelled _, Completed _ -> throw impossible(order, facts);
        };
    }

    private static Order withContent(Order order, OrderContent content) {
        return switch (order) {
            case Entered entered -> new Entered(content, entered.facts());
            case InException stopped -> new InException(content, stopped.facts(), stopped.exceptions());
            case Confirmed it -> new Confirmed(content, it.facts(), it.confirmedAt(), it.exceptions(), it.change());
            case Cancelled it -> new Cancelled(content, it.facts(), it.confirmedAt(), it.cancelledAt());
            case Completed it -> new Completed(content, it.facts(), it.confirmedAt(), it.completedAt());
        };
    }

    private static Order withChange(Order order, @Nullable OrderChange change) {
        var confirmed = confirmed(order);
        return new Confirmed(
                confirmed.content(), confirmed.facts(), confirmed.confirmedAt(), confirmed.exceptions(), change);
    }

    private static OrderChange change(Order order) {
        return Objects.requireNonNull(confirmed(order).change());
    }

    private static Confirmed confirmed(Order order) {
        if (order instanceof Confirmed confirmed) {
            return confirmed;
        }
        throw impossible(order, Order.State.CONFIRMED);
    }

    private static java.time.@Nullable Instant confirmedAt(Order order) {
        return order instanceof Confirmed confirmed ? confirmed.confirmedAt() : null;
    }

    private static List<OpenException> plus(List<OpenException> open, OpenException one) {
        var more = new ArrayList<>(open);
        more.add(one);
        return more;
    }

    private static List<OpenException> without(List<OpenException> open, UUID exceptionId) {
        return open.stream()
                .filter(exception -> !exception.exceptionId().equals(exceptionId))
                .toList();
    }

    private static IllegalStateException impossible(Order order, Object what) {
        return new IllegalStateException(order.state() + " order " + order.id() + " cannot take " + what);
    }
}
