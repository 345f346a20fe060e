package io.salesdesk.billing.invoices.model;

import io.salesdesk.platform.decision.Rule;
import java.util.Optional;

/** One rule about invoices. A new rule is a new class in {@link InvoiceRules}. */
public interface InvoiceRule extends Rule {

    @Override
    String refusal();

    /** Why the rule refuses a command that the state allows; empty when it does not, or speaks of other commands. */
    Optional<InvoiceRejection> refuse(Invoice state, Invoice.Command command);
}
