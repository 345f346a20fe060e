package io.salesdesk.fulfilment.purchasing.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One rule of purchasing, a class of its own in {@link PurchaseRules}. */
public interface PurchaseRule {

    /** The rule as a sentence. */
    String sentence();

    /** Stable, kebab-case. */
    String code();

    /** The id in the catalogue of requirements. */
    String requirement();

    /** The setting that bears on it, null for none. */
    @Nullable
    String setting();

    /** The code of the refusal. */
    String refusal();

    /** Why the rule refuses the command, or nothing. */
    Optional<PurchaseRejection> refuse(Purchase purchase, PurchaseCommand command);
}
