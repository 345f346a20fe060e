package io.salesdesk.billing.statements.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One rule about statements of account. A new rule is a new class in {@link StatementRules}. */
public interface StatementRule {

    /** The rule as a sentence. */
    String sentence();

    /** Stable, kebab-case: names the rule. */
    String code();

    /** The id in the catalogue of requirements. */
    String requirement();

    /** The setting that bears on it, null for none. */
    default @Nullable String setting() {
        return null;
    }

    /** The code of the refusal by this rule. */
    String refusal();

    /** Why the rule refuses a command that the state allows; empty when it does not, or speaks of other commands. */
    Optional<StatementRejection> refuse(Statement state, Statement.Command command);
}
