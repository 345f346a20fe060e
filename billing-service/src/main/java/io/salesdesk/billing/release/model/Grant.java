package io.salesdesk.billing.release.model;

import java.util.List;
import org.joda.money.Money;

/**
 * A single-use permission to ship.
 *
 * @param rule the code of the rule that released
 * @param effectiveKind under which it was judged; the grant is measured by it for as long as it lives
 */
public record Grant(
        Money amount, String rule, EffectiveKind effectiveKind, List<Evidence> evidence, String policyVersion) {

    public Grant {
        evidence = List.copyOf(evidence);
    }
}
