package io.salesdesk.billing.statements.model;

import java.util.List;
import java.util.Optional;

/** The rulebook of statements, in the order in which the rules are asked; the first that refuses answers. */
public final class StatementRules {

    private static final List<StatementRule> ALL = List.of(
            new FinanceChecksWhatAnotherDrewUp(),
            new ProjectPriceIsTheApprovedOne(),
            new WhoeverDoesNotAgreeListsTheDifferences(),
            new StatementIsAnsweredByToday());

    private StatementRules() {}

    public static List<StatementRule> all() {
        return ALL;
    }

    static Optional<StatementRejection> refuse(Statement state, Statement.Command command) {
        return ALL.stream()
                .flatMap(rule -> rule.refuse(state, command).stream())
                .findFirst();
    }
}
