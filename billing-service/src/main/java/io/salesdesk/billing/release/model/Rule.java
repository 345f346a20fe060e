package io.salesdesk.billing.release.model;

import org.jspecify.annotations.Nullable;

/** A rule of the rulebook as people read it. */
public interface Rule {

    /** The rule as a sentence. */
    String sentence();

    /** Stable, kebab-case: names the rule on the wire. */
    String code();

    /** The id in the catalogue of requirements. */
    String requirement();

    /** The setting that bears on it, null for none. */
    @Nullable
    String setting();

    /** The code by which the rule refuses: of the hold, or of the problem. */
    String refusal();
}
