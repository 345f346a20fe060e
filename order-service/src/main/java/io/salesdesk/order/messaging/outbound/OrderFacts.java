package io.salesdesk.order.messaging.outbound;

import io.salesdesk.order.ordering.model.ContactChannel;
import io.salesdesk.order.ordering.model.CustomerClass;
import io.salesdesk.order.ordering.model.DocumentKind;
import io.salesdesk.order.ordering.model.ExceptionReason;
import io.salesdesk.order.ordering.model.OrderChange;
import io.salesdesk.order.ordering.model.OrderChannel;
import io.salesdesk.order.ordering.model.OrderKind;
import io.salesdesk.order.ordering.model.Origin;
import io.salesdesk.order.ordering.model.PhoneReason;
import io.salesdesk.order.ordering.model.Source;
import io.salesdesk.order.ordering.model.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The data of the events on the wire, version 1. Once published, a record only gains optional members. */
final class OrderFacts {

    private OrderFacts() {}

    record Line(
            UUID lineId,
            int lineNo,
            UUID productId,
            BigDecimal quantity,
            Unit unit,
            BigDecimal unitPrice,
            BigDecimal taxRate,
            Money net,
            Money tax,
            Money gross,
            boolean cancelled) {}

    record OrderEntered(
            UUID orderId,
            String number,
            int revision,
            UUID customerId,
            @Nullable UUID salespersonId,
            @Nullable UUID officeId,
            @Nullable UUID regionId,
            CustomerClass customerClass,
            OrderKind kind,
            OrderChannel channel,
            @Nullable PhoneReason phoneReason,
            boolean urgent,
            String currency,
            UUID enteredBy,
            UUID suppliedBy,
            Instant enteredAt,
            String shippingMethod,
            @Nullable LocalDate requestedShipDate,
            @Nullable UUID deliveryAddressId,
            boolean mixedBatches,
            Money freight,
            Money total,
            @Nullable UUID registrationId,
            @Nullable UUID specialPriceRequestId,
            @Nullable UUID contractId,
            List<Line> lines) {}

    record OrderAmended(
            UUID orderId,
            String number,
            int revision,
            int previousRevision,
            boolean afterConfirmation,
            @Nullable UUID changeId,
            Set<UUID> changedLineIds,
            UUID customerId,
            @Nullable UUID salespersonId,
            @Nullable UUID officeId,
            @Nullable UUID regionId,
            CustomerClass customerClass,
            OrderKind kind,
            OrderChannel channel,
            @Nullable PhoneReason phoneReason,
            boolean urgent,
            String currency,
            UUID enteredBy,
            UUID suppliedBy,
            Instant enteredAt,
            String shippingMethod,
            @Nullable LocalDate requestedShipDate,
            @Nullable UUID deliveryAddressId,
            boolean mixedBatches,
            Money freight,
            Money total,
            @Nullable UUID registrationId,
            @Nullable UUID specialPriceRequestId,
            @Nullable UUID contractId,
            List<Line> lines) {}

    /** @param raisedBy absent when the system found it */
    record OrderExceptionRaised(
            UUID orderId,
            int revision,
            UUID exceptionId,
            ExceptionReason reasonCode,
            String description,
            @Nullable UUID raisedBy,
            @Nullable UUID salespersonId,
            Instant raisedAt) {}

    record OrderExceptionResolved(
            UUID orderId, int revision, UUID exceptionId, String solution, UUID resolvedBy, Instant resolvedAt) {}

    record CustomerConfirmationRecorded(
            UUID orderId,
            int revision,
            UUID confirmationId,
            UUID stockAnswerId,
            UUID balanceAnswerId,
            UUID recordedBy,
            Instant recordedAt,
            boolean paymentDemanded,
            String confirmedWith,
            ContactChannel channel) {}

    record OrderReviewed(UUID orderId, int revision, UUID reviewId, UUID reviewedBy, Instant reviewedAt) {}

    /** Origin and expected date are those of a FUTURES line. */
    record ConfirmedLine(
            UUID lineId,
            int lineNo,
            UUID productId,
            BigDecimal quantity,
            Unit unit,
            BigDecimal unitPrice,
            BigDecimal taxRate,
            Money gross,
            Source source,
            @Nullable Origin origin,
            @Nullable LocalDate expectedDate) {}

    record OrderConfirmed(
            UUID orderId,
            String number,
            int revision,
            UUID customerId,
            @Nullable UUID salespersonId,
            @Nullable UUID officeId,
            @Nullable UUID regionId,
            CustomerClass customerClass,
            OrderKind kind,
            String currency,
            Money freight,
            Money total,
            UUID enteredBy,
            UUID suppliedBy,
            UUID reviewedBy,
            Instant confirmedAt,
            String shippingMethod,
            boolean contractOnFile,
            @Nullable UUID registrationId,
            @Nullable UUID specialPriceRequestId,
            @Nullable UUID contractId,
            List<ConfirmedLine> lines) {}

    record StockCheckRequested(UUID orderId, int revision, UUID requestedBy) {}

    record Agreement(String agreedWith, Instant agreedAt, ContactChannel channel) {}

    record ChangedLine(
            UUID lineId,
            int lineNo,
            UUID productId,
            BigDecimal quantity,
            Unit unit,
            BigDecimal unitPrice,
            OrderChange.Kind change) {}

    record OrderChangeRequested(
            UUID orderId,
            UUID changeId,
            int fromRevision,
            int toRevision,
            boolean cancelOrder,
            UUID requestedBy,
            UUID approvedBy,
            Agreement agreement,
            List<ChangedLine> lines) {}

    record OrderCancelled(
            UUID orderId,
            int revision,
            String reason,
            UUID cancelledBy,
            Instant cancelledAt,
            @Nullable UUID changeId) {}

    record OrderCompleted(UUID orderId, int revision, Instant completedAt) {}

    record OrderDocumentFiled(
            UUID orderId, UUID documentId, DocumentKind kind, UUID attachmentId, UUID filedBy, Instant filedAt) {}

    record Recipient(String kind, UUID id) {}

    record NoticeRequested(
            UUID noticeId,
            String template,
            Recipient recipient,
            String channel,
            Map<String, String> parameters,
            String deduplicationKey) {}
}
