package io.salesdesk.platform.decision;

import org.jspecify.annotations.Nullable;

/**
 * A rule of the business by its name: what it says, where it comes from, and what people are told when it refuses. An
 * aggregate has its rules in one list, from which {@code docs/rules.md} is made.
 */
public interface Rule {

    /** The rule as an English sentence; its Chinese one stands in {@code rules/rules_zh_CN.properties}. */
    String sentence();

    /** Stable, kebab-case, unique in the service. */
    String code();

    /** The id in the catalogue of requirements. */
    String requirement();

    /** The setting that bears on it, null for none. */
    default @Nullable String setting() {
        return null;
    }

    /**
     * The code of the refusal, hold or case that follows when the rule is not met, see {@link Rejection#code()}; null where
     * the rule refuses nothing, but says what happens.
     */
    default @Nullable String refusal() {
        return null;
    }
}
