package io.salesdesk.billing.statements.model;

import io.salesdesk.platform.decision.Rule;
import java.util.Optional;

/** One rule about statements of account. A new rule is a new class in {@link StatementRules}. */
public interface StatementRule extends Rule {

    @Override
    String refusal();

    /** Why the rule refuses a command that the state allows; empty when it does not, or speaks of other commands. */
    Optional<StatementRejection> refuse(Statement state, Statement.Command command);
}
