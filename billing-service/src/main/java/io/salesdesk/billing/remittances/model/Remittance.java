package io.salesdesk.billing.remittances.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A remittance (汇款): {@code SLIP_RECEIVED → CONFIRMED → MATCHED → POSTED}, or {@code REJECTED} (BIL-04). Money that
 * finance saw without a slip starts at {@code CONFIRMED} and has no slip for life.
 */
public sealed interface Remittance {

    /** A slip is enough to ship an order of kind STANDARD while it counts (BIL-02). */
    record SlipReceived(Slip slip, boolean expired) implements Remittance {}

    record Confirmed(@Nullable Slip slip, Receipt receipt) implements Remittance {}

    record Matched(@Nullable Slip slip, Receipt receipt, Matching matching) implements Remittance {}

    record Posted(@Nullable Slip slip, Receipt receipt, Matching matching, Maker postedBy) implements Remittance {}

    record Rejected(String reason, Maker rejectedBy) implements Remittance {}

    /** What may be asked of a remittance. */
    sealed interface Command {

        /** Finance checks the bank account and writes the exact amount that arrived. */
        record Confirm(ReceiptData data, LocalDate today, Maker by) implements Command {}

        /**
         * Sales support says whose money it is.
         *
         * @param orders null to take the slip's
         */
        record Match(UUID customerId, java.util.@Nullable List<OrderShare> orders, KnownOrders known, Maker by)
                implements Command {}

        /** Sales support enters the receipt: the money reaches the orders and the customer's credit. */
        record Post(Maker by) implements Command {}

        record Reject(String reason, Maker by) implements Command {}

        /** The slip's days are over and nobody saw the money. */
        record ExpireSlip(LocalDate today) implements Command {}
    }

    /** What follows from a command. */
    sealed interface Event {

        record MoneyConfirmed(Receipt receipt) implements Event {}

        record CustomerMatched(Matching matching) implements Event {}

        record MoneyPosted(Maker by) implements Event {}

        record RemittanceRejected(String reason, Maker by) implements Event {}

        record SlipExpired() implements Event {}
    }
}
