package io.salesdesk.billing.statements.model;

import io.salesdesk.billing.statements.model.Statement.Command;
import java.time.LocalDate;
import java.util.Optional;

/** 回复日期. */
final class StatementIsAnsweredByToday implements StatementRule {

    @Override
    public String sentence() {
        return "An answer to a statement was given on a day that has come.";
    }

    @Override
    public String code() {
        return "statement-is-answered-by-today";
    }

    @Override
    public String requirement() {
        return "BIL-25";
    }

    @Override
    public String refusal() {
        return "statement-cannot-have-been-answered-in-the-future";
    }

    @Override
    public Optional<StatementRejection> refuse(Statement state, Command command) {
        return switch (command) {
            case Command.Confirm(var answer, var today) -> refuse(answer, today);
            case Command.Dispute(var answer, var differences, var today) -> refuse(answer, today);
            default -> Optional.empty();
        };
    }

    private static Optional<StatementRejection> refuse(Statement.Answer answer, LocalDate today) {
        return answer.answeredOn().isAfter(today)
                ? Optional.of(new StatementRejection.AnswerInFuture(answer.answeredOn(), today))
                : Optional.empty();
    }
}
