package io.salesdesk.billing.release.model;

import org.jspecify.annotations.Nullable;

/** One rule by which goods may leave. A new rule, such as a credit grant, is a new class in {@link ReleaseRules}. */
public interface ReleaseRule {

    /** The rule as a sentence. */
    String sentence();

    /** Stable, kebab-case: names the rule on the wire. */
    String code();

    /** The id in the catalogue of requirements. */
    String requirement();

    /** The setting that bears on it, null for none. */
    @Nullable
    String setting();

    /** The code of the hold when this rule does not let the goods leave. */
    String refusal();

    Verdict judge(ReleaseCase shipment);
}
