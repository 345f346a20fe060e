package io.salesdesk.billing.invoices.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One rule about invoices. A new rule is a new class in {@link InvoiceRules}. */
public interface InvoiceRule {

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
    Optional<InvoiceRejection> refuse(Invoice state, Invoice.Command command);
}
