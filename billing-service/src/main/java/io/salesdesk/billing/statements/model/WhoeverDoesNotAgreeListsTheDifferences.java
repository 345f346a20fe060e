package io.salesdesk.billing.statements.model;

import io.salesdesk.billing.statements.model.Statement.Command;
import java.util.Optional;

/** 对账差异清单. */
final class WhoeverDoesNotAgreeListsTheDifferences implements StatementRule {

    @Override
    public String sentence() {
        return "Whoever does not agree with a statement lists the differences, and whoever agrees lists none.";
    }

    @Override
    public String code() {
        return "whoever-does-not-agree-lists-the-differences";
    }

    @Override
    public String requirement() {
        return "BIL-25";
    }

    @Override
    public String refusal() {
        return "differences-are-listed";
    }

    @Override
    public Optional<StatementRejection> refuse(Statement state, Command command) {
        return switch (command) {
            case Command.Check check
            when check.passed() && !check.differences().isEmpty() ->
                Optional.of(new StatementRejection.DifferencesUnexpected());
            case Command.Check check
            when !check.passed()
                    && check.differences().isEmpty()
                    && ProjectPriceIsTheApprovedOne.differences(check.prices()).isEmpty() ->
                Optional.of(new StatementRejection.DifferencesMissing());
            case Command.Dispute dispute
            when dispute.differences().isEmpty() -> Optional.of(new StatementRejection.DifferencesMissing());
            default -> Optional.empty();
        };
    }
}
