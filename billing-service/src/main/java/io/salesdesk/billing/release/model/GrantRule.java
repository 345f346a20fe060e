package io.salesdesk.billing.release.model;

import io.salesdesk.platform.decision.Rule;

/** One rule that a credit grant must pass, when it is requested and again when it is decided. */
public interface GrantRule extends Rule {

    /** What the rule refuses with. */
    GrantRefusal because();

    @Override
    default String refusal() {
        return because().code();
    }

    @Override
    default String requirement() {
        return because().requirement();
    }

    /** Whether the rule forbids the decider to grant. */
    boolean refuses(GrantCase grant, GrantDecider decider, CreditPolicy policy);
}
