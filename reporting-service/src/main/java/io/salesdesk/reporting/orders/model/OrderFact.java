package io.salesdesk.reporting.orders.model;

import io.salesdesk.reporting.file.model.Fact;
import io.salesdesk.reporting.file.model.Origin;
import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What is filed under an order: its own events, the answers to it, its shipments and its money. */
public sealed interface OrderFact extends Fact
        permits OrderFact.Revision,
                OrderFact.Confirmed,
                OrderFact.Cancelled,
                OrderFact.Completed,
                OrderFact.ExceptionRaised,
                OrderFact.ExceptionResolved,
                OrderFact.CustomerConfirmed,
                OrderFact.Reviewed,
                OrderFact.StockCheckRequested,
                OrderFact.StockAnswered,
                OrderFact.AllocationExpired,
                OrderFact.BalanceAnswered,
                OrderFact.PaymentReceived,
                OrderFact.PaymentReversed,
                OrderFact.DepositRequested,
                OrderFact.DepositReceived,
                OrderFact.BalanceRequested,
                ShipmentFact,
                InvoiceFact,
                DunningFact,
                ReservationFact {

    /**
     * The order as entered or amended.
     *
     * @param afterConfirmation a change that the customer agreed to and fulfilment accepted
     * @param at the business time of the entry or amendment
     * @param contractId the contract that it is ordered under
     */
    record Revision(
            Origin origin,
            int revision,
            String number,
            UUID customerId,
            Sale sale,
            String kind,
            boolean urgent,
            UUID enteredBy,
            @Nullable UUID suppliedBy,
            boolean afterConfirmation,
            Instant at,
            @Nullable UUID contractId)
            implements OrderFact {
        @Override
        public String slot() {
            return "revision/" + revision;
        }
    }

    record Confirmed(Origin origin, int revision, String number, UUID customerId, Sale sale, Instant at)
            implements OrderFact {
        @Override
        public String slot() {
            return "confirmed";
        }
    }

    record Cancelled(Origin origin, Instant at) implements OrderFact {
        @Override
        public String slot() {
            return "cancelled";
        }
    }

    record Completed(Origin origin, Instant at) implements OrderFact {
        @Override
        public String slot() {
            return "completed";
        }
    }

    record ExceptionRaised(
            Origin origin,
            UUID exceptionId,
            String reasonCode,
            @Nullable UUID raisedBy) implements OrderFact {
        @Override
        public String slot() {
            return "exception/" + exceptionId;
        }
    }

    record ExceptionResolved(Origin origin, UUID exceptionId) implements OrderFact {
        @Override
        public String slot() {
            return "resolution/" + exceptionId;
        }
    }

    record CustomerConfirmed(Origin origin, int revision, UUID confirmationId, UUID stockAnswerId, UUID recordedBy)
            implements OrderFact {
        @Override
        public String slot() {
            return "customer-confirmation/" + revision;
        }
    }

    record Reviewed(Origin origin, int revision, UUID reviewedBy) implements OrderFact {
        @Override
        public String slot() {
            return "review/" + revision;
        }
    }

    record StockCheckRequested(Origin origin, int revision) implements OrderFact {
        @Override
        public String slot() {
            return "stock-check/" + revision;
        }
    }

    record StockAnswered(Origin origin, int revision, UUID answerId, boolean complete) implements OrderFact {
        @Override
        public String slot() {
            return "stock-answer/" + revision;
        }
    }

    record AllocationExpired(Origin origin, UUID answerId) implements OrderFact {
        @Override
        public String slot() {
            return "allocation-expired/" + answerId;
        }
    }

    record BalanceAnswered(Origin origin, int revision, UUID answerId, boolean sufficient) implements OrderFact {
        @Override
        public String slot() {
            return "balance-answer/" + revision;
        }
    }

    /** Money posted and allocated to the order; one payment's may come in parts, each told once. */
    record PaymentReceived(Origin origin, UUID allocationId, Money amount, Instant at) implements OrderFact {
        @Override
        public String slot() {
            return "payment/" + allocationId + "/" + origin.sequence();
        }
    }

    record DepositRequested(Origin origin, int revision, Money amount) implements OrderFact {
        @Override
        public String slot() {
            return "deposit-requested";
        }
    }

    /** The deposit came in, or is not needed any more. */
    record DepositReceived(Origin origin, int revision) implements OrderFact {
        @Override
        public String slot() {
            return "deposit-received";
        }
    }

    record BalanceRequested(Origin origin, Money amount) implements OrderFact {
        @Override
        public String slot() {
            return "balance-requested";
        }
    }

    /** Some or all of a payment's money was taken off the order again. */
    record PaymentReversed(Origin origin, UUID allocationId, Money amount, Instant at) implements OrderFact {
        @Override
        public String slot() {
            return "payment-reversal/" + allocationId + "/" + origin.sequence();
        }
    }
}
