package io.salesdesk.billing.statements.rest;

import io.salesdesk.billing.statements.model.Difference;
import io.salesdesk.billing.statements.model.Movement;
import io.salesdesk.billing.statements.model.StatementState;
import io.salesdesk.billing.statements.persistence.StatementEntity;
import io.salesdesk.platform.rest.Resource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A statement of account (对账单, BIL-25).
 *
 * @param opening what the customer owed before the period; negative when more was paid than shipped
 * @param reversed posted money that was taken back
 * @param refunded money that was given back to the customer
 * @param closing what the customer owes after it
 * @param credit of the closing, posted money that belongs to no order yet
 * @param entries absent in lists
 */
public record StatementView(
        UUID id,
        long version,
        String number,
        UUID customerId,
        LocalDate from,
        LocalDate to,
        StatementState state,
        Money opening,
        Money shipped,
        Money received,
        Money reversed,
        Money refunded,
        Money closing,
        Money credit,
        @Nullable List<StatementEntryView> entries,
        List<StatementDifferenceView> differences,
        UUID drawnBy,
        Instant drawnAt,
        @Nullable UUID checkedBy,
        @Nullable UUID sentBy,
        @Nullable Instant sentAt,
        @Nullable String answeredBy,
        @Nullable LocalDate answeredOn)
        implements Resource {

    /** @param change of what is owed */
    public record StatementEntryView(
            Movement.Kind kind,
            LocalDate date,
            @Nullable UUID orderId,
            @Nullable UUID shipmentId,
            @Nullable UUID remittanceId,
            Money change,
            Money balance) {

        static StatementEntryView of(Movement movement) {
            return new StatementEntryView(
                    movement.kind(),
                    movement.date(),
                    movement.orderId(),
                    movement.shipmentId(),
                    movement.remittanceId(),
                    movement.change(),
                    movement.balance());
        }
    }

    public record StatementDifferenceView(
            Difference.Source source,
            String reference,
            @Nullable String ours,
            @Nullable String theirs,
            @Nullable String remark) {

        static StatementDifferenceView of(Difference difference) {
            return new StatementDifferenceView(
                    difference.source(),
                    difference.reference(),
                    difference.ours(),
                    difference.theirs(),
                    difference.remark());
        }
    }

    /** With its entries. */
    static StatementView of(StatementEntity statement) {
        return of(
                statement,
                statement.entries().stream().map(StatementEntryView::of).toList());
    }

    /** As a line of a list. */
    static StatementView withoutEntries(StatementEntity statement) {
        return of(statement, null);
    }

    private static StatementView of(StatementEntity statement, @Nullable List<StatementEntryView> entries) {
        var figures = statement.figures();
        var answer = statement.answer();
        return new StatementView(
                statement.id(),
                statement.version(),
                statement.number(),
                statement.accountId(),
                statement.period().from(),
                statement.period().to(),
                statement.state(),
                figures.opening(),
                figures.shipped(),
                figures.received(),
                figures.reversed(),
                figures.refunded(),
                figures.closing(),
                figures.credit(),
                entries,
                statement.differences().stream()
                        .map(StatementDifferenceView::of)
                        .toList(),
                statement.drawnBy(),
                statement.drawnAt(),
                statement.checkedBy(),
                statement.sentBy(),
                statement.sentAt(),
                answer == null ? null : answer.answeredBy(),
                answer == null ? null : answer.answeredOn());
    }
}
