package io.salesdesk.order.messaging.outbound;

import io.salesdesk.order.ordering.model.Actor;
import io.salesdesk.order.ordering.model.Order;
import io.salesdesk.order.ordering.model.OrderContext;
import io.salesdesk.order.ordering.model.OrderEvent;
import io.salesdesk.order.ordering.model.RegionalCase;
import io.salesdesk.order.ordering.persistence.OrderEntity;
import io.salesdesk.order.ordering.persistence.Orders;
import io.salesdesk.order.ordering.persistence.TimelineEntity;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.messaging.EventPublisher;
import io.salesdesk.platform.messaging.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Publishes what happened to an order and notes it in the order's timeline. */
@ApplicationScoped
public class OrderAnnouncer {

    private static final String ORDER = "order";

    private final EventPublisher events;
    private final Orders orders;

    OrderAnnouncer(EventPublisher events, Orders orders) {
        this.events = events;
        this.orders = orders;
    }

    /** @param after the order as it is after the event */
    public void announce(OrderEntity row, Order after, OrderEvent event, OrderContext context) {
        OrderTranslator.translate(after, event)
                .ifPresent(message -> events.publish(
                        OutgoingEvent.of(message.name(), row.id(), row.nextEventSequence(), message.data())
                                .with("orderid", row.id())
                                .with("orderrevision", after.content().revision())));
        if (event instanceof OrderEvent.ExceptionRaised raised) {
            ask(row, OrderTranslator.notice(after.content(), raised, Ids.next()));
        }
        if (event instanceof OrderEvent.StockAnswered) {
            ask(row, OrderTranslator.outOfStock(after, Ids.next()));
        }
        var entry = entry(after, event, context);
        if (entry != null) {
            orders.note(entry);
        }
    }

    /** The salesperson hears of each step of a purchase for the order (ORD-11); once per step. */
    public void purchaseMoved(OrderEntity row, String event, UUID purchaseId, @Nullable LocalDate expectedDate) {
        var salesperson = row.salespersonId();
        if (salesperson != null) {
            ask(
                    row,
                    OrderTranslator.purchaseMoved(
                            row.number(), salesperson, event, purchaseId, expectedDate, Ids.next()));
        }
    }

    private void ask(OrderEntity row, OrderFacts.@Nullable NoticeRequested notice) {
        if (notice != null) {
            events.publish(OutgoingEvent.of("NoticeRequested", notice.noticeId(), 1, notice)
                    .with("orderid", row.id()));
        }
    }

    /**
     * Null for what the header itself records (entry) and for what other services said, which its handler notes with
     * what they said.
     */
    private static @Nullable TimelineEntity entry(Order after, OrderEvent event, OrderContext context) {
        var revision = after.content().revision();
        return switch (event) {
            case OrderEvent.Entered _,
                    OrderEvent.StockAnswered _,
                    OrderEvent.BalanceAnswered _,
                    OrderEvent.AllocationVoided _,
                    OrderEvent.ChangeAccepted _,
                    OrderEvent.ChangeBalanceAnswered _,
                    OrderEvent.ChangeRefused _ -> null;
            case OrderEvent.Amended amended ->
                entry(
                        after,
                        context,
                        "OrderAmended",
                        revision,
                        amended.by(),
                        details(
                                "previousRevision", revision - 1,
                                "changedLineIds", amended.changedLineIds(),
                                "changeId", amended.changeId()));
            case OrderEvent.ExceptionRaised(var exception) ->
                entry(
                        after,
                        context,
                        "OrderExceptionRaised",
                        revision,
                        exception.raisedBy(),
                        details(
                                "exceptionId", exception.exceptionId(),
                                "reasonCode", exception.reason().name(),
                                "description", exception.description()));
            case OrderEvent.ExceptionResolved resolved ->
                entry(
                        after,
                        context,
                        "OrderExceptionResolved",
                        revision,
                        resolved.by(),
                        details("exceptionId", resolved.exceptionId(), "solution", resolved.solution()));
            case OrderEvent.CustomerConfirmed(var confirmation) ->
                entry(
                        after,
                        context,
                        "CustomerConfirmationRecorded",
                        confirmation.revision(),
                        confirmation.recordedBy(),
                        details(
                                "confirmationId", confirmation.confirmationId(),
                                "confirmedWith", confirmation.confirmedWith(),
                                "channel", confirmation.channel().name(),
                                "paymentDemanded", confirmation.paymentDemanded()));
            case OrderEvent.ReviewPassed(var review) ->
                entry(
                        after,
                        context,
                        "OrderReviewed",
                        review.revision(),
                        review.reviewedBy(),
                        details("reviewId", review.reviewId()));
            case OrderEvent.ReviewFailed failed ->
                entry(
                        after,
                        context,
                        "OrderReviewFailed",
                        failed.revision(),
                        failed.by(),
                        details(
                                "reviewId", failed.reviewId(),
                                "reason", failed.reason(),
                                "findings",
                                        failed.findings().stream()
                                                .map(finding -> finding.aspect() + ": " + finding.remark())
                                                .toList()));
            case OrderEvent.Confirmed _ -> entry(after, context, "OrderConfirmed", revision, null, details());
            case OrderEvent.StockCheckAsked asked ->
                entry(after, context, "StockCheckRequested", revision, asked.by(), details());
            case OrderEvent.ChangeRequested(var change) ->
                entry(
                        after,
                        context,
                        "OrderChangeApplied",
                        revision,
                        change.requestedBy(),
                        details(
                                "changeId", change.changeId(),
                                "cancelOrder", change.cancelsOrder(),
                                "reason", change.reason(),
                                "agreedWith", change.agreement().agreedWith()));
            case OrderEvent.ChangeApproved approved ->
                entry(
                        after,
                        context,
                        "OrderChangeRequested",
                        revision,
                        approved.by(),
                        details("changeId", approved.changeId()));
            case OrderEvent.ChangeRejected rejected ->
                entry(
                        after,
                        context,
                        "OrderChangeRejected",
                        revision,
                        rejected.by(),
                        details("changeId", rejected.changeId(), "reason", rejected.reason()));
            case OrderEvent.CoordinationAsked asked ->
                entry(
                        after,
                        context,
                        "RegionalCoordinationRequested",
                        revision,
                        asked.by(),
                        details(
                                "cases",
                                asked.cases().stream()
                                        .sorted()
                                        .map(RegionalCase::name)
                                        .toList()));
            case OrderEvent.Coordinated(var coordination) ->
                entry(
                        after,
                        context,
                        "RegionalCoordinationApproved",
                        revision,
                        coordination.by(),
                        details("approvalId", coordination.approvalId()));
            case OrderEvent.CoordinationRefused refused ->
                entry(
                        after,
                        context,
                        "RegionalCoordinationRejected",
                        revision,
                        refused.by(),
                        details("approvalId", refused.approvalId(), "reason", refused.reason()));
            case OrderEvent.DocumentFiled filed ->
                entry(
                        after,
                        context,
                        "OrderDocumentFiled",
                        revision,
                        filed.by(),
                        details(
                                "documentId",
                                filed.documentId(),
                                "kind",
                                filed.kind().name()));
            case OrderEvent.Cancelled cancelled ->
                entry(
                        after,
                        context,
                        "OrderCancelled",
                        revision,
                        cancelled.by(),
                        details("reason", cancelled.reason(), "changeId", cancelled.changeId()));
            case OrderEvent.Completed _ -> entry(after, context, "OrderCompleted", revision, null, details());
        };
    }

    private static TimelineEntity entry(
            Order order,
            OrderContext context,
            String event,
            int revision,
            @Nullable Actor actor,
            Map<String, Object> details) {
        return new TimelineEntity(
                order.id(),
                context.now(),
                context.today(),
                ORDER,
                event,
                revision,
                actor == null ? null : actor.personId(),
                actor == null ? null : actor.onBehalfOf(),
                details);
    }

    /** Names and values in turn; ids as text, absent values left out. */
    private static Map<String, Object> details(@Nullable Object... namesAndValues) {
        var details = new HashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1];
            if (value != null) {
                details.put(String.valueOf(namesAndValues[i]), value instanceof UUID ? value.toString() : value);
            }
        }
        return details;
    }
}
