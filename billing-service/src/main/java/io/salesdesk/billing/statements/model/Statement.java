package io.salesdesk.billing.statements.model;

import io.salesdesk.billing.remittances.model.Maker;
import java.time.LocalDate;
import java.util.List;

/** A statement of account (对账单): {@code DRAWN → CHECKED → SENT → CONFIRMED | DISPUTED}, or {@code REJECTED} (BIL-25). */
public sealed interface Statement {

    record Drawn(Maker drawnBy) implements Statement {}

    record Rejected(Maker drawnBy, Maker checkedBy, List<Difference> differences) implements Statement {}

    record Checked(Maker drawnBy, Maker checkedBy) implements Statement {}

    record Sent(Maker drawnBy, Maker checkedBy, Maker sentBy) implements Statement {}

    record Confirmed(Answer answer) implements Statement {}

    record Disputed(Answer answer, List<Difference> differences) implements Statement {}

    /** What the customer said, to whom of us, and when. */
    record Answer(String answeredBy, LocalDate answeredOn, Maker recordedBy) {}

    /** What may be asked of a statement. */
    sealed interface Command {

        /**
         * Finance compares it with its own books.
         *
         * @param prices of the project orders on it
         * @param differences that finance found, empty when it agrees
         */
        record Check(List<SoldPrice> prices, boolean passed, List<Difference> differences, Maker by)
                implements Command {}

        record Send(Maker by) implements Command {}

        record Confirm(Answer answer, LocalDate today) implements Command {}

        record Dispute(Answer answer, List<Difference> differences, LocalDate today) implements Command {}
    }

    /** What follows from a command. */
    sealed interface Event {

        record CheckPassed(Maker by) implements Event {}

        record CheckFailed(Maker by, List<Difference> differences) implements Event {}

        record SentToCustomer(Maker by) implements Event {}

        record CustomerConfirmed(Answer answer) implements Event {}

        record CustomerDisputed(Answer answer, List<Difference> differences) implements Event {}
    }

    /** The state by name. */
    static StatementState stateOf(Statement statement) {
        return switch (statement) {
            case Drawn drawn -> StatementState.DRAWN;
            case Rejected rejected -> StatementState.REJECTED;
            case Checked checked -> StatementState.CHECKED;
            case Sent sent -> StatementState.SENT;
            case Confirmed confirmed -> StatementState.CONFIRMED;
            case Disputed disputed -> StatementState.DISPUTED;
        };
    }
}
