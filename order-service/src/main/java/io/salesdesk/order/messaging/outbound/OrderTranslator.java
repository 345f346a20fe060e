package io.salesdesk.order.messaging.outbound;

import io.salesdesk.order.ordering.model.Order;
import io.salesdesk.order.ordering.model.OrderChange;
import io.salesdesk.order.ordering.model.OrderContent;
import io.salesdesk.order.ordering.model.OrderEvent;
import io.salesdesk.order.ordering.model.OrderLine;
import io.salesdesk.order.ordering.model.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What others hear of an order when something happened to it. */
final class OrderTranslator {

    private OrderTranslator() {}

    /** @param name as in the catalogue of events */
    record Message(String name, Object data) {}

    /** @param after the order as it is after the event */
    static Optional<Message> translate(Order after, OrderEvent event) {
        var content = after.content();
        return Optional.ofNullable(
                switch (event) {
                    case OrderEvent.Entered _ -> new Message("OrderEntered", entered(content));
                    case OrderEvent.Amended amended -> new Message("OrderAmended", amended(after, amended));
                    case OrderEvent.ExceptionRaised(var exception) ->
                        new Message(
                                "OrderExceptionRaised",
                                new OrderFacts.OrderExceptionRaised(
                                        content.orderId(),
                                        content.revision(),
                                        exception.exceptionId(),
                                        exception.reason(),
                                        exception.description(),
                                        exception.raisedBy() == null
                                                ? null
                                                : exception.raisedBy().personId(),
                                        content.attribution().salespersonId(),
                                        exception.raisedAt()));
                    case OrderEvent.ExceptionResolved resolved ->
                        new Message(
                                "OrderExceptionResolved",
                                new OrderFacts.OrderExceptionResolved(
                                        content.orderId(),
                                        content.revision(),
                                        resolved.exceptionId(),
                                        resolved.solution(),
                                        resolved.by().personId(),
                                        resolved.at()));
                    case OrderEvent.CustomerConfirmed(var confirmation) ->
                        new Message(
                                "CustomerConfirmationRecorded",
                                new OrderFacts.CustomerConfirmationRecorded(
                                        content.orderId(),
                                        confirmation.revision(),
                                        confirmation.confirmationId(),
                                        confirmation.stockAnswerId(),
                                        confirmation.balanceAnswerId(),
                                        confirmation.recordedBy().personId(),
                                        confirmation.recordedAt(),
                                        confirmation.paymentDemanded(),
                                        confirmation.confirmedWith(),
                                        confirmation.channel()));
                    case OrderEvent.ReviewPassed(var review) ->
                        new Message(
                                "OrderReviewed",
                                new OrderFacts.OrderReviewed(
                                        content.orderId(),
                                        review.revision(),
                                        review.reviewId(),
                                        review.reviewedBy().personId(),
                                        review.reviewedAt()));
                    case OrderEvent.Confirmed confirmed -> new Message("OrderConfirmed", confirmed(after, confirmed));
                    case OrderEvent.StockCheckAsked asked ->
                        new Message(
                                "StockCheckRequested",
                                new OrderFacts.StockCheckRequested(
                                        content.orderId(),
                                        content.revision(),
                                        asked.by().personId()));
                    case OrderEvent.ChangeApproved approved ->
                        new Message("OrderChangeRequested", changeRequested(after, approved));
                    case OrderEvent.DocumentFiled filed ->
                        new Message(
                                "OrderDocumentFiled",
                                new OrderFacts.OrderDocumentFiled(
                                        content.orderId(),
                                        filed.documentId(),
                                        filed.kind(),
                                        filed.attachmentId(),
                                        filed.by().personId(),
                                        filed.at()));
                    case OrderEvent.Cancelled cancelled ->
                        new Message(
                                "OrderCancelled",
                                new OrderFacts.OrderCancelled(
                                        content.orderId(),
                                        content.revision(),
                                        cancelled.reason(),
                                        cancelled.by().personId(),
                                        cancelled.at(),
                                        cancelled.changeId()));
                    case OrderEvent.Completed completed ->
                        new Message(
                                "OrderCompleted",
                                new OrderFacts.OrderCompleted(content.orderId(), content.revision(), completed.at()));
                    // Heard from others, or of no concern to them.
                    case OrderEvent.StockAnswered _,
                            OrderEvent.BalanceAnswered _,
                            OrderEvent.AllocationVoided _,
                            OrderEvent.ReviewFailed _,
                            OrderEvent.ChangeRequested _,
                            OrderEvent.ChangeRejected _,
                            OrderEvent.ChangeAccepted _,
                            OrderEvent.ChangeBalanceAnswered _,
                            OrderEvent.ChangeRefused _,
                            // The platform tells of the approval.
                            OrderEvent.CoordinationAsked _,
                            OrderEvent.Coordinated _,
                            OrderEvent.CoordinationRefused _ -> null;
                });
    }

    private static OrderFacts.OrderEntered entered(OrderContent content) {
        var attribution = content.attribution();
        var delivery = content.delivery();
        return new OrderFacts.OrderEntered(
                content.orderId(),
                content.number(),
                content.revision(),
                content.customerId(),
                attribution.salespersonId(),
                attribution.officeId(),
                attribution.regionId(),
                attribution.customerClass(),
                content.kind(),
                content.channel(),
                content.phoneReason(),
                content.urgent(),
                content.currency().getCode(),
                content.enteredBy().personId(),
                content.suppliedBy(),
                content.enteredAt(),
                delivery.shippingMethod(),
                delivery.requestedShipDate(),
                delivery.deliveryAddressId(),
                delivery.mixedBatches(),
                content.freight(),
                content.total(),
                content.basis().registrationId(),
                content.basis().specialPriceRequestId(),
                content.basis().contractId(),
                lines(content));
    }

    private static OrderFacts.OrderAmended amended(Order after, OrderEvent.Amended event) {
        var content = event.content();
        var attribution = content.attribution();
        var delivery = content.delivery();
        return new OrderFacts.OrderAmended(
                content.orderId(),
                content.number(),
                content.revision(),
                content.revision() - 1,
                after instanceof Order.Confirmed,
                event.changeId(),
                event.changedLineIds(),
                content.customerId(),
                attribution.salespersonId(),
                attribution.officeId(),
                attribution.regionId(),
                attribution.customerClass(),
                content.kind(),
                content.channel(),
                content.phoneReason(),
                content.urgent(),
                content.currency().getCode(),
                content.enteredBy().personId(),
                content.suppliedBy(),
                content.enteredAt(),
                delivery.shippingMethod(),
                delivery.requestedShipDate(),
                delivery.deliveryAddressId(),
                delivery.mixedBatches(),
                content.freight(),
                content.total(),
                content.basis().registrationId(),
                content.basis().specialPriceRequestId(),
                content.basis().contractId(),
                lines(content));
    }

    private static List<OrderFacts.Line> lines(OrderContent content) {
        return content.lines().stream()
                .map(line -> new OrderFacts.Line(
                        line.lineId(),
                        line.lineNo(),
                        line.productId(),
                        line.quantity().amount(),
                        line.quantity().unit(),
                        plain(line.unitPrice()),
                        plain(line.taxRate()),
                        line.amount().net(),
                        line.amount().tax(),
                        line.amount().gross(),
                        line.cancelled()))
                .toList();
    }

    private static OrderFacts.OrderConfirmed confirmed(Order after, OrderEvent.Confirmed event) {
        var content = after.content();
        var attribution = content.attribution();
        var review = Objects.requireNonNull(after.facts().review());
        return new OrderFacts.OrderConfirmed(
                content.orderId(),
                content.number(),
                content.revision(),
                content.customerId(),
                attribution.salespersonId(),
                attribution.officeId(),
                attribution.regionId(),
                attribution.customerClass(),
                content.kind(),
                content.currency().getCode(),
                content.freight(),
                content.total(),
                content.enteredBy().personId(),
                content.suppliedBy(),
                review.reviewedBy().personId(),
                event.at(),
                content.delivery().shippingMethod(),
                content.contractOnFile(),
                content.basis().registrationId(),
                content.basis().specialPriceRequestId(),
                content.basis().contractId(),
                content.parts(after.facts().stock()).stream()
                        .map(OrderTranslator::confirmedLine)
                        .toList());
    }

    private static OrderFacts.ConfirmedLine confirmedLine(OrderLine.Part part) {
        var line = part.line();
        return new OrderFacts.ConfirmedLine(
                part.lineId(),
                line.lineNo(),
                line.productId(),
                part.quantity().amount(),
                part.quantity().unit(),
                plain(line.unitPrice()),
                plain(line.taxRate()),
                part.amount().gross(),
                Objects.requireNonNull(part.source()),
                part.origin(),
                part.expectedDate());
    }

    private static OrderFacts.OrderChangeRequested changeRequested(Order after, OrderEvent.ChangeApproved approved) {
        var change = change(after);
        return new OrderFacts.OrderChangeRequested(
                after.id(),
                change.changeId(),
                change.fromRevision(),
                change.toRevision(),
                change.cancelsOrder(),
                change.requestedBy().personId(),
                approved.by().personId(),
                new OrderFacts.Agreement(
                        change.agreement().agreedWith(),
                        change.agreement().agreedAt(),
                        change.agreement().channel()),
                Stream.concat(change.lines().stream().map(OrderTranslator::changedLine), kept(after.content(), change))
                        .sorted((a, b) -> Integer.compare(a.lineNo(), b.lineNo()))
                        .toList());
    }

    private static OrderChange change(Order after) {
        OrderChange change = after instanceof Order.Confirmed confirmed ? confirmed.change() : null;
        return Objects.requireNonNull(change);
    }

    private static OrderFacts.ChangedLine changedLine(OrderChange.Line line) {
        return new OrderFacts.ChangedLine(
                line.lineId(),
                line.lineNo(),
                line.productId(),
                line.quantity().amount(),
                line.quantity().unit(),
                plain(line.unitPrice()),
                line.kind());
    }

    private static Stream<OrderFacts.ChangedLine> kept(OrderContent content, OrderChange change) {
        return content.liveLines().stream()
                .filter(line -> change.lines().stream()
                        .noneMatch(changed -> changed.lineId().equals(line.lineId())))
                .map(line -> new OrderFacts.ChangedLine(
                        line.lineId(),
                        line.lineNo(),
                        line.productId(),
                        line.quantity().amount(),
                        line.quantity().unit(),
                        plain(line.unitPrice()),
                        OrderChange.Kind.KEPT));
    }

    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The notice that tells the salesperson at once (ORD-08); null when nobody is responsible for the customer. */
    static OrderFacts.@Nullable NoticeRequested notice(
            OrderContent content, OrderEvent.ExceptionRaised raised, java.util.UUID noticeId) {
        var salesperson = content.attribution().salespersonId();
        if (salesperson == null) {
            return null;
        }
        var exception = raised.exception();
        return new OrderFacts.NoticeRequested(
                noticeId,
                "order-exception",
                new OrderFacts.Recipient("PERSON", salesperson),
                "SMS",
                java.util.Map.of(
                        "orderNumber", content.number(),
                        "reason", exception.reason().name(),
                        "description", exception.description()),
                "order-exception:" + exception.exceptionId());
    }

    /**
     * The notice that tells the field sales at once that goods are not in stock and must be ordered (ORD-11), once per
     * revision; null when everything is in stock or nobody is responsible for the customer.
     */
    static OrderFacts.@Nullable NoticeRequested outOfStock(Order after, java.util.UUID noticeId) {
        var content = after.content();
        var salesperson = content.attribution().salespersonId();
        if (salesperson == null || !after.facts().needsFutures()) {
            return null;
        }
        var missing = content.parts(after.facts().stock()).stream()
                .filter(part -> part.source() == Source.FUTURES)
                .map(part ->
                        part.line().model() + " " + part.quantity().amount().toPlainString() + " "
                                + part.quantity().unit())
                .collect(Collectors.joining("; "));
        return new OrderFacts.NoticeRequested(
                noticeId,
                "order-out-of-stock",
                new OrderFacts.Recipient("PERSON", salesperson),
                "SMS",
                java.util.Map.of("orderNumber", content.number(), "missing", missing),
                "order-out-of-stock:" + content.orderId() + ":" + content.revision());
    }

    /** The notice that tells the field sales how a purchase goes on (ORD-11). */
    static OrderFacts.NoticeRequested purchaseMoved(
            String orderNumber,
            java.util.UUID salesperson,
            String event,
            java.util.UUID purchaseId,
            @Nullable LocalDate expectedDate,
            java.util.UUID noticeId) {
        var parameters = new HashMap<String, String>();
        parameters.put("orderNumber", orderNumber);
        if (expectedDate != null) {
            parameters.put("expectedDate", expectedDate.toString());
        }
        return new OrderFacts.NoticeRequested(
                noticeId,
                switch (event) {
                    case "PurchaseOrdered" -> "purchase-ordered";
                    case "PurchaseInTransit" -> "purchase-in-transit";
                    case "GoodsArrived" -> "purchase-arrived";
                    default -> throw new IllegalArgumentException(event + " tells nobody");
                },
                new OrderFacts.Recipient("PERSON", salesperson),
                "SMS",
                parameters,
                event + ":" + purchaseId + ":" + expectedDate);
    }
}
