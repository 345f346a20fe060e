package io.salesdesk.billing.refunds.model;

import io.salesdesk.billing.remittances.model.Maker;
import java.time.LocalDate;

/**
 * Customer credit that is given back: {@code REQUESTED → APPROVED → PAID}, or {@code REJECTED}, {@code WITHDRAWN},
 * {@code FAILED}. The desk asks, a sales manager decides, finance pays, three persons. From the decision on the money is
 * set aside: it is no credit any more, and no order draws on it.
 */
public sealed interface Refund {

    record Requested(Maker requestedBy) implements Refund {}

    /** @param decidedOn the business date */
    record Approved(Maker requestedBy, Maker decidedBy, LocalDate decidedOn) implements Refund {}

    record Rejected() implements Refund {}

    record Withdrawn() implements Refund {}

    record Paid() implements Refund {}

    record Failed() implements Refund {}

    /** What may be asked of a refund. */
    sealed interface Command {

        record Approve(RefundFacts facts, Maker by, LocalDate today) implements Command {}

        record Reject(Maker by) implements Command {}

        /** The desk does not want it any more. */
        record Withdraw() implements Command {}

        /** Finance has paid. */
        record Pay(LocalDate paidOn, LocalDate today, Maker by) implements Command {}

        /** Finance could not pay: the account is closed, the bank sent it back. */
        record Fail(Maker by) implements Command {}
    }

    /** What follows from a command. */
    sealed interface Event {

        record RefundApproved(Maker by, LocalDate on) implements Event {}

        record RefundRejected() implements Event {}

        record RefundWithdrawn() implements Event {}

        record RefundPaid() implements Event {}

        record RefundFailed() implements Event {}
    }

    /** The state by name. */
    static RefundState stateOf(Refund refund) {
        return switch (refund) {
            case Requested _ -> RefundState.REQUESTED;
            case Approved _ -> RefundState.APPROVED;
            case Rejected _ -> RefundState.REJECTED;
            case Withdrawn _ -> RefundState.WITHDRAWN;
            case Paid _ -> RefundState.PAID;
            case Failed _ -> RefundState.FAILED;
        };
    }
}
