package io.salesdesk.order.ordering.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people and other services ask of an order that exists. */
public sealed interface OrderCommand {

    /** A new revision before confirmation. */
    record Amend(Actor by, OrderRequest request, CustomerStanding customer, Map<UUID, ProductTerms> products)
            implements OrderCommand {}

    record RaiseException(UUID exceptionId, Actor by, ExceptionReason reason, String description)
            implements OrderCommand {}

    record ResolveException(UUID exceptionId, Actor by, String solution) implements OrderCommand {}

    record RecordStockAnswer(StockAnswer answer) implements OrderCommand {}

    record RecordBalanceAnswer(BalanceAnswer answer) implements OrderCommand {}

    /** Fulfilment let the allocation of the answer expire. */
    record ExpireAllocation(int revision, UUID answerId, Instant expiredAt) implements OrderCommand {}

    /** Fulfilment found that goods of a confirmed order are missing. */
    record ReportShortage(UUID exceptionId, int revision, Map<UUID, Quantity> missing) implements OrderCommand {}

    /** All is optional here, because what is missing from the record is a business refusal (ORD-03). */
    record ConfirmWithCustomer(
            UUID confirmationId,
            Actor by,
            int revision,
            UUID stockAnswerId,
            UUID balanceAnswerId,
            @Nullable String confirmedWith,
            @Nullable ContactChannel channel,
            @Nullable String shippingMethod,
            @Nullable String shippingTime,
            @Nullable Boolean paymentDemanded,
            List<ConfirmedLine> lines)
            implements OrderCommand {}

    record ConfirmedLine(
            UUID lineId,
            @Nullable String model,
            @Nullable Quantity quantity,
            @Nullable Source source,
            @Nullable LocalDate expectedDate) {}

    record PassReview(UUID reviewId, Actor by, int revision) implements OrderCommand {}

    record FailReview(UUID reviewId, UUID exceptionId, Actor by, int revision, String reason, List<Finding> findings)
            implements OrderCommand {}

    record AskForStockCheck(Actor by) implements OrderCommand {}

    /** Before confirmation; afterwards it is a {@link RequestChange}. */
    record Cancel(Actor by, String reason) implements OrderCommand {}

    /**
     * @param lines the lines that change, with their new quantities; a quantity of zero cancels a line
     * @param cancelsOrder everything that has not left shall be cancelled; {@code lines} is empty then
     */
    record RequestChange(
            UUID changeId,
            Actor by,
            int revision,
            boolean cancelsOrder,
            String reason,
            OrderChange.@Nullable Agreement agreement,
            List<RequestedLine> lines,
            Map<UUID, ProductTerms> products)
            implements OrderCommand {}

    record ApproveChange(UUID changeId, Actor by) implements OrderCommand {}

    record RejectChange(UUID changeId, Actor by, String reason) implements OrderCommand {}

    /** Fulfilment accepted at least one line. */
    record AcceptChange(UUID changeId, OrderChange.Outcome outcome) implements OrderCommand {}

    /** Fulfilment accepted nothing. */
    record RefuseChange(UUID changeId, String reason) implements OrderCommand {}

    /** Asks the regional manager for consent (ORD-17). */
    record AskForCoordination(Actor by) implements OrderCommand {}

    record Coordinate(UUID approvalId, Actor by) implements OrderCommand {}

    record RefuseCoordination(UUID approvalId, Actor by, String reason) implements OrderCommand {}

    record FileDocument(UUID documentId, DocumentKind kind, UUID attachmentId, Actor by) implements OrderCommand {}

    /** @param receivedInAll by line part, everything whose receipt the customer has confirmed so far */
    record RecordReceipt(Map<UUID, Quantity> receivedInAll) implements OrderCommand {}
}
