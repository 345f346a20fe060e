package io.salesdesk.billing.statements.model;

import io.salesdesk.billing.statements.model.Statement.Command;
import java.util.Optional;

/** 与财务对账. */
final class FinanceChecksWhatAnotherDrewUp implements StatementRule {

    @Override
    public String sentence() {
        return "Finance checks a statement that somebody else drew up, before it is sent.";
    }

    @Override
    public String code() {
        return "finance-checks-what-another-drew-up";
    }

    @Override
    public String requirement() {
        return "BIL-25";
    }

    @Override
    public String refusal() {
        return "statement-is-checked-by-another";
    }

    @Override
    public Optional<StatementRejection> refuse(Statement state, Command command) {
        return command instanceof Command.Check check
                        && state instanceof Statement.Drawn(var drawnBy)
                        && check.by().sharesAPersonWith(drawnBy)
                ? Optional.of(new StatementRejection.DrawerMayNotCheck())
                : Optional.empty();
    }
}
