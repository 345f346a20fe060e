package io.salesdesk.order.ordering.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to an order, in the model's own terms. What others hear of it is said in {@code messaging.outbound}. */
public sealed interface OrderEvent {

    record Entered(OrderContent content) implements OrderEvent {}

    /**
     * A new revision.
     *
     * @param facts what holds for it from the start: nothing before confirmation, everything after it
     * @param changeId the change it came from, after confirmation
     */
    record Amended(
            OrderContent content,
            Facts facts,
            Set<UUID> changedLineIds,
            Actor by,
            Instant at,
            @Nullable UUID changeId) implements OrderEvent {}

    record ExceptionRaised(OpenException exception) implements OrderEvent {}

    record ExceptionResolved(UUID exceptionId, String solution, Actor by, Instant at) implements OrderEvent {}

    record StockAnswered(StockAnswer answer) implements OrderEvent {}

    record BalanceAnswered(BalanceAnswer answer) implements OrderEvent {}

    /** The stock answer and the call and review built on it are void. */
    record AllocationVoided(UUID answerId, Instant at) implements OrderEvent {}

    record CustomerConfirmed(CustomerConfirmation confirmation) implements OrderEvent {}

    record ReviewPassed(Review review) implements OrderEvent {}

    record ReviewFailed(UUID reviewId, int revision, Actor by, Instant at, String reason, List<Finding> findings)
            implements OrderEvent {}

    record Confirmed(Instant at) implements OrderEvent {}

    record StockCheckAsked(Actor by, Instant at) implements OrderEvent {}

    record ChangeRequested(OrderChange change) implements OrderEvent {}

    record ChangeApproved(UUID changeId, Actor by, Instant at) implements OrderEvent {}

    record ChangeRejected(UUID changeId, Actor by, Instant at, String reason) implements OrderEvent {}

    record ChangeAccepted(UUID changeId, OrderChange.Outcome outcome) implements OrderEvent {}

    record ChangeBalanceAnswered(UUID changeId, BalanceAnswer answer) implements OrderEvent {}

    record ChangeRefused(UUID changeId, String reason, Instant at) implements OrderEvent {}

    /** The regional manager is asked (ORD-17). */
    record CoordinationAsked(Set<RegionalCase> cases, Actor by, Instant at) implements OrderEvent {}

    record Coordinated(Coordination coordination) implements OrderEvent {}

    record CoordinationRefused(UUID approvalId, Actor by, Instant at, String reason) implements OrderEvent {}

    record DocumentFiled(UUID documentId, DocumentKind kind, UUID attachmentId, Actor by, Instant at)
            implements OrderEvent {}

    record Cancelled(
            String reason, Actor by, Instant at, @Nullable UUID changeId) implements OrderEvent {}

    record Completed(Instant at) implements OrderEvent {}
}
