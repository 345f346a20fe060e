package io.salesdesk.billing.release.model;

import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

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

    /** The credit grant that it rests on, null when it rests on money or slips. */
    public @Nullable UUID creditGrant() {
        return evidence.stream()
                .filter(item -> item.kind() == Evidence.Kind.CREDIT_GRANT)
                .map(Evidence::id)
                .findFirst()
                .orElse(null);
    }

    boolean onCredit() {
        return creditGrant() != null;
    }
}
